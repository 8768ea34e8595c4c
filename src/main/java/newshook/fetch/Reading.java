package newshook.fetch;

import java.time.Duration;
import newshook.article.Reason;
import org.jspecify.annotations.Nullable;

/** What one answer comes to. */
sealed interface Reading {
  /** Somewhere else: a redirect of any kind. */
  record Leads(String to, String how) implements Reading {}

  /** The page. */
  record Read(Page page) implements Reading {}

  /** The answer to a conditional request: nothing new. */
  record Unchanged() implements Reading {}

  /** No page. */
  record Nothing(Reason reason, String detail, int status, @Nullable Duration retryAfter)
      implements Reading {}
}
