package newshook.intake;

import java.time.Instant;
import java.util.List;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.Reason;
import newshook.article.Status;
import org.jspecify.annotations.Nullable;

/** A delivery with the state that its last try ended in. */
final class Finished {
  private static final int MAX_DETAIL = 500;

  private Finished() {}

  static Delivery of(
      Delivery claimed,
      Status status,
      @Nullable Instant dueAt,
      @Nullable Reason reason,
      String detail,
      List<String> chain,
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
        chain.isEmpty() ? claimed.chain() : chain,
        articleId);
  }
}
