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
import newshook.article.DeliveryId;
import newshook.article.Status;
import newshook.intake.Batch.Result;
import newshook.intake.Replay;
import newshook.intake.Replay.Query;
import org.jspecify.annotations.Nullable;

/**
 * The schedule: what is due is tried again. Invoked directly with {@code
 * {"since","until","status","source"}}, all optional, it first makes the deliveries that match due;
 * {@code "dryRun": true} only counts them.
 */
public final class ReplayHandler implements RequestStreamHandler {
  private final Replay replay;

  /** For Lambda. */
  public ReplayHandler() {
    this(App.fromEnvironment());
  }

  public ReplayHandler(App app) {
    this.replay = app.replay();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Map<String, Object> event = Json.map(input);
    boolean dryRun = Boolean.TRUE.equals(event.get("dryRun"));
    int asked = asked(event, dryRun);
    List<Result> results = dryRun ? List.of() : replay.due(Results.remaining(context));
    Results.log(results, LogLine.of(context));
    output.write(Results.counts(asked, results).getBytes(StandardCharsets.UTF_8));
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
