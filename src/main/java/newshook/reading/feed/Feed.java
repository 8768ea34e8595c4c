package newshook.reading.feed;

import java.time.Instant;
import java.util.List;

/**
 * A feed to write; all addresses are absolute.
 *
 * @param home the page that shows the same list
 * @param self this feed's own address
 * @param next the feed of the articles before, empty at the end
 */
public record Feed(
    String title, String home, String self, String next, Instant updated, List<FeedEntry> entries) {
  public Feed {
    entries = List.copyOf(entries);
  }
}
