package newshook.intake;

import java.time.Duration;
import java.time.Instant;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.article.Verdict;
import org.jspecify.annotations.Nullable;

/** What came of processing one delivery. */
public sealed interface Processed {
  /**
   * Its article is kept; {@code fetched} is false where the link was known already.
   *
   * @param attempts how often it was tried, this time among them
   * @param age from accepting it to now; null where it was replayed, or had its article before
   */
  record Stored(
      ArticleId articleId, Verdict verdict, boolean fetched, int attempts, @Nullable Duration age)
      implements Processed {
    static Stored of(Delivery claimed, Article article, boolean fetched, Instant now) {
      boolean isFirst = claimed.articleId() == null && claimed.attemptsBefore() == 0;
      Duration age = isFirst ? Duration.between(claimed.receivedAt(), now) : null;
      return new Stored(article.id(), article.verdict(), fetched, claimed.attempts(), age);
    }
  }

  /**
   * No article, this time or for good.
   *
   * @param attempts how often it was tried, this time among them
   */
  record Missed(Reason reason, String detail, Status status, @Nullable Instant dueAt, int attempts)
      implements Processed {
    static Missed of(
        Delivery claimed, Reason reason, String detail, Status status, @Nullable Instant dueAt) {
      return new Missed(reason, detail, status, dueAt, claimed.attempts());
    }
  }

  /** Somebody else has it, it is done, or it is not due yet. */
  record Skipped() implements Processed {}
}
