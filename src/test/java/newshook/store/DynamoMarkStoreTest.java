package newshook.store;

import static newshook.store.ArticleStoreContract.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.Verdict;
import newshook.dev.LocalTable;
import newshook.store.ArticleQuery.Group;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DynamoMarkStoreTest extends MarkStoreContract {
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
  Stores stores() {
    table.client().deleteTable(r -> r.tableName(LocalTable.NAME));
    table.client().createTable(Schema.create(LocalTable.NAME));
    return new Stores(
        new DynamoArticleStore(table.client(), LocalTable.NAME),
        new DynamoMarkStore(table.client(), LocalTable.NAME));
  }

  @Test
  void anArticleThatBecomesAnotherTakesItsMarksAlong() {
    Stores stores = stores();
    List<Article> kept = keep(stores, 3);
    mark(stores, Marking.STAR, kept.get(0));
    mark(stores, Marking.READ, kept.get(0));

    stores.articles().supersede(kept.get(0).id(), kept.get(2).id());
    stores.articles().supersede(kept.get(0).id(), kept.get(2).id());

    assertEquals(new Mark(true, true), stores.marks().of(kept).get(kept.get(2).id()));
    assertEquals(List.of("a2"), titles(stores.marks()::starred, Group.ALL, "", 50));
    assertEquals(
        List.of(kept.get(0).id()),
        stores.marks().mark(List.of(kept.get(0).id()), Marking.UNSTAR),
        "the older id still names the article");
    assertEquals(List.of(), titles(stores.marks()::starred, Group.ALL, "", 50));
  }

  /** Two neighbours in the list of one small site, with hundreds that were read between them. */
  @Test
  void manyMarksBetweenTwoArticlesAreNoTrouble() {
    Stores stores = stores();
    List<Article> kept = keep(stores, 6);
    mark(stores, Marking.READ, kept.get(0));
    for (int i = 0; i < 320; i++) {
      var between = NOW.plus(Duration.ofHours(7)).plusSeconds(i + 1);
      var row =
          Row.keyed("K#read", ArticleRow.place(between, ArticleId.of("https://x.example/" + i)));
      table.client().putItem(r -> r.tableName(LocalTable.NAME).item(row.attributes()));
    }

    Map<ArticleId, Mark> marks = stores.marks().of(kept);

    assertEquals(
        List.of(true, false, false, false, false, false),
        kept.stream().map(a -> marks.getOrDefault(a.id(), Mark.NONE).isRead()).toList());
  }

  @Test
  void neighboursAreFoundAcrossDaysAndNotFurther() {
    Stores stores = stores();
    List<Article> kept = keep(stores, 40);

    ArticleStore.Around around = stores.articles().around(kept.get(20), 50);

    assertEquals(kept.get(21).id(), around.newer().getFirst().id());
    assertEquals(kept.get(19).id(), around.older().getFirst().id());
    assertTrue(around.newer().size() < 15, "a few days");
    assertEquals(2, stores.articles().around(kept.get(20), 2).older().size());
    assertEquals(List.of(), stores.articles().around(kept.get(39), 2).newer());
    assertEquals(List.of(), stores.articles().around(kept.get(0), 2).older());
  }

  @Test
  void aDayIsListedFromItsEnd() {
    Stores stores = stores();
    keep(stores, 10);
    String cursor = ArticleQuery.before(NOW.plus(Duration.ofHours(14)));

    for (Group group : List.of(Group.ALL, Group.HOST)) {
      List<Article> found =
          stores.articles().list(new ArticleQuery(group, "odd.example", 1, cursor)).items();

      assertEquals("https://odd.example/a1", found.getFirst().url());
    }
  }

  @Test
  void aNewTextFindsNoMarkOfAStranger() {
    Stores stores = stores();
    Article one = ArticleStoreContract.article("https://a.example/1", NOW, Verdict.FULL, 300);
    Article two = ArticleStoreContract.article("https://a.example/2", NOW, Verdict.FULL, 300);
    var _ = stores.articles().save(one, "<p>1</p>", List.of());
    var _ = stores.articles().save(two, "<p>2</p>", List.of());

    mark(stores, Marking.STAR, one);

    assertEquals(Mark.NONE, stores.marks().of(List.of(one, two)).get(two.id()));
  }
}
