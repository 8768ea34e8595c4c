package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newshook.dev.Functions.Name;

/** A call of the API that changes something or sends something. */
final class ApiCall {
  private ApiCall() {}

  /**
   * The answer as JSON; a refusal is an {@link IllegalArgumentException} with what it said.
   *
   * @param body empty for none
   */
  static Map<String, Object> send(
      Archive archive, String method, String path, Map<String, String> query, String body)
      throws IOException {
    Map<String, Object> event = new HashMap<>();
    event.put("rawPath", path);
    event.put("rawQueryString", query(query));
    event.put(
        "headers",
        Map.of(
            "authorization",
            "Bearer " + archive.readToken(),
            "host",
            host(archive),
            "content-type",
            "application/json"));
    event.put("requestContext", Map.of("http", Map.of("method", method)));
    event.put("body", body);
    Map<String, Object> answer =
        JSON.std.mapFrom(archive.call(Name.READING, JSON.std.asBytes(event)));
    String said = String.valueOf(answer.get("body"));
    if (!Integer.valueOf(200).equals(answer.get("statusCode"))) {
      Object detail = said.startsWith("{") ? JSON.std.mapFrom(said).get("detail") : said;
      throw new IllegalArgumentException(String.valueOf(detail));
    }
    return JSON.std.mapFrom(said);
  }

  private static String host(Archive archive) {
    return archive instanceof RunningStack running ? running.uri().getAuthority() : "localhost";
  }

  private static String query(Map<String, String> query) {
    StringBuilder text = new StringBuilder();
    query.forEach((name, value) ->
        text.append(text.isEmpty() ? "" : "&")
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return text.toString();
  }

  /** The objects of a list in an answer. */
  static List<Map<?, ?>> objects(Map<String, Object> answer, String name) {
    return answer.get(name) instanceof List<?> list
        ? list.stream().flatMap(ApiCall::object).toList()
        : List.of();
  }

  private static Stream<Map<?, ?>> object(Object entry) {
    return entry instanceof Map<?, ?> map ? Stream.of(map) : Stream.of();
  }
}
