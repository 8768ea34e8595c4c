package newshook.slowlane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.Reason;
import newshook.article.ReplayFrom;
import newshook.article.Source;
import newshook.article.Status;
import newshook.dev.LocalTable;
import newshook.extract.Extractor;
import newshook.intake.Accept;
import newshook.intake.Batch;
import newshook.intake.Processing;
import newshook.intake.Replay;
import newshook.intake.ReplayQuery;
import newshook.intake.Replays;
import newshook.intake.Sorting;
import newshook.slowlane.StandInGoogle.Call;
import newshook.slowlane.StandInGoogle.Manner;
import newshook.store.ArticleQuery;
import newshook.store.ArticleStore;
import newshook.store.DeliveryStore;
import newshook.store.DynamoArticleStore;
import newshook.store.DynamoDeliveryStore;
import newshook.store.Schema;
import newshook.store.SlowLaneStore;
import newshook.webhook.RawRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From signed links to articles, over a real table and a Google of our own. */
class SlowLaneTest {
  private static final Duration REMAINING = Duration.ofMinutes(5);
  private static final Duration A_WHILE = Duration.ofMinutes(2);
  private static final Source SOURCE = new Source("phone", "phone", ZoneOffset.UTC, List.of());
  private static final LocalTable table = LocalTable.inMemory();

  private Instant now = Instant.parse("2026-11-24T10:00:00Z");
  private final StandInGoogle google = new StandInGoogle(() -> now);
  private final DeliveryStore deliveries = new DynamoDeliveryStore(table.client(), LocalTable.NAME);
  private final ArticleStore articles = new DynamoArticleStore(table.client(), LocalTable.NAME);
  private final SlowLaneStore store = new SlowLaneStore(table.client(), LocalTable.NAME);
  private final SlowLane lane = new SlowLane(deliveries, store, google.fetcher(), () -> now);
  private final Accept accept = new Accept(deliveries, () -> now);
  private final Batch batch = new Batch(processing(true));
  private final Replay replay =
      Replays.over(table.client(), deliveries, articles, batch, SOURCE, () -> now);

  @AfterAll
  static void stop() {
    table.close();
  }

  @BeforeEach
  void empty() {
    table.client().deleteTable(r -> r.tableName(LocalTable.NAME));
    table.client().createTable(Schema.create(LocalTable.NAME));
  }

  @AfterEach
  void close() {
    google.close();
  }

  @Test
  void turnsASignedLinkIntoAnArticle() {
    DeliveryId id = parked(1);
    assertEquals(List.of(), google.calls, "nobody calls Google out of turn");

    assertInstanceOf(Step.Signed.class, lane.step(REMAINING));
    assertEquals(new Step.Waits(), lane.step(REMAINING), "not so soon again");
    now = now.plus(A_WHILE);
    assertEquals(new Step.Resolved(1, 1), lane.step(REMAINING));
    assertEquals(1, replay.due(() -> REMAINING).size());

    Delivery done = find(id);
    assertEquals(Status.STORED, done.status());
    assertEquals(
        List.of(StandInGoogle.link(1), StandInGoogle.target(StandInGoogle.id(1))), done.chain());
  }

  @Test
  void anIdIsResolvedOnceInTheArchivesLife() {
    DeliveryId first = parked(1, "one feed");
    DeliveryId second = parked(1, "another feed");
    run(3);
    DeliveryId late = accepted(1, "a late feed");
    var _ = batch.run(List.of(late), () -> REMAINING);

    for (DeliveryId id : List.of(first, second, late)) {
      assertEquals(Status.STORED, find(id).status());
    }
    assertEquals(2, google.calls.size());
    assertEquals(1, articles.list(ArticleQuery.newest(9)).items().size());
  }

  @Test
  void asksForTenTargetsAtOnce() {
    for (int n = 0; n < 14; n++) {
      DeliveryId ignored = parked(n);
    }

    run(18);

    List<Integer> sizes =
        google.calls.stream().filter(c -> !c.isSigning()).map(c -> c.ids().size()).toList();
    assertEquals(14, google.calls.stream().filter(Call::isSigning).count());
    assertEquals(14, sizes.stream().mapToInt(Integer::intValue).sum(), sizes.toString());
    assertTrue(sizes.size() <= 3, "calls for targets: " + sizes);
    assertEquals(List.of(), deliveries.parked(now, 50));
  }

  @ParameterizedTest
  @EnumSource(
      value = Manner.class,
      names = {"TOO_MANY_CALLS", "CONSENT", "SORRY_PAGE", "SERVER_ERROR", "SLOW", "NEW_MARKUP"})
  void everythingRestsForAnHourWhenGoogleDoesNotAnswer(Manner manner) {
    DeliveryId id = parked(1);
    google.manner = manner;

    Step.Rests rests = assertInstanceOf(Step.Rests.class, lane.step(REMAINING));
    assertEquals(now.plus(SlowLane.REST), rests.until());
    now = now.plus(Duration.ofMinutes(59));
    assertEquals(new Step.Waits(), lane.step(REMAINING));

    assertEquals(1, google.calls.size());
    assertEquals(Status.PARKED, find(id).status());
    google.manner = Manner.GOOD;
    now = now.plus(A_WHILE);
    run(3);
    assertEquals(Status.STORED, find(id).status());
  }

