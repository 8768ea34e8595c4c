package newshook.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newshook.article.Article;
import newshook.article.Article.Sighting;
import newshook.article.ArticleId;
import newshook.article.DeliveryId;
import newshook.article.PublishedAt;
import newshook.article.PublishedAt.Precision;
import newshook.article.Verdict;
import newshook.store.ArticleQuery.Group;
import newshook.store.ArticleStore.Whole;
import org.junit.jupiter.api.Test;

/** What every store of articles promises. */
public abstract class ArticleStoreContract {
  static final Instant NOW = Instant.parse("2021-12-29T17:19:00Z");

  /** An empty store. */
  protected abstract ArticleStore store();

  @Test
  void givesBackWhatItKeeps() {
    ArticleStore store = store();
    Article article = article("https://example.org/a", NOW, Verdict.FULL, 300);

    store.save(article, "<p>Körper</p>", List.of("https://ift.tt/x"));

    assertEquals(article, store.find(article.id()).orElseThrow());
    assertEquals("<p>Körper</p>", store.body(article.id()).orElseThrow());
    assertEquals(
        Map.of("https://ift.tt/x", article.id()),
        store.known(List.of("https://no", "https://ift.tt/x")));
    assertTrue(store.find(ArticleId.of("https://example.org/other")).isEmpty());
    assertTrue(store.body(ArticleId.of("https://example.org/other")).isEmpty());
  }

  @Test
  void savingTwiceChangesNothing() {
    ArticleStore store = store();
    Article article = article("https://example.org/a", NOW, Verdict.FULL, 300);

    store.save(article, "<p>a</p>", List.of());
    store.save(article, "<p>a</p>", List.of());

    assertEquals(article, store.find(article.id()).orElseThrow());
    assertEquals(1, store.list(ArticleQuery.newest(10)).items().size());
  }

  @Test
  void aWorseTextNeverReplacesABetterOne() {
    ArticleStore store = store();
    Article full = article("https://example.org/a", NOW, Verdict.FULL, 300);
    store.save(full, "<p>full</p>", List.of());

    store.save(
        article(full.url(), NOW.plusSeconds(9), Verdict.PAYWALL, 400), "<p>x</p>", List.of());
    store.save(article(full.url(), NOW.plusSeconds(9), Verdict.FULL, 100), "<p>y</p>", List.of());

    assertEquals("<p>full</p>", store.body(full.id()).orElseThrow());
    assertEquals(1, store.find(full.id()).orElseThrow().revision());
  }

  @Test
  void aBetterTextIsANewRevisionInTheOldPlace() {
    ArticleStore store = store();
    store.save(
        article("https://example.org/a", NOW, Verdict.PAYWALL, 80), "<p>start</p>", List.of());

    Article better = article("https://example.org/a", NOW.plusSeconds(99), Verdict.FULL, 300);
    Article kept = store.save(better, "<p>all</p>", List.of());

    assertEquals(2, kept.revision());
    assertEquals(NOW, kept.storedAt());
    assertEquals(NOW.plusSeconds(99), kept.changedAt());
    assertEquals(Verdict.FULL, store.find(kept.id()).orElseThrow().verdict());
    assertEquals("<p>all</p>", store.body(kept.id()).orElseThrow());
    assertEquals(1, store.list(ArticleQuery.newest(10)).items().size());
  }

  @Test
  void everyListShowsTheNewestRevision() {
    ArticleStore store = store();
    String url = "https://example.org/a";
    store.save(article(url, NOW, Verdict.PAYWALL, 80), "<p>start</p>", List.of());

    store.save(article(url, NOW.plusSeconds(99), Verdict.FULL, 300), "<p>all</p>", List.of());

    for (ArticleQuery query :
        List.of(
            ArticleQuery.newest(9),
            new ArticleQuery(Group.HOST, "example.org", 9, ""),
            new ArticleQuery(Group.FEED, "U.S. - Latest - Google News", 9, ""),
            new ArticleQuery(Group.TAG, "world", 9, ""))) {
      Article listed = store.list(query).items().getFirst();
      assertEquals(Verdict.FULL, listed.verdict(), query.toString());
      assertEquals(NOW.plusSeconds(99), listed.changedAt(), query.toString());
    }
  }

