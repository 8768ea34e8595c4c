package newshook.store;

import static newshook.store.ArticleStoreContract.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import newshook.article.Article;
import newshook.article.Verdict;
import newshook.dev.LocalTable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** After a roll-back: what a newer version wrote is read, and left to it. */
class NewerVersionTest {
  private static final Instant NOW = Instant.parse("2021-12-29T17:19:00Z");

  @Test
  void anArticleOfANewerVersionIsReadAndNotWrittenOver() {
    try (LocalTable table = LocalTable.inMemory()) {
      var store = new DynamoArticleStore(table.client(), LocalTable.NAME);
      Article first = article("https://example.org/a", NOW, Verdict.PAYWALL, 80);
      store.save(first, "<p>start</p>", List.of());
      table
          .client()
          .updateItem(r ->
              r.tableName(LocalTable.NAME)
                  .key(Table.key("A#" + first.id(), "M"))
                  .updateExpression("SET #s = :two, mood = :glad")
                  .expressionAttributeNames(Map.of("#s", "schema"))
                  .expressionAttributeValues(
                      Map.of(
                          ":two", AttributeValue.fromN("2"),
                          ":glad", AttributeValue.fromS("glad"))));
      var before = Items.all(table.client());

      Article kept =
          store.save(
              article(first.url(), NOW.plusSeconds(9), Verdict.FULL, 300),
              "<p>start</p>",
              List.of());

      assertEquals(Verdict.PAYWALL, kept.verdict());
      assertEquals("<p>start</p>", store.body(first.id()).orElseThrow());
      assertEquals(before, Items.all(table.client()));
    }
  }
}
