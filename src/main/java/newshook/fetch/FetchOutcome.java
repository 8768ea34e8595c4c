package newshook.fetch;

import java.time.Duration;
import java.util.List;
import newshook.article.Reason;
import org.jspecify.annotations.Nullable;

/** What came of asking for a page. Not getting it is an answer, not an exception. */
public sealed interface FetchOutcome {
  /** Every address on the way, the given one first. */
  List<Hop> chain();

  /** The page. */
  record Fetched(Page page, List<Hop> chain) implements FetchOutcome {
    public Fetched {
      chain = List.copyOf(chain);
    }
  }

  /** The copy that we hold is still the newest. */
  record NotModified(List<Hop> chain) implements FetchOutcome {
    public NotModified {
      chain = List.copyOf(chain);
    }
  }

  /**
   * No page.
   *
   * @param detail one line for a person, never a secret
   * @param status of the last answer; 0 if there was none
   * @param retryAfter the time that the site named; null if it named none
   */
  record Missed(
      Reason reason, String detail, int status, @Nullable Duration retryAfter, List<Hop> chain)
      implements FetchOutcome {
    public Missed {
      chain = List.copyOf(chain);
    }
  }
}
