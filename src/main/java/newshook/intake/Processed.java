package newshook.intake;

import java.time.Instant;
import newshook.article.ArticleId;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.article.Verdict;
import org.jspecify.annotations.Nullable;

/** What came of processing one delivery. */
public sealed interface Processed {
  /** Its article is kept; {@code fetched} is false where the link was known already. */
  record Stored(ArticleId articleId, Verdict verdict, boolean fetched) implements Processed {}

  /** No article, this time or for good. */
  record Missed(Reason reason, String detail, Status status, @Nullable Instant dueAt)
      implements Processed {}

  /** Somebody else has it, it is done, or it is not due yet. */
  record Skipped() implements Processed {}
}
