package newshook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import newshook.article.Article;
import newshook.article.Verdict;
import newshook.store.ArticleQuery;
import newshook.store.Listing;

/**
 * Which articles of a list are wanted. The table's lists go by time alone, so others are read and
 * passed over; what was asked for never costs more than {@link #MOST_LISTS} lists.
 *
 * @param language primary tag, such as {@code en}; empty for all
 * @param verdict its name; empty for all
 */
record Filter(String language, String verdict) {
  private static final int MOST_LISTS = 10;

  static Filter of(Ask ask) {
    String verdict = ask.param("verdict").toUpperCase(Locale.ROOT);
    if (!verdict.isEmpty()
        && Stream.of(Verdict.values()).noneMatch(v -> v.name().equals(verdict))) {
      throw Refusal.bad("verdict must be one of FULL, PARTIAL, PAYWALL, FEED_ONLY.");
    }
    return new Filter(ask.param("language").toLowerCase(Locale.ROOT), verdict);
  }

  /** At most as many as the query says; fewer, with a cursor, where few of many match. */
  Listing<Article> list(ArticleQuery query, Function<ArticleQuery, Listing<Article>> articles) {
    if (isEmpty()) {
      return Asked.listing(() -> articles.apply(query));
    }
    List<Article> wanted = new ArrayList<>();
    String cursor = query.cursor();
    for (int lists = 0; lists < MOST_LISTS && wanted.size() < query.limit(); lists++) {
      ArticleQuery next =
          new ArticleQuery(query.group(), query.key(), query.limit() - wanted.size(), cursor);
      Listing<Article> listing = Asked.listing(() -> articles.apply(next));
      listing.items().stream().filter(this::takes).forEach(wanted::add);
      cursor = listing.cursor();
      if (cursor.isEmpty()) {
        break;
      }
    }
    return new Listing<>(wanted, cursor);
  }

  boolean isEmpty() {
    return language.isEmpty() && verdict.isEmpty();
  }

  private boolean takes(Article article) {
    String given = article.language().toLowerCase(Locale.ROOT);
    boolean speaks =
        language.isEmpty() || given.equals(language) || given.startsWith(language + "-");
    return speaks && (verdict.isEmpty() || article.verdict().name().equals(verdict));
  }
}
