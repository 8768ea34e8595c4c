package newshook.intake;

import java.time.Instant;
import java.util.List;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.fetch.Hop;
import org.jspecify.annotations.Nullable;

/** A delivery with the state that its last try ended in. */
final class Finished {
  // With the largest item that is kept they still fit into what the table takes.
  private static final int MAX_DETAIL = 500;
  private static final int MAX_ADDRESS = 2000;
  private static final int MAX_ADDRESSES = 20;

  private Finished() {}

  static Delivery of(
      Delivery claimed,
      Status status,
      @Nullable Instant dueAt,
      @Nullable Reason reason,
      String detail,
      List<Hop> chain,
      @Nullable ArticleId articleId) {
    return new Delivery(
        claimed.id(),
        claimed.sourceId(),
        claimed.item(),
        claimed.raw(),
        claimed.mode(),
        status,
        claimed.attempts(),
        claimed.attemptsBefore(),
        claimed.receivedAt(),
        dueAt,
        null,
        reason,
        detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL),
        chain.isEmpty() ? claimed.chain() : clipped(chain),
        articleId);
  }

  private static List<String> clipped(List<Hop> chain) {
    return chain.stream()
        .limit(MAX_ADDRESSES)
        .map(Hop::url)
        .map(url -> url.length() <= MAX_ADDRESS ? url : url.substring(0, MAX_ADDRESS))
        .toList();
  }
}
