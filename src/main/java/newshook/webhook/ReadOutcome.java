package newshook.webhook;

import java.util.List;
import newshook.article.FeedItem;

/** What came of reading a request's body. */
public sealed interface ReadOutcome {
  /** How the body was read: the further down, the more was guessed. */
  enum Mode {
    STRICT,
    LENIENT,
    SALVAGED,
    FORM,
    QUERY,
    TEXT,
    BARE_URL
  }

  /** At least one feed item. */
  record Items(List<FeedItem> items, Mode mode) implements ReadOutcome {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * Nothing that anybody could fetch; {@code why} is one sentence for the person who set up the
   * sender.
   */
  record Unreadable(String why) implements ReadOutcome {}
}
