package newshook.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.Verdict;
import newshook.reading.page.Links;
import newshook.reading.page.Wanted;
import newshook.store.ArticleQuery;
import newshook.store.ArticleQuery.Group;
import newshook.store.ArticleStore;
import newshook.store.Listing;
import newshook.store.Mark;
import newshook.store.MarkStore;

/**
 * The lists that can be asked for. The table's own go by time, site, feed, tag and mark; whatever
 * else is wanted is picked out of them, and never costs more than {@link #MOST_LISTS} of them.
 */
final class Catalogue {
  private static final int MOST_LISTS = 10;

  private final ArticleStore articles;
  private final MarkStore marks;
  private final ZoneId zone;

  /**
   * @param zone in which a day begins
   */
  Catalogue(ArticleStore articles, MarkStore marks, ZoneId zone) {
    this.articles = articles;
    this.marks = marks;
    this.zone = zone;
  }

  /** What a request wants of everything. */
  static Wanted wanted(Ask ask) {
    return wanted(ask, Group.ALL, "");
  }

  /** What a request wants of the list that its path names. */
  static Wanted wanted(Ask ask, Group group, String key) {
    return new Wanted(
        group == Group.HOST ? key : ask.param("site"),
        group == Group.FEED ? key : ask.param("feed"),
        group == Group.TAG ? key : ask.param("tag"),
        day(ask.param("day")),
        ask.param("language").toLowerCase(Locale.ROOT),
        verdict(ask.param("verdict").toUpperCase(Locale.ROOT)),
        only(ask.param("is").toLowerCase(Locale.ROOT)));
  }

  private static String day(String day) {
    try {
      return day.isEmpty() ? "" : LocalDate.parse(day).toString();
    } catch (DateTimeException _) {
      throw Refusal.bad("day must be a date such as 2026-11-24.");
    }
  }

  private static String verdict(String verdict) {
    if (!verdict.isEmpty()
        && Stream.of(Verdict.values()).noneMatch(v -> v.name().equals(verdict))) {
      throw Refusal.bad("verdict must be one of FULL, PARTIAL, PAYWALL, FEED_ONLY.");
    }
    return verdict;
  }

  private static String only(String only) {
    return switch (only) {
      case "", "unread", "starred" -> only;
      default -> throw Refusal.bad("is must be unread or starred.");
    };
  }

  Mark mark(Article article) {
    return marks.of(List.of(article)).getOrDefault(article.id(), Mark.NONE);
  }

  Map<ArticleId, Mark> marks(Listing<Article> listing) {
    return marks.of(listing.items());
  }

  /** At most as many as the limit says; fewer, with a cursor, where few of many match. */
  Listing<Article> list(Wanted wanted, int limit, String cursor) {
    Function<ArticleQuery, Listing<Article>> lists =
        switch (wanted.only()) {
          case "unread" -> marks::unread;
          case "starred" -> marks::starred;
          default -> articles::list;
        };
    if (wanted.isWholeList()) {
      return Asked.listing(() -> lists.apply(query(wanted, limit, cursor)));
    }
    Instant begin = wanted.day().isEmpty() ? Instant.MIN : start(wanted, 0);
    List<Article> found = new ArrayList<>();
    String next =
        cursor.isEmpty() && !wanted.day().isEmpty()
            ? ArticleQuery.before(start(wanted, 1))
            : cursor;
    for (int read = 0; read < MOST_LISTS && found.size() < limit; read++) {
      ArticleQuery query = query(wanted, limit - found.size(), next);
      Listing<Article> listing = Asked.listing(() -> lists.apply(query));
      listing.items().stream().filter(a -> takes(wanted, a)).forEach(found::add);
      next = isPast(listing.items(), begin) ? "" : listing.cursor();
      if (next.isEmpty()) {
        break;
      }
    }
    return new Listing<>(found, next);
  }

  private static ArticleQuery query(Wanted wanted, int limit, String cursor) {
    return new ArticleQuery(wanted.group(), wanted.key(), limit, cursor);
  }

  private Instant start(Wanted wanted, int daysLater) {
    return LocalDate.parse(wanted.day()).plusDays(daysLater).atStartOfDay(zone).toInstant();
  }

  private static boolean isPast(List<Article> newestFirst, Instant begin) {
    return !newestFirst.isEmpty() && newestFirst.getLast().storedAt().isBefore(begin);
  }

  private boolean takes(Wanted wanted, Article article) {
    return (wanted.day().isEmpty() || dayOf(article).equals(wanted.day()))
        && speaks(article, wanted.language())
        && (wanted.verdict().isEmpty() || article.verdict().name().equals(wanted.verdict()))
        && (wanted.site().isEmpty() || Links.host(article.url()).equals(wanted.site()))
        && (wanted.tag().isEmpty() || article.tags().contains(wanted.tag()));
  }

  private String dayOf(Article article) {
    return LocalDate.ofInstant(article.storedAt(), zone).toString();
  }

  private static boolean speaks(Article article, String language) {
    String given = article.language().toLowerCase(Locale.ROOT);
    return language.isEmpty() || given.equals(language) || given.startsWith(language + "-");
  }
}
