package newshook.lambda;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import newshook.lambda.Metrics.Metric;
import newshook.store.Watch;
import newshook.store.WatchStore;

/**
 * Sources that ought to have posted and did not: nothing fails then, so nothing else would say so.
 * They are counted as the metric {@code SilentSources}, which {@code template.yaml} raises an alarm
 * on.
 */
final class Silence {
  private final WatchStore watches;
  private final Metrics metrics;
  private final InstantSource clock;

  Silence(WatchStore watches, Metrics metrics, InstantSource clock) {
    this.watches = watches;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Says how many are silent, where anything is expected at all. */
  void report(Consumer<String> sink) {
    List<Watch> expected =
        watches.list().stream().filter(watch -> watch.period().isPositive()).toList();
    if (!expected.isEmpty()) {
      Instant now = clock.instant();
      List<String> silent = expected.stream().filter(w -> w.isSilent(now)).map(Watch::id).toList();
      metrics
          .line()
          .add(Metric.SILENT_SOURCES, silent.size())
          .write(sink, json -> json.writeStringField("sources", String.join(", ", silent)));
    }
  }
}