  @Test
  void remembersWhoNamedIt() {
    ArticleStore store = store();
    Article article = article("https://example.org/a", NOW, Verdict.FULL, 300);
    store.save(article, "<p>a</p>", List.of());

    Sighting second = sighting("https://example.org/a?2", "Second feed", NOW.plusSeconds(60));
    store.see(article.id(), second, List.of(), List.of("https://t.co/2"));
    store.see(article.id(), second, List.of(), List.of("https://t.co/2"));

    assertEquals(
        List.of(article.sightings().getFirst(), second),
        store.find(article.id()).orElseThrow().sightings());
    assertEquals(Map.of("https://t.co/2", article.id()), store.known(List.of("https://t.co/2")));
    assertEquals(1, listed(store, Group.FEED, "Second feed").size());
  }

  @Test
  void filesItUnderTheTagsOfEverySender() {
    ArticleStore store = store();
    Article article = article("https://example.org/a", NOW, Verdict.FULL, 300);
    store.save(article, "<p>a</p>", List.of());

    store.see(
        article.id(), sighting("https://t.co/2", "Second", NOW), List.of("bridges"), List.of());
    store.save(article.withTags(List.of("ports")), "<p>a</p>", List.of());

    List<String> all = List.of("world", "politics", "bridges", "ports");
    assertEquals(all, store.find(article.id()).orElseThrow().tags());
    assertEquals(List.of(article.url()), listed(store, Group.TAG, "bridges"));
    assertEquals(List.of(article.url()), listed(store, Group.TAG, "ports"));
    var inFeed = new ArticleQuery(Group.FEED, "U.S. - Latest - Google News", 9, "");
    assertEquals(all, store.list(inFeed).items().getFirst().tags());
  }

  @Test
  void readsTheArticleWithItsBody() {
    ArticleStore store = store();
    Article article = article("https://example.org/a", NOW, Verdict.PARTIAL, 200);
    store.save(article, "<p>some</p>", List.of());
    Article better = article(article.url(), NOW.plusSeconds(9), Verdict.FULL, 300);
    store.save(better, "<p>all of it</p>", List.of());

    Whole whole = store.read(article.id()).orElseThrow();

    assertEquals("<p>all of it</p>", whole.html());
    assertEquals(store.find(article.id()).orElseThrow(), whole.article());
    assertTrue(store.read(ArticleId.of("https://example.org/other")).isEmpty());
  }

  @Test
  void readsAnArticleThatManyHaveNamed() {
    ArticleStore store = store();
    Article article = article("https://example.org/a", NOW, Verdict.FULL, 300);
    store.save(article, "<p>a</p>", List.of());
    for (int i = 0; i < 180; i++) {
      store.see(article.id(), sighting("https://t.co/" + i, "F" + i, NOW), List.of(), List.of());
    }

    Whole whole = store.read(article.id()).orElseThrow();

    assertEquals("<p>a</p>", whole.html());
    assertEquals(store.find(article.id()).orElseThrow(), whole.article());
  }

  @Test
  void listsNewestFirstOverDaysAndPages() {
    ArticleStore store = store();
    for (int i = 0; i < 23; i++) {
      Instant at = NOW.plus(Duration.ofHours(7L * i));
      store.save(article("https://example.org/" + i, at, Verdict.FULL, 300), "<p>" + i, List.of());
    }

    List<String> urls = new ArrayList<>();
    String cursor = "";
    do {
      Listing<Article> page = store.list(new ArticleQuery(Group.ALL, "", 5, cursor));
      page.items().forEach(a -> urls.add(a.url()));
      cursor = page.cursor();
    } while (!cursor.isEmpty());

    assertEquals(23, urls.size());
    assertEquals("https://example.org/22", urls.getFirst());
    assertEquals("https://example.org/0", urls.getLast());
  }

