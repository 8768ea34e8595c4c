package newshook.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.Validators;
import newshook.article.Verdict;
import newshook.dev.LocalTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValidatorsTest {
  private static final LocalTable table = LocalTable.inMemory();
  private static final Validators FIRST =
      new Validators("https://example.org/a?b", "W/\"1\"", "Wed, 29 Dec 2021 17:19:00 GMT");

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
  void belongToTheTextThatIsKept(ArticleStore store) {
    Article partial = article(Verdict.PARTIAL);
    Validators second = new Validators(partial.url(), "\"2\"", "");
    Validators third = new Validators(partial.url(), "\"3\"", "");

    store.save(partial, "<p>a</p>", List.of(), FIRST);
    assertEquals(FIRST, store.validators(partial.id()));

    store.save(article(Verdict.FULL), "<p>a b</p>", List.of(), second);
    assertEquals(second, store.validators(partial.id()));

    store.save(partial, "<p>a</p>", List.of(), third);
    assertEquals(second, store.validators(partial.id()));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void areNoneWhereNothingWasSaid(ArticleStore store) {
    Article article =
        ArticleStoreContract.article(
            "https://example.org/b", ArticleStoreContract.NOW, Verdict.FULL, 300);
    store.save(article, "<p>a</p>", List.of());

    assertTrue(store.validators(article.id()).isEmpty());
    assertTrue(store.validators(ArticleId.of("https://example.org/none")).isEmpty());
  }

  @Test
  void areDroppedWhereNobodyCouldSendThemBack() {
    String url = "https://example.org/a";

    assertEquals(Validators.NONE, new Validators(url, "\"" + "x".repeat(300) + "\"", ""));
    assertEquals(Validators.NONE, new Validators(url, "\"\r\nX: y\"", ""));
    assertEquals(Validators.NONE, new Validators(url + "x".repeat(3000), "\"1\"", ""));
    assertEquals(url, new Validators(url, "", "Wed, 29 Dec 2021 17:19:00 GMT").url());
  }

  private static Article article(Verdict verdict) {
    return ArticleStoreContract.article(
        "https://example.org/a", ArticleStoreContract.NOW, verdict, 300);
  }
}
