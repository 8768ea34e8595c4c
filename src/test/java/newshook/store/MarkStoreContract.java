package newshook.store;

import static newshook.store.ArticleStoreContract.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import newshook.article.Article;
import newshook.article.Article.Sighting;
import newshook.article.ArticleId;
import newshook.article.DeliveryId;
import newshook.article.Verdict;
import newshook.store.ArticleQuery.Group;
import org.junit.jupiter.api.Test;

/** What every store of marks promises. */
abstract class MarkStoreContract {
  /** Both over the same empty table. */
  record Stores(ArticleStore articles, MarkStore marks) {}

  abstract Stores stores();

  @Test
  void remembersWhatWasReadAndStarred() {
    Stores stores = stores();
    List<Article> kept = keep(stores, 3);

    assertTrue(stores.marks.star(kept.get(0).id()));
    assertTrue(stores.marks.star(kept.get(0).id()));
    mark(stores, Marking.READ, kept.get(1));

    assertEquals(
        Map.of(
            kept.get(0).id(), new Mark(false, true),
            kept.get(1).id(), new Mark(true, false),
            kept.get(2).id(), Mark.NONE),
        stores.marks.of(kept));
    assertFalse(stores.marks.star(ArticleId.of("https://example.org/none")));
  }

  @Test
  void takesMarksBack() {
    Stores stores = stores();
    List<Article> kept = keep(stores, 1);
    mark(stores, Marking.STAR, kept.get(0));
    mark(stores, Marking.READ, kept.get(0));

    mark(stores, Marking.UNSTAR, kept.get(0));
    mark(stores, Marking.UNREAD, kept.get(0));
    mark(stores, Marking.UNREAD, kept.get(0));

    assertEquals(Mark.NONE, stores.marks.of(kept).get(kept.get(0).id()));
  }

  @Test
  void marksOnlyWhatThereIs() {
    Stores stores = stores();
    List<Article> kept = keep(stores, 2);
    ArticleId none = ArticleId.of("https://example.org/none");

    List<ArticleId> marked =
        stores.marks.mark(List.of(none, kept.get(0).id(), kept.get(1).id()), Marking.READ);

    assertEquals(List.of(kept.get(0).id(), kept.get(1).id()), marked);
  }

  @Test
  void everythingUpToAnArticleIsRead() {
    Stores stores = stores();
    List<Article> kept = keep(stores, 6);
    mark(stores, Marking.UNREAD, kept.get(1));

    mark(stores, Marking.READ_BEFORE, kept.get(2));
    mark(stores, Marking.READ_BEFORE, kept.get(1));

    assertEquals(List.of("a5", "a4", "a3"), titles(stores.marks::unread, Group.ALL, "", 50));
  }

  @Test
  void whatIsUnreadAgainComesAfterTheNewOnes() {
    Stores stores = stores();
    List<Article> kept = keep(stores, 8);
    mark(stores, Marking.READ_BEFORE, kept.get(5));
    mark(stores, Marking.UNREAD, kept.get(5));
    mark(stores, Marking.UNREAD, kept.get(2));
    mark(stores, Marking.READ, kept.get(7));

    for (int page = 1; page <= 4; page++) {
      assertEquals(List.of("a6", "a5", "a2"), titles(stores.marks::unread, Group.ALL, "", page));
    }
    mark(stores, Marking.READ, kept.get(2));
    assertEquals(List.of("a6", "a5"), titles(stores.marks::unread, Group.ALL, "", 2));
    mark(stores, Marking.READ_BEFORE, kept.get(7));
    assertEquals(List.of(), titles(stores.marks::unread, Group.ALL, "", 2));
  }

