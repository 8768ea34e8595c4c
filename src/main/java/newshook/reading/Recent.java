package newshook.reading;

import java.util.ArrayList;
import java.util.List;
import newshook.article.Article;
import newshook.article.Delivery;
import newshook.store.ArticleQuery;
import newshook.store.ArticleStore;
import newshook.store.DeliveryStore;
import newshook.store.Listing;

/** What came last: enough to know the sources by, little enough to read at once. */
final class Recent {
  private static final int PAGE = 200;
  private static final int DELIVERIES = 400;

  private final ArticleStore articles;
  private final DeliveryStore deliveries;

  Recent(ArticleStore articles, DeliveryStore deliveries) {
    this.articles = articles;
    this.deliveries = deliveries;
  }

  List<Article> articles() {
    return articles.list(ArticleQuery.newest(PAGE)).items();
  }

  /** So many lists of them from a cursor on, newest first; with a cursor where there are more. */
  Listing<Delivery> deliveries(String cursor, int lists) {
    List<Delivery> read = new ArrayList<>();
    String next = cursor;
    for (int i = 0; i < lists && (i == 0 || !next.isEmpty()); i++) {
      String from = next;
      Listing<Delivery> page = Asked.listing(() -> deliveries.list(null, PAGE, from));
      read.addAll(page.items());
      next = page.cursor();
    }
    return new Listing<>(read, next);
  }

  /** Newest first. */
  List<Delivery> deliveries() {
    List<Delivery> recent = new ArrayList<>();
    String cursor = "";
    do {
      Listing<Delivery> page = deliveries.list(null, PAGE, cursor);
      recent.addAll(page.items());
      cursor = page.cursor();
    } while (!cursor.isEmpty() && recent.size() < DELIVERIES);
    return recent;
  }
}
