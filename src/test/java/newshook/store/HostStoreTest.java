package newshook.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newshook.dev.LocalTable;
import newshook.store.HostStore.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HostStoreTest {
  private static final Instant NOW = Instant.parse("2021-12-29T17:19:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static final LocalTable table = LocalTable.inMemory();

  private final HostStore hosts = new HostStore(table.client(), LocalTable.NAME);

  @AfterAll
  static void stop() {
    table.close();
  }

  @Test
  void givesEachItsPlace() {
    assertEquals(new Place(true, NOW), take("one.example", NOW));
    assertEquals(new Place(true, NOW.plusSeconds(1)), take("one.example", NOW));
    assertEquals(new Place(true, NOW.plusSeconds(2)), take("one.example", NOW));
    assertEquals(new Place(true, NOW), take("another.example", NOW));
    assertEquals(new Place(true, NOW.plusSeconds(90)), take("one.example", NOW.plusSeconds(90)));
  }

  @Test
  void givesNoPlaceThatIsTooLate() {
    hosts.rest("tired.example", NOW.plusSeconds(600));
    hosts.rest("tired.example", NOW.plusSeconds(300));

    assertEquals(new Place(false, NOW.plusSeconds(600)), take("tired.example", NOW));
    assertEquals(new Place(false, NOW.plusSeconds(600)), take("tired.example", NOW));
    assertTrue(take("tired.example", NOW.plusSeconds(600)).isTaken());
  }

  @Test
  void givesNoPlaceTwice() throws InterruptedException, ExecutionException {
    List<Future<Place>> asked = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 16; i++) {
        asked.add(threads.submit(() -> take("crowd.example", NOW)));
      }
    }
    List<Instant> taken = new ArrayList<>();
    int refused = 0;
    for (Future<Place> place : asked) {
      if (place.get().isTaken()) {
        taken.add(place.get().from());
      } else {
        refused++;
      }
    }

    assertEquals(taken.stream().distinct().count(), taken.size());
    assertEquals(11, taken.size(), "one now and ten within the ten seconds");
    assertEquals(5, refused);
  }

  @Test
  void isForgottenByItself() {
    assertTrue(take("once.example", NOW).isTaken());

    var row = new Table(table.client(), LocalTable.NAME).get("P#once.example", "P").orElseThrow();
    assertEquals(NOW.plus(Duration.ofDays(2)).getEpochSecond(), row.number(Schema.TTL));
  }

  @Test
  void keepsNobodyWaitingWhereTheTableIsAway() {
    HostStore lost = new HostStore(table.client(), "no-such-table");

    assertEquals(new Place(true, NOW), lost.take("a.example", NOW, NOW, SECOND));
    lost.rest("a.example", NOW.plusSeconds(60));
    assertFalse(take("a.example", NOW).from().isAfter(NOW));
  }

  private Place take(String host, Instant now) {
    return hosts.take(host, now, now.plusSeconds(10), SECOND);
  }
}
