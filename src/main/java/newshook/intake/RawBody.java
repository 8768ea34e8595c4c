package newshook.intake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import newshook.webhook.RawRequest;

/** What of a request is kept for replay: its body, or its query where it has none. */
final class RawBody {
  private RawBody() {}

  static String text(RawRequest request) {
    String body = StandardCharsets.UTF_8.decode(request.body().duplicate()).toString();
    return body.isEmpty() ? query(request.query()) : body;
  }

  private static String query(Map<String, String> query) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(query)
        .forEach((k, v) -> text.append(text.isEmpty() ? "" : "&").append(k).append('=').append(v));
    return text.toString();
  }
}
