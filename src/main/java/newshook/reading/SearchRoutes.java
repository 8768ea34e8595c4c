package newshook.reading;

import newshook.article.Article;
import newshook.reading.api.SearchJson;
import newshook.reading.page.Pages;
import newshook.reading.page.Sought;
import newshook.reading.words.Texts;
import newshook.search.BadQuery;
import newshook.search.Finder;
import newshook.search.Found;
import newshook.search.Found.Hit;
import newshook.search.Question;
import newshook.search.Question.Order;
import newshook.store.Listing;

/** Search as a page, as JSON, and as the list of a feed. */
final class SearchRoutes {
  private static final int ON_A_PAGE = 20;

  /** Each is read for its snippet. */
  private static final int MOST = 100;

  private static final Texts ENGLISH = Texts.of("en");

  private final Finder finder;
  private final Catalogue catalogue;

  SearchRoutes(Finder finder, Catalogue catalogue) {
    this.finder = finder;
    this.catalogue = catalogue;
  }

  /** Without a question the form alone; a bad one is shown with what is wrong with it. */
  Answer page(Ask ask, Pages pages) {
    Asked.toRead(ask);
    String text = ask.param("q");
    boolean isNewest = order(ask) == Order.NEWEST;
    if (text.isBlank()) {
      return Answer.html(200, pages.search(Sought.nothing(text, isNewest, ask.feedKey())));
    }
    try {
      Found found = finder.find(question(ask, order(ask), ON_A_PAGE));
      return Answer.html(200, pages.search(Sought.of(text, isNewest, ask.feedKey(), found)));
    } catch (BadQuery bad) {
      return Answer.html(
          400,
          pages.search(Sought.bad(text, isNewest, ask.feedKey(), bad.why().name(), bad.what())));
    }
  }

  Answer json(Ask ask) {
    Asked.toRead(ask);
    Found found = find(question(ask, order(ask), limit(ask, ON_A_PAGE)));
    return Answer.json(SearchJson.of(found, catalogue.marks(articles(found))));
  }

  /** Newest first: what a feed reader wants. */
  Listing<Article> feed(Ask ask, int limit) {
    Found found = find(question(ask, Order.NEWEST, Math.min(MOST, limit)));
    return articles(found);
  }

  private static Listing<Article> articles(Found found) {
    return new Listing<>(found.hits().stream().map(Hit::article).toList(), found.cursor());
  }

  private Found find(Question question) {
    try {
      return finder.find(question);
    } catch (BadQuery bad) {
      throw Refusal.bad(ENGLISH.say("search.bad." + bad.why(), bad.what()));
    }
  }

  private static Question question(Ask ask, Order order, int limit) {
    return new Question(ask.param("q"), order, limit, ask.param("cursor"));
  }

  private static int limit(Ask ask, int usual) {
    return Math.min(MOST, Asked.limit(ask, usual));
  }

  private static Order order(Ask ask) {
    return switch (ask.param("sort")) {
      case "", "best" -> Order.BEST;
      case "newest" -> Order.NEWEST;
      default -> throw Refusal.bad("sort must be best or newest.");
    };
  }
}
