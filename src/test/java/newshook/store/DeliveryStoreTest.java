package newshook.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.FeedItem;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.dev.LocalTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryStoreTest {
  private static final Instant NOW = Instant.parse("2021-12-29T17:19:00Z");
  private static final Duration LEASE = Duration.ofSeconds(40);

  private static LocalTable table;
  private DeliveryStore store;

  @BeforeAll
  static void start() {
    table = LocalTable.inMemory();
  }

  @AfterAll
  static void stop() {
    table.close();
  }

  @BeforeEach
  void empty() {
    table.client().deleteTable(r -> r.tableName(LocalTable.NAME));
    table.client().createTable(Schema.create(LocalTable.NAME));
    store = new DynamoDeliveryStore(table.client(), LocalTable.NAME);
  }

  @Test
  void givesBackWhatItKeeps() {
    FeedItem item =
        new FeedItem(
            "Biden to speak with Putin – CNN",
            "https://ift.tt/3qAz2kJ",
            "A. Writer",
            "<p>text</p>",
            "https://example.org/i.png",
            OffsetDateTime.parse("2021-12-30T00:19:00+07:00"),
            "December 30, 2021 at 12:19AM",
            "U.S. - Latest - Google News",
            "https://ift.tt/2ShjtvN",
            List.of("world"),
            "m-1",
            "<html>…</html>",
            List.of("no zone set"));
    Delivery delivery = received(item, NOW);

    assertTrue(store.accept(delivery));

    assertEquals(delivery, store.find(delivery.id()).orElseThrow());
  }

  @Test
  void keepsTheSameItemOnce() {
    Delivery delivery = received(FeedItem.ofLink("https://example.org/a"), NOW);

    assertTrue(store.accept(delivery));
    assertFalse(
        store.accept(received(FeedItem.ofLink("https://example.org/a"), NOW.plusSeconds(9))));

    assertEquals(NOW, store.find(delivery.id()).orElseThrow().receivedAt());
  }

  @Test
  void keepsABodyOfTheLargestSizeWithAnItemAsLarge() {
    var random = new java.util.Random(7);
    var noise = new StringBuilder();
    random.ints(250_000, ' ' + 1, '~').forEach(noise::appendCodePoint);
    FeedItem item =
        new FeedItem(
            "t",
            "https://example.org/a",
            "",
            noise.toString(),
            "",
            null,
            "",
            "",
            "",
            List.of(),
            "",
            "",
            List.of());
    Delivery delivery =
        new Delivery(
            DeliveryId.of("s", "", item.link()),
            "s",
            item,
            noise.toString(),
            "STRICT",
            Status.RECEIVED,
            0,
            0,
            NOW,
            NOW,
            null,
            null,
            "",
            List.of(),
            null);

    assertTrue(store.accept(delivery));

    Delivery kept = store.find(delivery.id()).orElseThrow();
    assertEquals(item, kept.item());
    assertEquals("", kept.raw(), "the item holds all that was said");
  }

  @Test
  void oneOfManyClaimsWins() throws Exception {
    Delivery delivery = received(FeedItem.ofLink("https://example.org/a"), NOW);
    store.accept(delivery);
    List<Future<Boolean>> claims = new ArrayList<>();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 32; i++) {
        claims.add(threads.submit(() -> store.claim(delivery.id(), NOW, LEASE).isPresent()));
      }
    }

    int won = 0;
    for (Future<Boolean> claim : claims) {
      won += claim.get() ? 1 : 0;
    }
    assertEquals(1, won);
    assertEquals(1, store.find(delivery.id()).orElseThrow().attempts());
  }

  @Test
  void aClaimEndsWithItsLease() {
    Delivery delivery = received(FeedItem.ofLink("https://example.org/a"), NOW);
    store.accept(delivery);
    var _ = store.claim(delivery.id(), NOW, LEASE).orElseThrow();

    assertTrue(store.claim(delivery.id(), NOW.plusSeconds(39), LEASE).isEmpty());
    assertEquals(
        2, store.claim(delivery.id(), NOW.plusSeconds(40), LEASE).orElseThrow().attempts());
  }

  @Test
  void refusesALateWorkersResult() {
    Delivery delivery = received(FeedItem.ofLink("https://example.org/a"), NOW);
    store.accept(delivery);
    Delivery late = store.claim(delivery.id(), NOW, LEASE).orElseThrow();
    Delivery second = store.claim(delivery.id(), NOW.plusSeconds(41), LEASE).orElseThrow();

    assertTrue(store.finish(ended(second, Status.STORED, null)));
    assertFalse(store.finish(ended(late, Status.FAILED, null)));

    assertEquals(Status.STORED, store.find(delivery.id()).orElseThrow().status());
  }

  @Test
  void aReplayDoesNotOpenTheFenceForALateWorker() {
    Delivery delivery = received(FeedItem.ofLink("https://example.org/a"), NOW);
    store.accept(delivery);
    Delivery late = store.claim(delivery.id(), NOW, LEASE).orElseThrow();
    Delivery second = store.claim(delivery.id(), NOW.plusSeconds(41), LEASE).orElseThrow();
    store.finish(ended(second, Status.FAILED, null));

    assertTrue(store.replay(delivery.id(), NOW.plusSeconds(50)));
    Delivery third = store.claim(delivery.id(), NOW.plusSeconds(51), LEASE).orElseThrow();

    assertEquals(2, third.attemptsBefore());
    assertFalse(store.finish(ended(late, Status.FAILED, null)));
    assertTrue(store.finish(ended(third, Status.STORED, null)));
  }

  @Test
  void isDueWhenItsTimeHasComeAndNotOnceDone() {
    Delivery delivery = received(FeedItem.ofLink("https://example.org/a"), NOW);
    store.accept(delivery);

    assertEquals(List.of(), store.due(NOW.plusSeconds(299), 10));
    assertEquals(List.of(delivery.id()), store.due(NOW.plusSeconds(300), 10));

    Delivery claimed = store.claim(delivery.id(), NOW.plusSeconds(300), LEASE).orElseThrow();
    Instant later = NOW.plusSeconds(900);
    store.finish(ended(claimed, Status.RETRY, later));
    assertEquals(List.of(), store.due(later.minusSeconds(1), 10));
    assertTrue(store.claim(delivery.id(), later.minusSeconds(1), LEASE).isEmpty());
    assertEquals(List.of(delivery.id()), store.due(later, 10));

    Delivery again = store.claim(delivery.id(), later, LEASE).orElseThrow();
    store.finish(ended(again, Status.STORED, null));
    assertEquals(List.of(), store.due(later.plusSeconds(9_999), 10));
  }

  @Test
  void aDeadWorkersDeliveryStaysDue() {
    Delivery delivery = received(FeedItem.ofLink("https://example.org/a"), NOW);
    store.accept(delivery);
    var _ = store.claim(delivery.id(), NOW, LEASE).orElseThrow();

    assertEquals(List.of(delivery.id()), store.due(NOW.plusSeconds(300), 10));
  }

  @Test
  void listsByStatusOverDaysAndPages() {
    for (int i = 0; i < 25; i++) {
      Instant at = NOW.plus(Duration.ofHours(5L * i));
      Delivery delivery = received(FeedItem.ofLink("https://example.org/" + i), at);
      store.accept(delivery);
      if (i % 2 == 0) {
        store.finish(
            ended(store.claim(delivery.id(), at, LEASE).orElseThrow(), Status.FAILED, null));
      }
    }

    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Listing<Delivery> page = store.list(Status.FAILED, 4, cursor);
      page.items().forEach(d -> seen.add(d.item() == null ? "" : d.item().link()));
      cursor = page.cursor();
    } while (!cursor.isEmpty());

    assertEquals(13, seen.size());
    assertEquals("https://example.org/24", seen.getFirst());
    assertEquals("https://example.org/0", seen.getLast());
    assertEquals(25, store.list(null, 100, "").items().size());
  }

  @Test
  void refusesACursorThatIsNotOurs() {
    assertThrows(IllegalArgumentException.class, () -> store.list(null, 4, "x' OR 1=1"));
  }

  private static Delivery received(FeedItem item, Instant at) {
    return new Delivery(
        DeliveryId.of("s", item.feedUrl(), item.link()),
        "s",
        item,
        "{\"raw\": \"…\"}",
        "STRICT",
        Status.RECEIVED,
        0,
        0,
        at,
        at.plusSeconds(300),
        null,
        null,
        "",
        List.of(),
        null);
  }

  private static Delivery ended(
      Delivery claimed, Status status, @org.jspecify.annotations.Nullable Instant dueAt) {
    boolean stored = status == Status.STORED;
    return new Delivery(
        claimed.id(),
        claimed.sourceId(),
        claimed.item(),
        claimed.raw(),
        claimed.mode(),
        status,
        claimed.attempts(),
        claimed.attemptsBefore(),
        claimed.receivedAt(),
        dueAt,
        null,
        stored ? null : Reason.HTTP_5XX,
        stored ? "" : "503",
        List.of("https://example.org/a"),
        stored ? ArticleId.of("https://example.org/a") : null);
  }
}
