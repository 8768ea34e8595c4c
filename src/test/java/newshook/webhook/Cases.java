package newshook.webhook;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads case files beside the tests. */
final class Cases {
  private Cases() {}

  static List<Map<String, Object>> of(String file) {
    try (InputStream in = Cases.class.getResourceAsStream("/webhook/" + file)) {
      return JSON.std.listOfFrom(Object.class, Objects.requireNonNull(in, file)).stream()
          .map(Cases::fields)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  @SuppressWarnings("unchecked") // JSON objects have text keys
  static Map<String, Object> fields(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  static String text(Map<String, Object> fields, String name) {
    return Objects.toString(fields.get(name), "");
  }
}
