package newshook.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.FeedItem;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.dev.LocalTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowLaneStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(95);
  private static final LocalTable table = LocalTable.inMemory();

  private final SlowLaneStore lane = new SlowLaneStore(table.client(), LocalTable.NAME);
  private final DeliveryStore deliveries = new DynamoDeliveryStore(table.client(), LocalTable.NAME);

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
  void hasOnePlaceAtATime() {
    assertTrue(lane.isFree(NOW));
    assertTrue(lane.take(NOW, LATER));
    assertFalse(lane.isFree(LATER.minusMillis(1)));
    assertFalse(lane.take(LATER.minusMillis(1), LATER.plusSeconds(95)));
    assertTrue(lane.isFree(LATER));
    assertTrue(lane.take(LATER, LATER.plusSeconds(95)));
  }

  @Test
  void aRestIsNeverCutShort() {
    lane.rest(NOW.plusSeconds(3600));
    lane.rest(NOW.plusSeconds(60));

    assertFalse(lane.take(NOW.plusSeconds(3599), NOW.plusSeconds(9999)));
    assertTrue(lane.take(NOW.plusSeconds(3600), NOW.plusSeconds(9999)));
  }

  @Test
  void remembersWhatIsKnownOfAnId() {
    String id = "CBMi" + "x".repeat(3000);
    GoogleLink signed = lane.save(lane.find(id).signed("sig", "42", NOW)).orElseThrow();
    assertEquals(Optional.empty(), lane.target(id));
    GoogleLink asked = lane.save(signed.asked(LATER)).orElseThrow();
    GoogleLink missed = lane.save(asked.missed("nothing", 1, LATER)).orElseThrow();

    assertEquals(new GoogleLink(id, "", "", "", null, null, 1, LATER, "nothing", 3), missed);
    assertEquals(missed, lane.find(id));
    assertTrue(lane.save(missed.resolved("https://example.org/")).isPresent());
    assertEquals(Optional.of("https://example.org/"), lane.target(id));
  }

  @Test
  void aLateWorkerOverwritesNothing() {
    GoogleLink seen = lane.find("CBMi1");
    assertTrue(lane.save(seen.resolved("https://example.org/")).isPresent());

    assertEquals(Optional.empty(), lane.save(seen.missed("late", 1, LATER)));
    assertEquals("https://example.org/", lane.target("CBMi1").orElseThrow());
  }

  @Test
  void parkedDeliveriesAreFoundApartFromThoseThatAreDue() {
    DeliveryId id = parked();

    assertEquals(List.of(), deliveries.due(LATER, 10));
    assertEquals(List.of(id), deliveries.parked(LATER, 10));
    assertTrue(deliveries.unpark(id, Status.RETRY, LATER, ""));
    assertEquals(List.of(id), deliveries.due(LATER, 10));
    assertEquals(List.of(), deliveries.parked(LATER, 10));
    assertTrue(deliveries.claim(id, LATER, Duration.ofSeconds(9)).isPresent());
    assertFalse(deliveries.unpark(id, Status.FAILED, null, "late"), "somebody works on it");
  }

  @Test
  void givingUpEndsTheParking() {
    DeliveryId id = parked();

    assertTrue(deliveries.unpark(id, Status.FAILED, null, "Google does not tell"));

    Delivery failed = deliveries.find(id).orElseThrow();
    assertEquals(Status.FAILED, failed.status());
    assertEquals("Google does not tell", failed.detail());
    assertEquals(Reason.NEEDS_SLOW_LANE, failed.reason());
    assertEquals(List.of(), deliveries.parked(LATER, 10));
  }

  private DeliveryId parked() {
    FeedItem item = FeedItem.ofLink("https://news.google.com/articles/CBMi1");
    DeliveryId id = DeliveryId.of("s", "", item.link());
    assertTrue(deliveries.accept(delivery(id, item, Status.RECEIVED, 0, null)));
    Delivery claimed = deliveries.claim(id, NOW, Duration.ofSeconds(9)).orElseThrow();
    assertTrue(
        deliveries.finish(
            delivery(id, item, Status.PARKED, claimed.attempts(), Reason.NEEDS_SLOW_LANE)));
    return id;
  }

  private static Delivery delivery(
      DeliveryId id,
      FeedItem item,
      Status status,
      int attempts,
      @org.jspecify.annotations.Nullable Reason reason) {
    return new Delivery(
        id, "s", item, "", "strict", status, attempts, 0, NOW, NOW, null, reason, "", List.of(),
        null);
  }
}
