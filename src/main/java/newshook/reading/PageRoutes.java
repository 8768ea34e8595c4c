package newshook.reading;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newshook.article.Article;
import newshook.article.Delivery;
import newshook.article.Reason;
import newshook.reading.page.Pages;
import newshook.reading.page.Shown;
import newshook.reading.page.Surroundings;
import newshook.reading.page.Wanted;
import newshook.store.ArticleQuery.Group;
import newshook.store.ArticleStore;
import newshook.store.ArticleStore.Around;
import newshook.store.ArticleStore.Whole;
import newshook.store.DeliveryStore;
import newshook.store.Listing;
import newshook.store.Watch;

/** The addresses of the pages for people. */
final class PageRoutes {
  private static final int ARTICLES = 50;

  /** On each side of an article, for its neighbours and for the same story elsewhere. */
  private static final int NEIGHBOURS = 40;

  /** What is failing now came lately: so many lists are looked at for one page. */
  private static final int LISTS_OF_DELIVERIES = 3;

  private final ArticleStore articles;
  private final Catalogue catalogue;
  private final Supplier<List<Watch>> watches;
  private final Recent recent;
  private final Clock clock;

  PageRoutes(
      ArticleStore articles,
      Catalogue catalogue,
      DeliveryStore deliveries,
      Supplier<List<Watch>> watches,
      Clock clock) {
    this.watches = watches;
    this.articles = articles;
    this.catalogue = catalogue;
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
    Wanted wanted = Catalogue.wanted(ask, group, key);
    String cursor = ask.param("cursor");
    Listing<Article> listing = catalogue.list(wanted, ARTICLES, cursor);
    Shown shown = new Shown(group, key, wanted, cursor, catalogue.marks(listing), ask.feedKey());
    return pages.list(shown, listing, clock.instant());
  }

  private String article(Ask ask, String id, Pages pages) {
    Asked.toRead(ask);
    Whole whole = Refusal.found(Asked.articleId(id).flatMap(articles::read));
    Article article = whole.article();
    Around around = articles.around(article, NEIGHBOURS);
    List<Article> elsewhere =
        SameStory.of(
            article, Stream.of(around.newer(), around.older()).flatMap(List::stream).toList());
    return pages.article(
        article, whole.html(), new Surroundings(catalogue.mark(article), around, elsewhere));
  }

  private String failures(Ask ask, String rest, Pages pages) {
    Asked.toRead(ask);
    if (!rest.isEmpty()) {
      throw Refusal.notFound();
    }
    Reason only = Asked.reason(ask);
    Listing<Delivery> looked = recent.deliveries(ask.param("cursor"), LISTS_OF_DELIVERIES);
    String older = looked.cursor().isEmpty() ? "" : Local.next(ask, looked.cursor());
    return pages.failures(looked.items(), only, older);
  }

  private String sources(Ask ask, String rest, Pages pages) {
    Asked.toRead(ask);
    if (!rest.isEmpty()) {
      throw Refusal.notFound();
    }
    return pages.sources(recent.deliveries(), watches.get(), ask.feedKey(), clock.instant());
  }

  private static String needed(String key) {
    if (key.isEmpty()) {
      throw Refusal.notFound();
    }
    return key;
  }
}
