package newshook.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import newshook.webhook.RawRequest;

/** What senders post, as the tests of the intake need it. */
final class Events {
  private Events() {}

  static RawRequest request(String body) {
    return new RawRequest(
        "POST",
        "/hook",
        Map.of("content-type", "application/json"),
        Map.of(),
        ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
  }

  static String event(String link) {
    return event(link, "Example feed");
  }

  static String event(String link, String feed) {
    return """
    {"EntryTitle": "Harbour bridge to be repaired - Example", "EntryUrl": "%s",
     "EntryPublished": "December 30, 2021 at 12:19AM", "FeedTitle": "%s"}\
    """
        .formatted(link, feed);
  }
}
