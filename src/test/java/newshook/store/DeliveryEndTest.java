package newshook.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.FeedItem;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.dev.LocalTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** When DynamoDB may forget a delivery: only once its article is stored, and only if asked to. */
class DeliveryEndTest {
  private static final Instant NOW = Instant.parse("2021-12-29T17:19:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final DeliveryId ID = DeliveryId.of("s", "feed", "https://ift.tt/1");

  private LocalTable table;

  @BeforeEach
  void start() {
    table = LocalTable.inMemory();
  }

  @AfterEach
  void stop() {
    table.close();
  }

  @Test
  void endsAWeekAfterItCame() {
    finish(store(WEEK), Status.STORED);

    assertEquals(Long.toString(NOW.plus(WEEK).getEpochSecond()), end());
  }

  @Test
  void staysForEverUnlessAsked() {
    finish(store(Duration.ZERO), Status.STORED);

    assertNull(end());
  }

  @Test
  void aMissStays() {
    finish(store(WEEK), Status.FAILED);

    assertNull(end());
  }

  @Test
  void aReplayTakesTheEndBack() {
    DeliveryStore store = store(WEEK);
    finish(store, Status.STORED);

    store.replay(ID, NOW.plusSeconds(60));

    assertNull(end());
  }

  private DeliveryStore store(Duration kept) {
    return new DynamoDeliveryStore(table.client(), LocalTable.NAME, kept);
  }

  private static void finish(DeliveryStore store, Status status) {
    store.accept(delivery(Status.RECEIVED, 0, null));
    var _ = store.claim(ID, NOW, Duration.ofSeconds(40));
    store.finish(delivery(status, 1, status == Status.STORED ? null : Reason.HTTP_404));
  }

  private static Delivery delivery(Status status, int attempts, @Nullable Reason reason) {
    return new Delivery(
        ID,
        "s",
        FeedItem.ofLink("https://ift.tt/1"),
        "{}",
        "json",
        status,
        attempts,
        0,
        NOW,
        status == Status.RECEIVED ? NOW : null,
        null,
        reason,
        "",
        List.of(),
        status == Status.STORED ? ArticleId.of("https://example.org/a") : null);
  }

  private @Nullable String end() {
    Map<String, AttributeValue> item =
        table
            .client()
            .getItem(r -> r.tableName(LocalTable.NAME).key(Table.key("E#" + ID, "E")))
            .item();
    AttributeValue ttl = item.get("ttl");
    return ttl == null ? null : ttl.n();
  }
}
