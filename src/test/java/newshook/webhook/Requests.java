package newshook.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import newshook.article.FeedItem;

/** Short ways to ask the reader something. */
final class Requests {
  static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private Requests() {}

  static RawRequest post(String contentType, byte[] body) {
    Map<String, String> headers =
        contentType.isEmpty() ? Map.of() : Map.of("content-type", contentType);
    return new RawRequest("POST", "/hook", headers, Map.of(), ByteBuffer.wrap(body));
  }

  static RawRequest post(String contentType, String body) {
    return post(contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  static RawRequest get(Map<String, String> query) {
    return new RawRequest("GET", "/hook", Map.of(), query, ByteBuffer.allocate(0));
  }

  static RawRequest with(Map<String, String> headers, String path, String body) {
    return new RawRequest(
        "POST", path, headers, Map.of(), ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
  }

  static ReadOutcome read(String contentType, String body) {
    return new WebhookReader().read(post(contentType, body), JAKARTA);
  }

  static ReadOutcome.Items items(String body) {
    return switch (read("application/json", body)) {
      case ReadOutcome.Items items -> items;
      case ReadOutcome.Unreadable(String why) -> throw new AssertionError(why + ": " + body);
    };
  }

  /** The only item of a body that can be read. */
  static FeedItem item(String body) {
    ReadOutcome.Items items = items(body);
    if (items.items().size() != 1) {
      throw new AssertionError(items.items().size() + " items: " + items);
    }
    return items.items().getFirst();
  }
}
