package newshook.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.Verdict;
import newshook.dev.LocalTable;
import newshook.reading.KeptStories;
import newshook.search.Finder;
import newshook.search.Marks;
import newshook.search.Packing;
import newshook.search.Question;
import newshook.search.Question.Order;
import newshook.search.Shelf.Change;
import newshook.search.Shelf.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DynamoShelfTest {
  private static final LocalTable TABLE = LocalTable.inMemory();

  private final DynamoShelf shelf = new DynamoShelf(TABLE.client(), LocalTable.NAME);
  private final DynamoArticleStore articles =
      new DynamoArticleStore(TABLE.client(), LocalTable.NAME);

  @AfterAll
  static void stop() {
    TABLE.close();
  }

  @BeforeEach
  void empty() {
    TABLE.client().deleteTable(r -> r.tableName(LocalTable.NAME));
    TABLE.client().createTable(Schema.create(LocalTable.NAME));
  }

  @Test
  void onlyTheNextVersionOfTheManifestIsKept() {
    assertTrue(shelf.saveManifest(1, new byte[] {1}));
    assertFalse(shelf.saveManifest(1, new byte[] {9}));
    assertFalse(shelf.saveManifest(3, new byte[] {9}));
    assertTrue(shelf.saveManifest(2, new byte[] {2}));

    assertArrayEquals(new byte[] {2}, shelf.manifest().orElseThrow());
  }

  @Test
  void aPieceIsOfOneBuildAndALaterOneStays() {
    Place old = new Place(1, 0, 5, false, 0);
    Place later = new Place(1, 0, 6, false, 0);
    assertTrue(shelf.put(old, new byte[] {5}));
    assertTrue(shelf.put(old, new byte[] {5}));
    assertTrue(shelf.put(later, new byte[] {6}));
    assertFalse(shelf.put(old, new byte[] {5}));

    assertEquals(Map.of(), shelf.get(List.of(old)));
    assertArrayEquals(new byte[] {6}, shelf.get(List.of(later)).get(later));
  }

  @Test
  void anArticleThatChangedOnceMoreStaysNoted() {
    Article article = save("https://example.org/a", "first", Verdict.PAYWALL, 100);
    assertEquals(List.of(), shelf.changes(10), "new ones need no note");
    save("https://example.org/a", "first and more", Verdict.FULL, 300);
    Change change = shelf.changes(10).getFirst();
    assertEquals(article.id(), change.id());
    save("https://example.org/a", "first and yet more", Verdict.FULL, 400);

    shelf.forget(change);
    assertEquals(1, shelf.changes(10).size());
    shelf.forget(shelf.changes(10).getFirst());
    assertEquals(List.of(), shelf.changes(10));
  }

  @Test
  void findsInTheTableWhatWasStoredPackedRevisedAndSuperseded() {
    for (int i = 0; i < 140; i++) {
      save("https://example.org/" + i, "tidal word" + i, Verdict.PARTIAL, 100);
    }
    Finder finder = new Finder(shelf, new KeptStories(articles), () -> Marks.NONE);
    assertEquals(140, total(finder, "tidal"));

    var packing =
        new Packing(
            shelf, new KeptStories(articles), () -> ArticleStoreContract.NOW.plusSeconds(9999));
    assertEquals(140, packing.run(() -> Duration.ofMinutes(5)).articles());
    save("https://example.org/7", "quite other", Verdict.FULL, 300);
    articles.supersede(
        ArticleId.of("https://example.org/8"), ArticleId.of("https://example.org/9"));

    assertEquals(138, total(finder, "tidal"));
    assertEquals(0, total(finder, "word7"));
    assertEquals(0, total(finder, "word8"));
    assertEquals(1, total(finder, "quite other verdict:full site:example.org"));
    assertEquals(1, total(finder, "\"tidal word139\""));
  }

  private static int total(Finder finder, String question) {
    return finder.find(new Question(question, Order.BEST, 5, "")).total();
  }

  private Article save(String url, String text, Verdict verdict, int words) {
    Instant at = ArticleStoreContract.NOW;
    Article article = ArticleStoreContract.article(url, at, verdict, words);
    return articles.save(article, "<p>" + text + "</p>", List.of());
  }
}
