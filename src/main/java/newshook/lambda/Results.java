package newshook.lambda;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import newshook.intake.Batch.Result;
import newshook.intake.Batch.Result.Broken;
import newshook.intake.Batch.Result.Done;
import newshook.intake.Processed;
import newshook.intake.Processed.Missed;
import newshook.intake.Processed.Skipped;
import newshook.intake.Processed.Stored;
import newshook.intake.Replay.Asked;
import newshook.intake.Replay.Found;

/** What came of a batch, as log lines and as the answer of an invocation. */
final class Results {
  private Results() {}

  static void log(List<Result> results, LogLine log) {
    for (Result result : results) {
      switch (result) {
        case Done(var id, Processed processed) ->
            log.info("processed", json -> fields(id.value(), processed, json));
        case Broken(var id, Throwable fault) -> log.error("broken: delivery " + id, fault);
      }
    }
  }

  private static void fields(
      String id, Processed processed, com.fasterxml.jackson.core.JsonGenerator json)
      throws java.io.IOException {
    json.writeStringField("delivery", id);
    switch (processed) {
      case Stored(var articleId, var verdict, boolean fetched, int attempts, _) -> {
        json.writeStringField("outcome", "stored");
        json.writeStringField("article", articleId.value());
        json.writeStringField("verdict", verdict.name());
        json.writeBooleanField("fetched", fetched);
        json.writeNumberField("attempts", attempts);
      }
      case Missed(var reason, String detail, var status, var dueAt, int attempts) -> {
        json.writeStringField("outcome", "missed");
        json.writeStringField("reason", reason.name());
        json.writeStringField("family", reason.family());
        json.writeStringField("detail", detail);
        json.writeStringField("status", status.name());
        json.writeStringField("due", dueAt == null ? "" : dueAt.toString());
        json.writeNumberField("attempts", attempts);
      }
      case Skipped() -> json.writeStringField("outcome", "skipped");
    }
  }

  /**
   * How many ended in which way: {@code {"asked":0,"stored":3,"missed":1,"skipped":0,"broken":0,
   * "before":0,"done":true}}.
   */
  static String counts(Asked asked) {
    List<Result> results = asked.results();
    return Json.text(json -> {
      json.writeNumberField("asked", asked.asked());
      json.writeNumberField("stored", count(results, Stored.class));
      json.writeNumberField("missed", count(results, Missed.class));
      json.writeNumberField("skipped", count(results, Skipped.class));
      json.writeNumberField("broken", results.stream().filter(r -> r instanceof Broken).count());
      json.writeNumberField("before", asked.before());
      json.writeBooleanField("done", asked.isDone());
    });
  }

  /** How many match: {@code {"asked":2,"counts":{"FAILED HTTP_410":2},"cursor":"","broken":0}}. */
  static String found(Found found) {
    return Json.text(json -> {
      json.writeNumberField(
          "asked", found.counts().values().stream().mapToInt(Integer::intValue).sum());
      json.writeObjectFieldStart("counts");
      for (var count : new TreeMap<>(found.counts()).entrySet()) {
        json.writeNumberField(count.getKey(), count.getValue());
      }
      json.writeEndObject();
      json.writeStringField("cursor", found.cursor());
      json.writeNumberField("broken", 0);
      json.writeBooleanField("done", found.cursor().isEmpty());
    });
  }

  private static long count(List<Result> results, Class<? extends Processed> kind) {
    return results.stream()
        .filter(r -> r instanceof Done done && kind.isInstance(done.processed()))
        .count();
  }

  /** What is left of the invocation's time, asked anew each time. */
  static Supplier<Duration> remaining(com.amazonaws.services.lambda.runtime.Context context) {
    return () -> Duration.ofMillis(context.getRemainingTimeInMillis());
  }
}