  @Test
  void listsTheStarredOfEveryKindOfList() {
    Stores stores = stores();
    List<Article> kept = keep(stores, 9);
    for (int i : List.of(0, 2, 3, 4, 8)) {
      mark(stores, Marking.STAR, kept.get(i));
    }

    for (int page : List.of(1, 2, 5, 50)) {
      assertEquals(
          List.of("a8", "a4", "a3", "a2", "a0"),
          titles(stores.marks::starred, Group.ALL, "", page));
      assertEquals(
          List.of("a8", "a4", "a2", "a0"),
          titles(stores.marks::starred, Group.HOST, "even.example", page));
      assertEquals(List.of("a3"), titles(stores.marks::starred, Group.TAG, "odd", page));
      assertEquals(List.of("a3"), titles(stores.marks::starred, Group.FEED, "Feed 1", page));
      assertEquals(List.of(), titles(stores.marks::starred, Group.TAG, "none", page));
    }
  }

  @Test
  void listsTheUnreadOfEveryKindOfList() {
    Stores stores = stores();
    List<Article> kept = keep(stores, 9);
    mark(stores, Marking.READ_BEFORE, kept.get(3));
    mark(stores, Marking.UNREAD, kept.get(0));
    mark(stores, Marking.UNREAD, kept.get(1));
    mark(stores, Marking.READ, kept.get(6));

    for (int page : List.of(1, 2, 50)) {
      assertEquals(
          List.of("a8", "a4", "a0"),
          titles(stores.marks::unread, Group.HOST, "even.example", page));
      assertEquals(
          List.of("a7", "a5", "a1"), titles(stores.marks::unread, Group.FEED, "Feed 1", page));
    }
  }

  @Test
  void marksOutliveANewText() {
    Stores stores = stores();
    List<Article> kept = keep(stores, 2);
    mark(stores, Marking.STAR, kept.get(0));
    mark(stores, Marking.READ, kept.get(0));

    Article again =
        ArticleStoreContract.article(
            kept.get(0).url(), NOW.plus(Duration.ofDays(3)), Verdict.FULL, 900);
    stores.articles.save(again, "<p>more</p>", List.of());

    Article now = stores.articles.find(kept.get(0).id()).orElseThrow();
    assertEquals(2, now.revision());
    assertEquals(new Mark(true, true), stores.marks.of(List.of(now)).get(now.id()));
    assertEquals(List.of("a0"), titles(stores.marks::starred, Group.ALL, "", 50));
  }

  @Test
  void anEmptyQuestionHasAnEmptyAnswer() {
    assertEquals(Map.of(), stores().marks.of(List.<Article>of()));
  }

  static void mark(Stores stores, Marking marking, Article article) {
    assertEquals(List.of(article.id()), stores.marks().mark(List.of(article.id()), marking));
  }

  /** All titles, page by page; no page holds more than it may. */
  static List<String> titles(
      Function<ArticleQuery, Listing<Article>> list, Group group, String key, int limit) {
    List<String> titles = new ArrayList<>();
    String cursor = "";
    do {
      Listing<Article> page = list.apply(new ArticleQuery(group, key, limit, cursor));
      assertTrue(page.items().size() <= limit);
      page.items().forEach(a -> titles.add(a.url().substring(a.url().lastIndexOf('/') + 1)));
      cursor = page.cursor();
    } while (!cursor.isEmpty());
    return titles;
  }

  /** Some articles, oldest first, seven hours apart, on two sites and in two feeds in turn. */
  static List<Article> keep(Stores stores, int many) {
    List<Article> kept = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      kept.add(keepOne(stores, i));
    }
    return kept;
  }

  private static Article keepOne(Stores stores, long i) {
    String kind = i % 2 == 0 ? "even" : "odd";
    String url = "https://" + kind + ".example/a" + i;
    Instant at = NOW.plus(Duration.ofHours(7 * i));
    Article article = ArticleStoreContract.article(url, at, Verdict.FULL, 300);
    var _ = stores.articles().save(article, "<p>" + i + "</p>", List.of());
    String feed = "Feed " + i % 2;
    var sighting = new Sighting(DeliveryId.of("s", feed, url), "s", feed, url, at);
    stores.articles().see(article.id(), sighting, List.of(kind), List.of());
    return article;
  }
}
