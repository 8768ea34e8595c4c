package newshook.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import newshook.article.DeliveryId;
import newshook.intake.Batch.Result;
import newshook.intake.Replay;
import newshook.intake.Replay.Asked;
import newshook.intake.Replay.Found;
import newshook.slowlane.SlowLane;
import newshook.slowlane.Step;
import newshook.store.Subscription;
import newshook.websub.Renewal;

/**
 * The schedule: what is due is tried again. Invoked directly with a {@link ReplayEvent} it runs the
 * deliveries that match, as many as there is time for; the same event again goes on with the rest.
 * Where there is a slow lane, each schedule goes one step further on it.
 */
public final class ReplayHandler implements RequestStreamHandler {
  private final Replay replay;
  private final Optional<SlowLane> slowLane;
  private final Silence silence;
  private final Counted counted;
  private final Renewal renewal;

  /** For Lambda. */
  public ReplayHandler() {
    this(App.fromEnvironment());
    Snapshot.prepare(PrimingEvents::replay);
  }

  public ReplayHandler(App app) {
    this.replay = app.replay();
    this.slowLane = app.slowLane();
    this.silence = app.silence();
    this.counted = app.counted();
    this.renewal = app.renewal();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Map<String, Object> event = Json.map(input);
    String answer =
        ReplayEvent.isSchedule(event) ? schedule(context) : asked(new ReplayEvent(event), context);
    output.write(answer.getBytes(StandardCharsets.UTF_8));
  }

  private String schedule(Context context) {
    step(context);
    report(context);
    renew(context);
    List<Result> due = replay.due(Results.remaining(context));
    counted.due(due.size(), LogLine.of(context));
    return answer(new Asked(0, 0, true, due), context);
  }

  private void report(Context context) {
    LogLine log = LogLine.of(context);
    try {
      silence.report(log::raw);
    } catch (RuntimeException e) {
      log.error("broken: silence", e);
    }
  }

  private void renew(Context context) {
    LogLine log = LogLine.of(context);
    try {
      for (Subscription asked : renewal.step(Results.remaining(context).get())) {
        log.info(
            "websub",
            json -> {
              json.writeStringField("feed", asked.feed());
              json.writeStringField("state", asked.state().name());
              json.writeStringField("detail", asked.detail());
            });
      }
    } catch (RuntimeException e) {
      log.error("broken: websub", e);
    }
  }

  private String asked(ReplayEvent event, Context context) {
    Supplier<Duration> remaining = Results.remaining(context);
    String delivery = event.text("delivery");
    if (!delivery.isEmpty()) {
      return one(new DeliveryId(delivery), event, context);
    }
    if (event.is("dryRun")) {
      return Results.found(replay.count(event.query(), event.text("cursor"), remaining));
    }
    if (event.is("restart")) {
      replay.restart(event.query());
    }
    return answer(replay.ask(event.query(), event.limit(), remaining), context);
  }

  private String one(DeliveryId id, ReplayEvent event, Context context) {
    if (event.is("dryRun")) {
      return Results.found(new Found(replay.isThere(id) ? Map.of(id.value(), 1) : Map.of(), ""));
    }
    List<Result> results = replay.ask(id, event.from(), Results.remaining(context));
    return answer(new Asked(results.size(), 0, true, results), context);
  }

  private String answer(Asked asked, Context context) {
    LogLine log = LogLine.of(context);
    Results.log(asked.results(), log);
    counted.write(asked.results(), log);
    return Results.counts(asked);
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
}
