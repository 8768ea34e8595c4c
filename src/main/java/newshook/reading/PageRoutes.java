package newshook.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import newshook.article.Article;
import newshook.article.Status;
import newshook.reading.page.Pages;
import newshook.reading.page.Pages.Misses;
import newshook.reading.page.Shown;
import newshook.store.ArticleQuery;
import newshook.store.ArticleQuery.Group;
import newshook.store.ArticleStore;
import newshook.store.ArticleStore.Whole;
import newshook.store.DeliveryStore;
import newshook.store.Listing;
import newshook.store.Watch;

/** The addresses of the pages for people. */
final class PageRoutes {
  private static final int ARTICLES = 50;
  private static final int MISSES = 100;

  /** The newest of each kind, where all kinds are on one page. */
  private static final int MISSES_OF_EACH = 25;

  /** What has no article, the ones that can be helped first. */
  private static final List<Status> MISSED =
      List.of(Status.REJECTED, Status.FAILED, Status.PARKED, Status.RETRY, Status.DROPPED);

  private final ArticleStore articles;
  private final DeliveryStore deliveries;
  private final Supplier<List<Watch>> watches;
  private final Recent recent;
  private final Clock clock;

  PageRoutes(
      ArticleStore articles, DeliveryStore deliveries, Supplier<List<Watch>> watches, Clock clock) {
    this.watches = watches;
    this.articles = articles;
    this.deliveries = deliveries;
    this.recent = new Recent(articles, deliveries);
    this.clock = clock;
  }

  Answer answer(Ask ask, List<String> path, Pages pages) {
    String room = path.isEmpty() ? "" : path.getFirst();
    String key = path.size() < 2 ? "" : String.join("/", path.subList(1, path.size()));
    String page =
        switch (room) {
          case "" -> list(ask, Group.ALL, "", pages);
          case "a" -> article(ask, key, pages);
          case "site" -> list(ask, Group.HOST, needed(key), pages);
          case "feed" -> list(ask, Group.FEED, needed(key), pages);
          case "tag" -> list(ask, Group.TAG, needed(key), pages);
          case "sources" -> sources(ask, key, pages);
          case "failures" -> failures(ask, key, pages);
          default -> throw Refusal.notFound();
        };
    return Answer.html(200, page);
  }

  private String list(Ask ask, Group group, String key, Pages pages) {
    Asked.toRead(ask);
    ArticleQuery query = new ArticleQuery(group, key, ARTICLES, ask.param("cursor"));
    Filter filter = Filter.of(ask);
    Listing<Article> listing = filter.list(query, articles::list);
    Shown shown = new Shown(query, filter.language(), filter.verdict(), ask.feedKey());
    return pages.list(shown, listing, clock.instant());
  }

  private String article(Ask ask, String id, Pages pages) {
    Asked.toRead(ask);
    Whole whole = Refusal.found(Asked.articleId(id).flatMap(articles::read));
    return pages.article(whole.article(), whole.html());
  }

  private String failures(Ask ask, String rest, Pages pages) {
    Asked.toRead(ask);
    if (!rest.isEmpty()) {
      throw Refusal.notFound();
    }
    Status only = Asked.status(ask);
    List<Misses> misses =
        only == null
            ? MISSED.stream().map(s -> misses(s, MISSES_OF_EACH, "")).toList()
            : List.of(misses(only, MISSES, ask.param("cursor")));
    return pages.failures(misses, only != null);
  }

  private String sources(Ask ask, String rest, Pages pages) {
    Asked.toRead(ask);
    if (!rest.isEmpty()) {
      throw Refusal.notFound();
    }
    Instant now = clock.instant();
    List<Watch> silent = watches.get().stream().filter(watch -> watch.isSilent(now)).toList();
    return pages.sources(recent.deliveries(), silent, ask.feedKey(), now);
  }

  private Misses misses(Status status, int limit, String cursor) {
    return new Misses(status, Asked.listing(() -> deliveries.list(status, limit, cursor)));
  }

  private static String needed(String key) {
    if (key.isEmpty()) {
      throw Refusal.notFound();
    }
    return key;
  }
}