  @Test
  void listsBySiteFeedAndTag() {
    ArticleStore store = store();
    store.save(article("https://www.example.org/a", NOW, Verdict.FULL, 300), "<p>a</p>", List.of());
    store.save(article("https://other.net/b", NOW, Verdict.FULL, 300), "<p>b</p>", List.of());

    assertEquals(List.of("https://www.example.org/a"), listed(store, Group.HOST, "example.org"));
    assertEquals(2, listed(store, Group.FEED, "U.S. - Latest - Google News").size());
    assertEquals(2, listed(store, Group.TAG, "world").size());
    assertEquals(List.of(), listed(store, Group.TAG, "sport"));
  }

  @Test
  void keepsABodyOfMoreThanOneItem() {
    ArticleStore store = store();
    var random = new java.util.Random(5);
    var noise = new StringBuilder("<p>");
    random.ints(900_000, ' ' + 1, '~').forEach(noise::appendCodePoint);
    Article article = article("https://example.org/a", NOW, Verdict.FULL, 99_000);

    store.save(article, noise.toString(), List.of());
    store.keepPage(article.id(), article.url(), noise + "!", NOW.plusSeconds(999_999_999));

    assertEquals(noise.toString(), store.body(article.id()).orElseThrow());
    assertEquals(noise + "!", store.page(article.id()).orElseThrow().html());
  }

  @Test
  void keepsTheLastPage() {
    ArticleStore store = store();
    Article article = article("https://example.org/a", NOW, Verdict.FULL, 300);
    store.save(article, "<p>a</p>", List.of());
    Instant until = Instant.now().plusSeconds(99_999);

    assertTrue(store.page(article.id()).isEmpty());
    store.keepPage(article.id(), "https://example.org/first", "<html>1", until);
    store.keepPage(article.id(), "https://example.org/second", "<html>2", until);

    assertEquals(
        new ArticleStore.KeptPage("https://example.org/second", "<html>2"),
        store.page(article.id()).orElseThrow());
  }

  @Test
  void aFeedTitleWithoutEndIsNoTrouble() {
    ArticleStore store = store();
    Article article = article("https://example.org/a", NOW, Verdict.FULL, 300);
    store.save(article, "<p>a</p>", List.of());
    String longTitle = "新聞".repeat(2000);

    store.see(
        article.id(), sighting("https://example.org/x", longTitle, NOW), List.of(), List.of());

    assertEquals(1, listed(store, Group.FEED, longTitle).size());
  }

  @Test
  void refusesACursorThatIsNotOurs() {
    ArticleStore store = store();

    assertThrows(
        IllegalArgumentException.class,
        () -> store.list(new ArticleQuery(Group.ALL, "", 5, "nonsense")));
  }

  private static List<String> listed(ArticleStore store, Group group, String key) {
    return store.list(new ArticleQuery(group, key, 50, "")).items().stream()
        .map(Article::url)
        .toList();
  }

  private static Sighting sighting(String link, String feedTitle, Instant at) {
    return new Sighting(DeliveryId.of("s", feedTitle, link), "s", feedTitle, link, at);
  }

  static Article article(String url, Instant at, Verdict verdict, int words) {
    return new Article(
        ArticleId.of(url),
        url,
        "A headline | with a bar",
        "By A. Writer",
        List.of("A. Writer"),
        "Example",
        new PublishedAt(
            OffsetDateTime.parse("2021-12-30T00:19:00+07:00"),
            Precision.INSTANT,
            "raw | text",
            "json-ld"),
        null,
        "en",
        "World",
        List.of("world", "politics"),
        List.of("nato", "talks"),
        "Short.",
        "https://example.org/i.png",
        words,
        verdict,
        "evidence",
        at,
        at,
        1,
        List.of(sighting("https://ift.tt/1", "U.S. - Latest - Google News", at)));
  }
}
