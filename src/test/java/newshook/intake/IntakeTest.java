package newshook.intake;

import static newshook.intake.Events.event;
import static newshook.intake.Events.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.Reason;
import newshook.article.ReplayFrom;
import newshook.article.Source;
import newshook.article.Status;
import newshook.article.Verdict;
import newshook.dev.LocalTable;
import newshook.extract.Extractor;
import newshook.intake.Accept.Accepted;
import newshook.intake.Batch.Result;
import newshook.intake.Processed.Skipped;
import newshook.intake.Processed.Stored;
import newshook.store.ArticleQuery;
import newshook.store.ArticleStore;
import newshook.store.DeliveryStore;
import newshook.store.DynamoArticleStore;
import newshook.store.DynamoDeliveryStore;
import newshook.store.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The way of a delivery from the request to the article, over a real table and a web of our own.
 */
class IntakeTest {
  private static final Duration REMAINING = Duration.ofMinutes(1);
  private static final Source PHONE =
      new Source("phone", "phone", ZoneId.of("Asia/Jakarta"), List.of("mine"));

  private static final LocalTable table = LocalTable.inMemory();

  private final Web web = new Web();
  private Instant now = Instant.parse("2021-12-29T17:19:00Z");
  private final DeliveryStore deliveries = new DynamoDeliveryStore(table.client(), LocalTable.NAME);
  private final ArticleStore articles = new DynamoArticleStore(table.client(), LocalTable.NAME);
  private final Accept accept = new Accept(deliveries, () -> now);
  private final Processing processing =
      new Processing(
          deliveries,
          articles,
          Sorting.NONE,
          web,
          new Extractor(),
          Duration.ofDays(40_000),
          false,
          () -> now,
          new Random(1));
  private final Batch batch = new Batch(processing);
  private final Replay replay =
      Replays.over(table.client(), deliveries, articles, batch, PHONE, () -> now);

  @AfterAll
  static void stop() {
    table.close();
  }

  @BeforeEach
  void empty() {
    table.client().deleteTable(r -> r.tableName(LocalTable.NAME));
    table.client().createTable(Schema.create(LocalTable.NAME));
  }

  @Test
  void turnsAnEventIntoAnArticle() {
    web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    DeliveryId id = accepted(event("https://ift.tt/1"));

    Stored stored = assertInstanceOf(Stored.class, processing.process(id, REMAINING));

    assertEquals(Verdict.FULL, stored.verdict());
    Article article = articles.find(stored.articleId()).orElseThrow();
    assertEquals("https://example.org/2021/bridge", article.url());
    assertEquals("Harbour bridge to be repaired", article.title());
    assertEquals(List.of("mine"), article.tags());
    assertTrue(articles.body(article.id()).orElseThrow().contains("two weeks"));
    assertEquals(
        Web.html("https://example.org/2021/bridge"),
        articles.page(article.id()).orElseThrow().html());
    Delivery done = deliveries.find(id).orElseThrow();
    assertEquals(Status.STORED, done.status());
    assertEquals(stored.articleId(), done.articleId());
    assertEquals(List.of("https://ift.tt/1", "https://example.org/2021/bridge"), done.chain());
    assertEquals(List.of(), deliveries.due(now.plus(Duration.ofDays(9)), 10));
  }

  @Test
  void keepsOneArticleForManyFeedsAndLinks() {
    web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    web.story("https://ift.tt/2", "https://example.org/2021/bridge?utm_source=x");
    process(event("https://ift.tt/1"));
    process(event("https://ift.tt/2", "Another feed"));
    process(event("https://example.org/2021/bridge", "A third feed"));

    List<Article> kept = articles.list(ArticleQuery.newest(10)).items();

    assertEquals(1, kept.size());
    assertEquals(3, articles.find(kept.getFirst().id()).orElseThrow().sightings().size());
    assertEquals(List.of("https://ift.tt/1", "https://ift.tt/2"), web.asked);
  }

  @Test
  void doesNothingTwice() {
    web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    DeliveryId id = process(event("https://ift.tt/1"));

    assertEquals(id, accepted(event("https://ift.tt/1")));
    assertInstanceOf(Skipped.class, processing.process(id, REMAINING));

    assertEquals(1, web.asked.size());
  }

  @Test
  void triesAgainUntilItWorks() {
    web.missing("https://ift.tt/1", Reason.HTTP_5XX);
    DeliveryId id = process(event("https://ift.tt/1"));
    Delivery missed = deliveries.find(id).orElseThrow();
    assertEquals(Status.RETRY, missed.status());
    assertEquals(Reason.HTTP_5XX, missed.reason());
    assertTrue(replay.due(() -> REMAINING).isEmpty(), "not due yet");

    web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    now = now.plus(Duration.ofMinutes(2));
    List<Result> results = replay.due(() -> REMAINING);

    assertEquals(1, results.size());
    Delivery done = deliveries.find(id).orElseThrow();
    assertEquals(Status.STORED, done.status());
    assertEquals(2, done.attempts());
    assertNull(done.reason());
  }

