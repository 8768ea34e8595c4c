package newshook.reading;

import java.util.List;
import newshook.article.Article;
import newshook.article.Delivery;
import newshook.extract.Content;
import newshook.reading.api.ArticleJson;
import newshook.reading.api.DeliveryJson;
import newshook.reading.api.FailureLedger;
import newshook.reading.api.FrontMatter;
import newshook.reading.api.OpenApi;
import newshook.store.ArticleStore;
import newshook.store.ArticleStore.Whole;
import newshook.store.DeliveryStore;
import newshook.store.Listing;

/** The addresses under {@code /api/v1}. */
final class ApiRoutes {
  /** What is failing now came lately: so many deliveries are looked at in one call. */
  private static final int LISTS_OF_LEDGER = 5;

  private final ArticleStore articles;
  private final Catalogue catalogue;
  private final MarkRoutes marks;
  private final DeliveryStore deliveries;
  private final Recent recent;
  private final SearchRoutes search;

  ApiRoutes(
      ArticleStore articles,
      Catalogue catalogue,
      MarkRoutes marks,
      DeliveryStore deliveries,
      SearchRoutes search) {
    this.search = search;
    this.articles = articles;
    this.catalogue = catalogue;
    this.marks = marks;
    this.deliveries = deliveries;
    this.recent = new Recent(articles, deliveries);
  }

  Answer answer(Ask ask, List<String> path) {
    if (path.size() < 3 || path.size() > 5 || !path.get(1).equals("v1")) {
      throw Refusal.notFound();
    }
    String id = path.size() > 3 ? path.get(3) : "";
    String part = path.size() > 4 ? path.get(4) : "";
    return switch (path.get(2)) {
      case "articles" -> id.isEmpty() ? articles(ask) : article(ask, id, part);
      case "deliveries" -> id.isEmpty() ? deliveries(ask) : delivery(ask, id, part);
      case "failures" -> failures(ask, id);
      case "export" -> export(ask, id);
      case "search" -> search(ask, id);
      case "openapi.json" -> description(ask, id);
      default -> throw Refusal.notFound();
    };
  }

  private Answer search(Ask ask, String rest) {
    if (!rest.isEmpty()) {
      throw Refusal.notFound();
    }
    return search.json(ask);
  }

  private Answer export(Ask ask, String rest) {
    if (!rest.isEmpty()) {
      throw Refusal.notFound();
    }
    Asked.toRead(ask);
    return new Export(articles, catalogue).answer(ask);
  }

  private static Answer description(Ask ask, String rest) {
    if (!rest.isEmpty()) {
      throw Refusal.notFound();
    }
    Asked.toRead(ask);
    return Answer.json(OpenApi.document());
  }

  private Answer articles(Ask ask) {
    Asked.toRead(ask);
    Listing<Article> listing =
        catalogue.list(Catalogue.wanted(ask), Asked.limit(ask), ask.param("cursor"));
    return Answer.json(ArticleJson.list(listing, catalogue.marks(listing)));
  }

  private Answer article(Ask ask, String id, String part) {
    if (part.equals("older")) {
      Asked.toRead(ask);
      Article article = Refusal.found(Asked.articleId(id).flatMap(articles::find));
      return Answer.json(ArticleJson.older(articles.older(article.id())));
    }
    if (MarkRoutes.isPart(part)) {
      return marks.put(ask, id, part);
    }
    Asked.toRead(ask);
    Whole whole = Refusal.found(Asked.articleId(id).flatMap(articles::read));
    Article article = whole.article();
    Content content = new Content(whole.html());
    return switch (part) {
      case "" -> Answer.json(ArticleJson.one(article, catalogue.mark(article), content));
      case "html" -> Answer.html(200, content.html());
      case "text" -> Answer.of("text/plain; charset=utf-8", content.text());
      case "markdown" -> Answer.of("text/markdown; charset=utf-8", markdown(ask, article, content));
      default -> throw Refusal.notFound();
    };
  }

  private static String markdown(Ask ask, Article article, Content content) {
    return ask.param("front").isEmpty() ? content.markdown() : FrontMatter.of(article, content);
  }

  private Answer deliveries(Ask ask) {
    Asked.toRead(ask);
    Listing<Delivery> listing =
        Asked.listing(
            () -> deliveries.list(Asked.status(ask), Asked.limit(ask), ask.param("cursor")));
    return Answer.json(DeliveryJson.list(listing));
  }

  private Answer failures(Ask ask, String rest) {
    if (!rest.isEmpty()) {
      throw Refusal.notFound();
    }
    Asked.toRead(ask);
    var ledger = new FailureLedger();
    Listing<Delivery> looked = recent.deliveries(ask.param("cursor"), LISTS_OF_LEDGER);
    ledger.add(looked.items());
    return Answer.json(ledger.json(looked.cursor()));
  }

  private Answer delivery(Ask ask, String id, String part) {
    if (!part.isEmpty()) {
      throw Refusal.notFound();
    }
    Delivery delivery = Refusal.found(Asked.deliveryId(id).flatMap(deliveries::find));
    Asked.toRead(ask);
    return Answer.json(DeliveryJson.one(delivery));
  }
}
