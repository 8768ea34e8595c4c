package newshook.store;

import static newshook.store.ArticleStoreContract.NOW;
import static newshook.store.ArticleStoreContract.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.Verdict;
import newshook.dev.LocalTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which article a form of a link leads to. */
class KnownLinksTest {
  private static final String OWN = "https://example.org/a";
  private static final String SHORT = "https://ift.tt/x";

  private static LocalTable table;

  /** Where articles are kept. */
  enum Kind {
    TABLE,
    MEMORY;

    ArticleStore store() {
      return this == MEMORY
          ? new MemoryArticleStore()
          : new DynamoArticleStore(table.client(), LocalTable.NAME);
    }
  }

  @BeforeAll
  static void start() {
    table = LocalTable.inMemory();
  }

  @AfterAll
  static void stop() {
    table.close();
  }

  @ParameterizedTest
  @EnumSource
  void anArticleIsKnownByItsOwnKeyAndByTheFormsThatWereNamed(Kind kind) {
    ArticleStore store = kind.store();
    Article article = article(OWN, NOW, Verdict.FULL, 300);
    Article other = article("https://example.org/b", NOW, Verdict.FULL, 300);

    store.save(article, "<p>a</p>", List.of(SHORT, OWN));
    store.save(other, "<p>b</p>", List.of());
    store.see(other.id(), other.sightings().getFirst(), List.of(), List.of("https://t.co/2"));

    assertEquals(
        Map.of(
            OWN,
            article.id(),
            SHORT,
            article.id(),
            "https://t.co/2",
            other.id(),
            other.url(),
            other.id()),
        store.known(List.of("https://t.co/2", "https://example.org/c", OWN, SHORT, other.url())));
    assertEquals(
        List.of(other.url(), SHORT),
        List.copyOf(store.known(List.of("https://example.org/c", other.url(), SHORT)).keySet()));
    assertTrue(store.known(List.of()).isEmpty());
    assertTrue(store.known(List.of("https://example.org/c")).isEmpty());
  }

  /** A link whose text was all there was leads to the page, once that was reached. */
  @ParameterizedTest
  @EnumSource
  void whatALinkWasSaidToLeadToIsMoreThanItsOwnKey(Kind kind) {
    ArticleStore store = kind.store();
    store.save(article(SHORT, NOW, Verdict.FEED_ONLY, 30), "<p>a</p>", List.of(SHORT));

    Article page = article(OWN, NOW, Verdict.FULL, 300);
    store.save(page, "<p>b</p>", List.of(SHORT, OWN));

    assertEquals(Map.of(SHORT, page.id()), store.known(List.of(SHORT)));
    assertEquals(ArticleId.of(OWN), page.id());
  }
}
