package newshook.lambda;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Counts for CloudWatch, in its embedded metric format: a log line that it makes metrics of,
 * without a call. One dimension, the table, and ten metrics: what CloudWatch counts for nothing.
 * What there is more to say of a delivery, such as its reason, is in its own log line.
 */
final class Metrics {
  /** What is counted. */
  enum Metric {
    /** Deliveries that a request brought. */
    ACCEPTED("Accepted", "Count"),
    /** Requests that nobody could read. */
    REJECTED("Rejected", "Count"),
    /** Deliveries whose article is kept. */
    STORED("Stored", "Count"),
    /** Deliveries that are tried again later. */
    RETRIED("Retried", "Count"),
    /** Deliveries that were given up. */
    FAILED("Failed", "Count"),
    /** Deliveries that our own fault kept from being processed. */
    BROKEN("Broken", "Count"),
    /** Deliveries that a schedule found due. */
    DUE("Due", "Count"),
    /** From accepting a delivery to keeping its article. */
    AGE("Age", "Seconds"),
    /** Of one page, with its redirects and waits. */
    FETCH_TIME("FetchTime", "Milliseconds"),
    /** Sources of which something is expected and nothing came. */
    SILENT_SOURCES("SilentSources", "Count");

    private final String title;
    private final String unit;

    Metric(String title, String unit) {
      this.title = title;
      this.unit = unit;
    }

    String title() {
      return title;
    }
  }

  private static final String NAMESPACE = "newshook";

  /** So many values of one metric CloudWatch takes in a line. */
  private static final int MOST_VALUES = 100;

  private final String table;
  private final InstantSource clock;

  Metrics(String table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  /** A line to fill. */
  Line line() {
    return new Line();
  }

  /** The values of one moment. */
  final class Line {
    private final Map<Metric, List<Long>> values = new EnumMap<>(Metric.class);

    Line add(Metric metric, long value) {
      List<Long> all = values.computeIfAbsent(metric, _ -> new ArrayList<>());
      if (all.size() < MOST_VALUES) {
        all.add(value);
      }
      return this;
    }

    /** One more of something that is counted. */
    Line count(Metric metric) {
      List<Long> all = values.computeIfAbsent(metric, _ -> new ArrayList<>(List.of(0L)));
      all.set(0, all.getFirst() + 1);
      return this;
    }

    /** Hands it over, unless nothing was counted. */
    void write(Consumer<String> sink) {
      write(sink, json -> {});
    }

    /**
     * Hands it over, unless nothing was counted.
     *
     * @param more fields that are no metrics
     */
    void write(Consumer<String> sink, Json.Fields more) {
      if (!values.isEmpty()) {
        sink.accept(
            Json.line(json -> {
              head(json, clock.instant());
              json.writeStringField("table", table);
              values(json);
              more.write(json);
            }));
      }
    }

    private void head(com.fasterxml.jackson.core.JsonGenerator json, Instant now)
        throws java.io.IOException {
      json.writeObjectFieldStart("_aws");
      json.writeNumberField("Timestamp", now.toEpochMilli());
      json.writeArrayFieldStart("CloudWatchMetrics");
      json.writeStartObject();
      json.writeStringField("Namespace", NAMESPACE);
      json.writeArrayFieldStart("Dimensions");
      json.writeArray(new String[] {"table"}, 0, 1);
      json.writeEndArray();
      json.writeArrayFieldStart("Metrics");
      for (Metric metric : values.keySet()) {
        json.writeStartObject();
        json.writeStringField("Name", metric.title);
        json.writeStringField("Unit", metric.unit);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }

    private void values(com.fasterxml.jackson.core.JsonGenerator json) throws java.io.IOException {
      for (var entry : values.entrySet()) {
        List<Long> all = entry.getValue();
        if (all.size() == 1) {
          json.writeNumberField(entry.getKey().title, all.getFirst());
        } else {
          json.writeFieldName(entry.getKey().title);
          json.writeArray(all.stream().mapToLong(Long::longValue).toArray(), 0, all.size());
        }
      }
    }
  }
}
