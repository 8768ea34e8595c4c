package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newshook.dev.LocalTable;
import newshook.store.Items;
import newshook.store.WatchStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private final LocalTable table = LocalTable.inMemory();
  private final WatchStore watches = new WatchStore(table.client(), LocalTable.NAME);
  private final List<String> metrics = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-24T06:30:00Z");
  private final Silence silence =
      new Silence(watches, new Metrics("archive", () -> now), () -> now);

  @AfterEach
  void stop() {
    table.close();
  }

  @Test
  void saysNothingWhereNothingIsExpected() {
    watches.heard("phone", now);
    now = now.plus(Duration.ofDays(99));

    silence.report(metrics::add);

    assertEquals(List.of(), metrics);
  }

  @Test
  void countsTheSourcesThatOughtToHavePosted() throws IOException {
    watches.expect("phone", Duration.ofHours(6), now);
    watches.expect("desk", Duration.ofDays(2), now);
    now = now.plus(Duration.ofHours(7));
    silence.report(metrics::add);
    watches.heard("phone", now);
    silence.report(metrics::add);
    watches.expect("desk", Duration.ZERO, now);
    now = now.plus(Duration.ofHours(5));
    silence.report(metrics::add);

    assertEquals(List.of(1, 0, 0), counts());
    assertEquals("phone", JSON.std.mapFrom(metrics.getFirst()).get("sources"));
    assertEquals("archive", JSON.std.mapFrom(metrics.getFirst()).get("table"));
    assertEquals(
        "[{Namespace=newshook, Dimensions=[[table]], Metrics=[{Name=SilentSources, Unit=Count}]}]",
        String.valueOf(aws().get("CloudWatchMetrics")));
    assertFalse(metrics.getFirst().contains("\n"));
  }

  @Test
  void hearingOfASourceCostsOneWriteAnHour() {
    watches.heard("phone", now);
    var before = Items.all(table.client());
    watches.heard("phone", now.plusSeconds(60));
    assertEquals(before, Items.all(table.client()));

    watches.heard("phone", now.plus(Duration.ofHours(1)));

    assertEquals(now.plus(Duration.ofHours(1)), watches.list().getFirst().last());
  }

  @Test
  void remembersHowASourcePostedLast() {
    watches.heard("phone", now, true);
    assertTrue(watches.signs("phone"));
    watches.heard("phone", now.plusSeconds(1));
    assertTrue(watches.signs("phone"), "a push or a share says nothing about that");
    watches.heard("phone", now.plusSeconds(2), false);
    assertFalse(watches.signs("phone"), "within the hour");
  }

  private List<Object> counts() throws IOException {
    List<Object> counts = new ArrayList<>();
    for (String line : metrics) {
      counts.add(JSON.std.mapFrom(line).getOrDefault("SilentSources", -1));
    }
    return counts;
  }

  private Map<?, ?> aws() throws IOException {
    return JSON.std.mapFrom(metrics.getFirst()).get("_aws") instanceof Map<?, ?> map
        ? map
        : Map.of();
  }
}
