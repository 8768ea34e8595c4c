package newshook.search;

import java.util.List;
import newshook.article.Article;

/**
 * What was found.
 *
 * @param total how many there are in all; of a phrase, how many there are at most
 * @param isExact whether {@code total} is the number itself
 * @param isWhole false while the index does not reach the oldest articles yet, or the newest
 * @param cursor of the next page; empty at the end
 */
public record Found(List<Hit> hits, int total, boolean isExact, boolean isWhole, String cursor) {
  public Found {
    hits = List.copyOf(hits);
  }

  /** One article, with its title and the best piece of its text marked. */
  public record Hit(Article article, Snippet title, Snippet snippet) {}
}
