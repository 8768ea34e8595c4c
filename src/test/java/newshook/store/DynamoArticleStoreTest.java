package newshook.store;

import newshook.dev.LocalTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class DynamoArticleStoreTest extends ArticleStoreContract {
  private static LocalTable table;

  @BeforeAll
  static void start() {
    table = LocalTable.inMemory();
  }

  @AfterAll
  static void stop() {
    table.close();
  }

  @Override
  protected ArticleStore store() {
    table.client().deleteTable(r -> r.tableName(LocalTable.NAME));
    table.client().createTable(Schema.create(LocalTable.NAME));
    return new DynamoArticleStore(table.client(), LocalTable.NAME);
  }
}
