package newshook.reading.api;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes maps and lists as JSON. A key without a value is written as null: it is always there. */
public final class Json {
  private static final JSON WRITER = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);

  private Json() {}

  public static String write(Map<String, ?> object) {
    try {
      return WRITER.asString(object);
    } catch (IOException e) {
      throw new UncheckedIOException("writing JSON to memory", e);
    }
  }
}
