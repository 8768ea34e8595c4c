package newshook.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newshook.article.DeliveryId;
import newshook.article.Status;
import newshook.intake.Batch.Result;
import newshook.intake.Replay;
import newshook.intake.Replay.Query;
import newshook.slowlane.SlowLane;
import newshook.slowlane.Step;
import org.jspecify.annotations.Nullable;

/**
 * The schedule: what is due is tried again. Invoked directly with {@code
 * {"since","until","status","source"}}, all optional, it first makes the deliveries that match due;
 * {@code "dryRun": true} only counts them. Where there is a slow lane, it goes one step further.
 */
public final class ReplayHandler implements RequestStreamHandler {
  private final Replay replay;
  private final Optional<SlowLane> slowLane;

  /** For Lambda. */
  public ReplayHandler() {
    this(App.fromEnvironment());
  }

  public ReplayHandler(App app) {
    this.replay = app.replay();
    this.slowLane = app.slowLane();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Map<String, Object> event = Json.map(input);
    boolean dryRun = Boolean.TRUE.equals(event.get("dryRun"));
    int asked = asked(event, dryRun);
    if (!dryRun) {
      step(context);
    }
    List<Result> results = dryRun ? List.of() : replay.due(Results.remaining(context));
    Results.log(results, LogLine.of(context));
    output.write(Results.counts(asked, results).getBytes(StandardCharsets.UTF_8));
  }

  /** First, because what it learns is due at once. Its trouble must not keep others waiting. */
  private void step(Context context) {
    LogLine log = LogLine.of(context);
    try {
      slowLane
          .map(lane -> lane.step(Results.remaining(context).get()))
          .filter(step -> !(step instanceof Step.Idle || step instanceof Step.Waits))
          .ifPresent(step ->
              log.info("slow lane", json -> json.writeStringField("step", step.toString())));
    } catch (RuntimeException e) {
      log.error("broken: slow lane", e);
    }
  }

  private int asked(Map<String, Object> event, boolean dryRun) {
    if (isSchedule(event)) {
      return 0;
    }
    String delivery = text(event, "delivery");
    return delivery.isEmpty()
        ? replay.ask(query(event), dryRun)
        : replay.ask(new DeliveryId(delivery), dryRun);
  }

  /** EventBridge says what it is; an empty event asks for nothing but what is due. */
  private static boolean isSchedule(Map<String, Object> event) {
    return event.containsKey("detail-type") || event.isEmpty();
  }

  private static Query query(Map<String, Object> event) {
    return new Query(
        instant(event, "since"), instant(event, "until"), status(event), text(event, "source"));
  }

  private static String text(Map<String, Object> event, String name) {
    return event.get(name) instanceof String text ? text : "";
  }

  private static @Nullable Instant instant(Map<String, Object> event, String name) {
    String text = text(event, name);
    try {
      return text.isEmpty() ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no moment such as 2021-12-30T00:00:00Z: " + text, e);
    }
  }

  private static @Nullable Status status(Map<String, Object> event) {
    String text = text(event, "status");
    try {
      return text.isEmpty() ? null : Status.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"status\" is none of " + List.of(Status.values()) + ": " + text, e);
    }
  }
}