  @Test
  void givesUpWithAReasonAndCanBeReplayed() {
    web.missing("https://ift.tt/1", Reason.HTTP_410);
    DeliveryId id = process(event("https://ift.tt/1"));
    assertEquals(Status.FAILED, deliveries.find(id).orElseThrow().status());

    web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    ReplayQuery failed = ReplayQuery.of(Status.FAILED, "phone");
    assertEquals(Map.of("FAILED HTTP_410", 1), replay.count(failed, "", () -> REMAINING).counts());
    assertEquals(Status.FAILED, deliveries.find(id).orElseThrow().status(), "a dry run");
    assertEquals(1, replay.ask(failed, 100, () -> REMAINING).results().size());

    assertEquals(Status.STORED, deliveries.find(id).orElseThrow().status());
    assertEquals(0, replay.ask(failed, 100, () -> REMAINING).asked());
  }

  @Test
  void aReplayThatFindsNothingKeepsWhatThereWas() {
    web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    DeliveryId id = process(event("https://ift.tt/1"));
    ArticleId article = Objects.requireNonNull(deliveries.find(id).orElseThrow().articleId());

    web.missing("https://ift.tt/1", Reason.HTTP_410);
    assertEquals(1, replay.ask(id, ReplayFrom.NETWORK, () -> REMAINING).size());

    assertEquals(2, web.asked.size(), "a replay asks the web");
    Delivery after = deliveries.find(id).orElseThrow();
    assertEquals(Status.STORED, after.status());
    assertEquals(article, after.articleId());
    assertEquals(Reason.HTTP_410, after.reason());
    assertEquals(Verdict.FULL, articles.find(article).orElseThrow().verdict());
  }

  @Test
  void fallsBackOnTheEventsOwnTextOnlyInTheEnd() {
    String sentence = "The harbour bridge will be closed for repairs in spring. ";
    web.missing("https://ift.tt/1", Reason.HTTP_410);

    DeliveryId id =
        process(
            """
            {"title": "Harbour bridge", "url": "https://ift.tt/1", "content": "<p>%s</p>"}\
            """
                .formatted(sentence.repeat(30)));

    Delivery done = deliveries.find(id).orElseThrow();
    assertEquals(Status.STORED, done.status());
    ArticleId article = Objects.requireNonNull(done.articleId());
    assertEquals(Verdict.FEED_ONLY, articles.find(article).orElseThrow().verdict());
  }

  @Test
  void deadLinksThatEndAtOnePageStayTwoArticles() {
    for (String name : List.of("old", "new")) {
      web.missingAt(
          "https://example.org/dead/" + name, "https://example.org/gone", Reason.HTTP_410);
      String text = ("The " + name + " bridge will be closed for repairs in spring. ").repeat(15);
      process(
          """
          {"title": "The %s bridge", "url": "https://example.org/dead/%s", "content": "<p>%s</p>"}\
          """
              .formatted(name, name, text));
    }

    assertEquals(2, articles.list(ArticleQuery.newest(10)).items().size());
  }

  @Test
  void aPageThatSaysTooMuchIsKeptAllTheSame() {
    String page = Web.html("https://example.org/2021/bridge");
    String meta = "<meta name=description content='" + "新聞".repeat(100_000) + "'></head>";
    web.story("https://ift.tt/1", "https://example.org/2021/bridge", page.replace("</head>", meta));

    DeliveryId id = process(event("https://ift.tt/1"));

    assertEquals(Status.STORED, deliveries.find(id).orElseThrow().status());
  }

  @Test
  void aRejectedDeliveryIsNotReplayedIntoAFailure() {
    Accepted accepted = accept.accept(PHONE, request("nothing that anybody could read"));

    assertEquals(
        List.of(), replay.ask(accepted.ids().getFirst(), ReplayFrom.NETWORK, () -> REMAINING));
    assertEquals(
        Status.REJECTED, deliveries.find(accepted.ids().getFirst()).orElseThrow().status());
  }

  @Test
  void takesThePageFromASenderThatHasIt() {
    String page = Web.html("https://example.org/2021/bridge");

    DeliveryId id =
        process(
            """
            {"url": "https://example.org/2021/bridge", "html": "%s"}\
            """
                .formatted(page.replace("\"", "\\\"").replace("\n", "\\n")));

    assertEquals(Status.STORED, deliveries.find(id).orElseThrow().status());
    assertEquals(List.of(), web.asked);
  }

  @Test
  void oneBrokenDeliveryDoesNotStopTheOthers() {
    web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    DeliveryId broken = accepted(event("https://ift.tt/bug"));
    DeliveryId whole = accepted(event("https://ift.tt/1"));

    List<Result> results = batch.run(List.of(broken, whole), () -> REMAINING);

    assertInstanceOf(Result.Broken.class, results.getFirst());
    assertInstanceOf(Result.Done.class, results.getLast());
    assertEquals(Status.STORED, deliveries.find(whole).orElseThrow().status());
  }

  @Test
  void aDeliveryThatAlwaysBreaksEndsWithAReason() {
    DeliveryId id = accepted(event("https://ift.tt/bug"));

    for (int i = 0; i < 10; i++) {
      assertEquals(1, batch.run(List.of(id), () -> REMAINING).size());
      now = now.plus(Duration.ofHours(25));
    }

    Delivery ended = deliveries.find(id).orElseThrow();
    assertEquals(Status.FAILED, ended.status());
    assertEquals(Reason.CRASHED, ended.reason());
  }

  private DeliveryId process(String body) {
    DeliveryId id = accepted(body);
    var _ = processing.process(id, REMAINING);
    return id;
  }

  private DeliveryId accepted(String body) {
    Accepted accepted = accept.accept(PHONE, request(body));
    assertEquals("", accepted.why());
    return accepted.ids().getFirst();
  }
}