  @ParameterizedTest
  @EnumSource(
      value = Manner.class,
      names = {"REVERSED", "IN_CHUNKS"})
  void matchesAnswersHoweverTheyCome(Manner manner) {
    List<DeliveryId> ids = List.of(parked(1), parked(2), parked(3));
    google.manner = manner;

    run(4);

    for (int n = 0; n < 3; n++) {
      String id = StandInGoogle.id(n + 1);
      assertEquals(StandInGoogle.target(id), store.target(id).orElseThrow());
      assertEquals(Status.STORED, find(ids.get(n)).status());
    }
    assertEquals(3, articles.list(ArticleQuery.newest(9)).items().size());
  }

  @Test
  void asksAgainForWhatAnAnswerLeavesOut() {
    List<DeliveryId> ids = List.of(parked(1), parked(2));
    run(2);
    google.manner = Manner.ONE_MISSING;
    assertEquals(new Step.Resolved(1, 2), lane.step(REMAINING));

    google.manner = Manner.GOOD;
    run(3);

    ids.forEach(id -> assertEquals(Status.STORED, find(id).status()));
    assertEquals(1, google.calls.getLast().ids().size(), "alone the second time");
  }

  @ParameterizedTest
  @EnumSource(
      value = Manner.class,
      names = {"GARBAGE", "ITS_OWN_ADDRESS", "NO_NAMES"})
  void takesNoAnswerThatItCannotBeSureOf(Manner manner) {
    DeliveryId first = parked(1);
    DeliveryId second = parked(2);
    run(2);
    google.manner = manner;

    assertInstanceOf(Step.Rests.class, lane.step(REMAINING));

    assertEquals(Status.PARKED, find(first).status());
    assertEquals(Status.PARKED, find(second).status());
    assertTrue(store.target(StandInGoogle.id(1)).isEmpty());
  }

  @Test
  void givesUpOnAnIdThatGoogleDoesNotKnowAndKeepsTheItem() {
    google.manner = Manner.GONE;
    DeliveryId gone = parked(1);

    run(5);

    Delivery failed = find(gone);
    assertEquals(Status.FAILED, failed.status());
    assertEquals(Reason.NEEDS_SLOW_LANE, failed.reason());
    assertTrue(failed.detail().contains("404"), failed.detail());
    assertEquals("Story 1", java.util.Objects.requireNonNull(failed.item()).title());
    assertEquals(
        List.of("/articles/", "/rss/articles/", "/articles/"),
        google.calls.stream()
            .map(c -> c.path().substring(0, c.path().lastIndexOf('/') + 1))
            .toList());
    google.manner = Manner.GOOD;
    now = now.plus(Duration.ofDays(2));
    assertEquals(1, replay.ask(gone, ReplayFrom.NETWORK, () -> REMAINING).size());
    run(4);
    assertEquals(Status.STORED, find(gone).status(), "replayable for ever");
  }

  @Test
  void withoutTheLaneTheItemWaitsAndAReplayTakesItUp() {
    DeliveryId id = accepted(1, "feed");
    var _ = processing(false).process(id, REMAINING);
    Delivery parked = find(id);
    assertEquals(Status.PARKED, parked.status());
    assertEquals(Reason.NEEDS_SLOW_LANE, parked.reason());
    run(2);
    assertEquals(List.of(), google.calls);

    assertEquals(1, replay.ask(ReplayQuery.of(Status.PARKED, ""), 10, () -> REMAINING).asked());
    run(4);

    assertEquals(Status.STORED, find(id).status());
  }

  @Test
  void nothingIsBegunWithoutTheTimeToEndIt() {
    DeliveryId ignored = parked(1);

    assertEquals(new Step.Idle(), lane.step(Duration.ofSeconds(29)));

    assertEquals(List.of(), google.calls);
  }

  /** So many schedules, a while apart. */
  private void run(int times) {
    for (int i = 0; i < times; i++) {
      Step ignored = lane.step(REMAINING);
      var _ = replay.due(() -> REMAINING);
      now = now.plus(A_WHILE);
    }
  }

  private DeliveryId parked(int n) {
    return parked(n, "feed");
  }

  private DeliveryId parked(int n, String feed) {
    DeliveryId id = accepted(n, feed);
    var _ = batch.run(List.of(id), () -> REMAINING);
    assertEquals(Status.PARKED, find(id).status());
    return id;
  }

  private DeliveryId accepted(int n, String feed) {
    String body =
        """
        {"title": "Story %d", "url": "%s", "feedTitle": "%s", "feedUrl": "https://x.example/%s"}\
        """
            .formatted(n, StandInGoogle.link(n), feed, feed.replace(' ', '-'));
    var request =
        new RawRequest(
            "POST",
            "/hook",
            Map.of("content-type", "application/json"),
            Map.of(),
            ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
    return accept.accept(SOURCE, request).ids().getFirst();
  }

  private Delivery find(DeliveryId id) {
    return deliveries.find(id).orElseThrow();
  }

  private Processing processing(boolean withLane) {
    return new Processing(
        deliveries,
        articles,
        Sorting.NONE,
        new SignedLinks(google.fetcher(), store, () -> now),
        new Extractor(),
        Duration.ZERO,
        withLane,
        () -> now,
        new Random(1));
  }
}
