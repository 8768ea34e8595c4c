package newshook.store;

import static newshook.store.ArticleStoreContract.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.Verdict;
import newshook.dev.LocalTable;
import newshook.store.ArticleQuery.Group;
import newshook.store.ArticleStore.OlderText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of texts and articles that something better took the place of: in every store. */
class OlderTextsTest {
  private static final Instant NOW = Instant.parse("2021-12-29T17:19:00Z");
  private static final LocalTable table = LocalTable.inMemory();

  @AfterAll
  static void stop() {
    table.close();
  }

  static Stream<ArticleStore> stores() {
    return Stream.of(
        new MemoryArticleStore(), new DynamoArticleStore(table.client(), LocalTable.NAME));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void keepsTheTextsThatOthersReplaced(ArticleStore store) {
    String url = "https://example.org/changed";
    store.save(article(url, NOW, Verdict.PAYWALL, 80), "<p>start</p>", List.of());
    store.save(article(url, NOW.plusSeconds(9), Verdict.FULL, 300), "<p>all</p>", List.of());
    store.save(article(url, NOW.plusSeconds(99), Verdict.FULL, 310), "<p>more</p>", List.of());
    store.save(article(url, NOW.plusSeconds(999), Verdict.PAYWALL, 310), "<p>x</p>", List.of());

    assertEquals("<p>more</p>", store.body(ArticleId.of(url)).orElseThrow());
    assertEquals(
        List.of(
            new OlderText(1, NOW, Verdict.PAYWALL, 80, "<p>start</p>"),
            new OlderText(2, NOW.plusSeconds(9), Verdict.FULL, 300, "<p>all</p>")),
        store.older(ArticleId.of(url)));
    assertEquals(List.of(), store.older(ArticleId.of("https://example.org/none")));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void whoAsksForTheFirstGetsTheSecond(ArticleStore store) {
    Article first = article("https://ift.tt/first", NOW, Verdict.FEED_ONLY, 90);
    Article second = article("https://example.org/second", NOW.plusSeconds(9), Verdict.FULL, 300);
    store.save(first, "<p>feed</p>", List.of("https://ift.tt/1"));
    store.save(second, "<p>page</p>", List.of());

    store.supersede(first.id(), second.id());
    store.supersede(first.id(), second.id());
    store.supersede(second.id(), second.id());

    assertEquals(Optional.of(second.id()), store.find(first.id()).map(Article::id));
    assertEquals("<p>page</p>", store.body(first.id()).orElseThrow());
    assertEquals(second.id(), store.read(first.id()).orElseThrow().article().id());
    for (ArticleQuery query :
        List.of(
            ArticleQuery.newest(50),
            new ArticleQuery(Group.HOST, "ift.tt", 50, ""),
            new ArticleQuery(Group.FEED, "U.S. - Latest - Google News", 50, ""),
            new ArticleQuery(Group.TAG, "world", 50, ""))) {
      assertTrue(
          store.list(query).items().stream().noneMatch(a -> a.id().equals(first.id())),
          query.toString());
    }
  }
}
