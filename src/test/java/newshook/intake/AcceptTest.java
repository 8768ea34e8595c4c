package newshook.intake;

import static newshook.intake.Events.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import newshook.article.Delivery;
import newshook.article.Reason;
import newshook.article.Source;
import newshook.article.Status;
import newshook.dev.LocalTable;
import newshook.intake.Accept.Accepted;
import newshook.store.DeliveryStore;
import newshook.store.DynamoDeliveryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AcceptTest {
  private static final Source PHONE = new Source("phone", "phone", ZoneOffset.UTC, List.of());
  private static final Instant NOW = Instant.parse("2021-12-29T17:19:00Z");

  private final LocalTable table = LocalTable.inMemory();
  private final DeliveryStore deliveries = new DynamoDeliveryStore(table.client(), LocalTable.NAME);
  private final Accept accept = new Accept(deliveries, () -> NOW);

  @AfterEach
  void stop() {
    table.close();
  }

  @Test
  void keepsWhatNobodyCanRead() {
    Accepted accepted = accept.accept(PHONE, request("{\"EntryTitle\": \"No link at all\"}"));

    assertTrue(accepted.isRejected());
    Delivery kept = deliveries.find(accepted.ids().getFirst()).orElseThrow();
    assertEquals(Status.REJECTED, kept.status());
    assertEquals("{\"EntryTitle\": \"No link at all\"}", kept.raw());
    assertEquals(Reason.UNREADABLE, kept.reason());
    assertEquals(List.of(), deliveries.due(NOW.plus(Duration.ofDays(9)), 10));
  }

  @Test
  void keepsEveryItemOfALargeBatch() {
    StringBuilder body = new StringBuilder("[");
    for (int i = 0; i < 500; i++) {
      body.append(i == 0 ? "" : ",");
      body.append("{\"title\": \"t\", \"url\": \"https://example.org/").append(i).append("\"}");
    }

    Accepted accepted = accept.accept(PHONE, request(body.append("]").toString()));

    assertEquals(500, accepted.ids().size());
    assertEquals(500, deliveries.list(null, 1000, "").items().size());
  }
}
