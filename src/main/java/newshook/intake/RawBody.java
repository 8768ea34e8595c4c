package newshook.intake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import newshook.webhook.RawRequest;
import newshook.webhook.body.BodyText;

/**
 * What of a request is kept for replay: its body as text, unpacked, or its query where it has none.
 */
final class RawBody {
  private RawBody() {}

  static String text(RawRequest request) {
    String type = request.headers().getOrDefault("content-type", "");
    String body = BodyText.of(request.body().duplicate(), type);
    return body.isEmpty() ? query(request.query()) : body;
  }

  /** As a form has it, so that it can be read again. */
  private static String query(Map<String, String> query) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(query)
        .forEach((name, value) ->
            text.append(text.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return text.toString();
  }
}
