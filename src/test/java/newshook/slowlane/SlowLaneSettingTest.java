package newshook.slowlane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.FeedItem;
import newshook.article.Status;
import newshook.dev.LocalContext;
import newshook.dev.LocalTable;
import newshook.lambda.App;
import newshook.lambda.ReplayHandler;
import newshook.store.DynamoDeliveryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The setting, from the schedule's event to the article. */
class SlowLaneSettingTest {
  private static final LocalTable table = LocalTable.inMemory();

  private final List<String> log = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-24T10:00:00Z");

  @AfterAll
  static void stop() {
    table.close();
  }

  @Test
  void theScheduleTakesTheLaneWhereItIsOn() throws IOException {
    try (StandInGoogle google = new StandInGoogle(() -> now)) {
      DeliveryId id = due(1);
      schedule(google, "off");
      schedule(google, "off");
      assertEquals(Status.PARKED, status(id));
      assertEquals(List.of(), google.calls);

      call(google, "on", "{\"status\":\"PARKED\"}");
      schedule(google, "on");
      schedule(google, "on");

      assertEquals(Status.STORED, status(id), log.toString());
      assertTrue(log.toString().contains("Resolved[ids=1, asked=1]"), log.toString());
    }
  }

  private void schedule(StandInGoogle google, String setting) throws IOException {
    call(google, setting, "{\"detail-type\":\"Scheduled Event\"}");
  }

  private void call(StandInGoogle google, String setting, String event) throws IOException {
    App app =
        App.of(
            Map.of("NEWSHOOK_TABLE", LocalTable.NAME, "NEWSHOOK_SLOW_LANE", setting),
            table.client(),
            google.fetcher(),
            new Ticking());
    new ReplayHandler(app)
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
            new ByteArrayOutputStream(),
            new LocalContext("replay", Duration.ofMinutes(5), log::add));
    now = now.plusSeconds(120);
  }

  private DeliveryId due(int n) {
    FeedItem item = FeedItem.ofLink(StandInGoogle.link(n));
    DeliveryId id = DeliveryId.of("s", "", item.link());
    assertTrue(
        new DynamoDeliveryStore(table.client(), LocalTable.NAME)
            .accept(
                new Delivery(
                    id,
                    "s",
                    item,
                    "",
                    "strict",
                    Status.RECEIVED,
                    0,
                    0,
                    now,
                    now,
                    null,
                    null,
                    "",
                    List.of(),
                    null)));
    return id;
  }

  private static Status status(DeliveryId id) {
    return new DynamoDeliveryStore(table.client(), LocalTable.NAME).find(id).orElseThrow().status();
  }

  /** The test's own time. */
  private final class Ticking extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
