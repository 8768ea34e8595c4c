package newshook.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.search.Shelf.Change;

/**
 * What there is to do for the index.
 *
 * @param news stored since the manifest's {@code high} and settled, oldest first
 * @param settled everything up to here has settled
 * @param gap whether there are more than were listed
 * @param sweep whether it is time to walk through the archive again
 */
record Due(
    List<ArticleId> news, List<Change> changes, Instant settled, boolean gap, boolean sweep) {
  /** Fewer wait: they are searched as they are, and small segments cost more an article. */
  static final int PACK = 128;

  /** So many segments of a level become one of the next. */
  static final int FAN = 32;

  /** Merging the third level would take longer than a function may run. */
  private static final int MOST_LEVEL = 3;

  /** Who stores an article has written it down by then, and every index of the table shows it. */
  static final Duration SETTLED = Duration.ofMinutes(15);

  /** How often the whole archive is compared with the index. */
  static final Duration SWEEP_EVERY = Duration.ofDays(7);

  /** A schedule that missed more leaves the rest to the sweep. */
  private static final int MOST_PAGES = 10;

  private static final int PAGE = 200;
  private static final int MOST_CHANGES = 1000;

  static Due of(Manifest manifest, Shelf shelf, Library library, Instant now) {
    Instant settled = now.minus(SETTLED);
    List<ArticleId> news = new ArrayList<>();
    boolean gap = true;
    String cursor = "";
    for (int pages = 0; gap && pages < MOST_PAGES; pages++) {
      Library.Page page = library.newest(PAGE, cursor);
      gap = !page.cursor().isEmpty();
      for (Article article : page.articles()) {
        if (!article.storedAt().isAfter(manifest.high())) {
          gap = false;
          break;
        }
        if (!article.storedAt().isAfter(settled)) {
          news.add(article.id());
        }
      }
      cursor = page.cursor();
    }
    boolean sweep =
        manifest.isWhole()
            && !manifest.segments().isEmpty()
            && manifest.swept().plus(SWEEP_EVERY).isBefore(now);
    return new Due(news.reversed(), shelf.changes(MOST_CHANGES), settled, gap, sweep);
  }

  boolean isPack() {
    return news.size() + changes.size() >= PACK;
  }

  boolean isAnything(Manifest manifest) {
    return isPack()
        || gap
        || sweep
        || !manifest.isWhole()
        || !manifest.sweep().isEmpty()
        || mergeable(manifest).isPresent();
  }

  /** The level of which there are enough to merge. */
  static OptionalInt mergeable(Manifest manifest) {
    return IntStream.range(1, MOST_LEVEL)
        .filter(
            level -> manifest.segments().stream().filter(s -> s.level() == level).count() >= FAN)
        .findFirst();
  }
}
