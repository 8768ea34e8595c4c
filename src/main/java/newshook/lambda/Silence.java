package newshook.lambda;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import newshook.store.Watch;
import newshook.store.WatchStore;

/**
 * Sources that ought to have posted and did not: nothing fails then, so nothing else would say so.
 * They are counted as the metric {@code SilentSources}, which {@code template.yaml} raises an alarm
 * on.
 */
final class Silence {
  private final WatchStore watches;
  private final String table;
  private final Consumer<String> metrics;
  private final InstantSource clock;

  /**
   * @param metrics takes lines in CloudWatch's embedded metric format; they count only as lines of
   *     their own, not as the message of a log line
   */
  Silence(WatchStore watches, String table, Consumer<String> metrics, InstantSource clock) {
    this.watches = watches;
    this.table = table;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Says how many are silent, where anything is expected at all. */
  void report() {
    List<Watch> expected =
        watches.list().stream().filter(watch -> watch.period().isPositive()).toList();
    if (!expected.isEmpty()) {
      Instant now = clock.instant();
      metrics.accept(
          line(expected.stream().filter(w -> w.isSilent(now)).map(Watch::id).toList(), now));
    }
  }

  private String line(List<String> silent, Instant now) {
    return Json.line(json -> {
      json.writeObjectFieldStart("_aws");
      json.writeNumberField("Timestamp", now.toEpochMilli());
      json.writeArrayFieldStart("CloudWatchMetrics");
      json.writeStartObject();
      json.writeStringField("Namespace", "newshook");
      json.writeArrayFieldStart("Dimensions");
      json.writeArray(new String[] {"table"}, 0, 1);
      json.writeEndArray();
      json.writeArrayFieldStart("Metrics");
      json.writeStartObject();
      json.writeStringField("Name", "SilentSources");
      json.writeStringField("Unit", "Count");
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeStringField("table", table);
      json.writeNumberField("SilentSources", silent.size());
      json.writeStringField("sources", String.join(", ", silent));
    });
  }
}
