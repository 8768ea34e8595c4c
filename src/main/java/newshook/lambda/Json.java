package newshook.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Reading and writing the JSON of events, answers and log lines. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Some viewers break lines at U+0085 or U+2028 too. */
  private static final JsonFactory ASCII =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Json() {}

  /** Writes the fields of one object. */
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  static JsonParser parser(InputStream input) throws IOException {
    return FACTORY.createParser(input);
  }

  static JsonGenerator generator(OutputStream output) throws IOException {
    return FACTORY.createGenerator(output);
  }

  /** An event as maps and lists; what is no object is an empty map. */
  static Map<String, Object> map(InputStream input) throws IOException {
    return JSON.std.anyFrom(input) instanceof Map<?, ?> map ? cast(map) : Map.of();
  }

  @SuppressWarnings("unchecked") // JSON objects have text for names
  static Map<String, Object> cast(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }

  /** One object on one line, in ASCII: nothing from outside can break it in two. */
  static String line(Fields fields) {
    return text(ASCII, fields);
  }

  /** One object. */
  static String text(Fields fields) {
    return text(FACTORY, fields);
  }

  private static String text(JsonFactory factory, Fields fields) {
    var text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
