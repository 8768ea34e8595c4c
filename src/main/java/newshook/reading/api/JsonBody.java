package newshook.reading.api;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a program sends as JSON. */
public record JsonBody(Map<String, Object> fields) {
  /** Empty for what is no JSON object. */
  public static Optional<JsonBody> read(String body) {
    try {
      return body.isBlank() ? Optional.empty() : Optional.of(new JsonBody(JSON.std.mapFrom(body)));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** The text of that name; empty if there is none, or it is something else. */
  public String text(String name) {
    return fields.get(name) instanceof String text ? text : "";
  }

  public List<String> texts(String name) {
    return fields.get(name) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  /** The whole number of that name; -1 if there is none. */
  public long number(String name) {
    return fields.get(name) instanceof Number number ? number.longValue() : -1;
  }
}
