package newshook.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import newshook.search.Packing;
import newshook.search.Progress;

/**
 * Builds the search index: the schedule goes on with it. Invoked directly with {@code {"rebuild":
 * true}} it begins anew, with {@code {"status": true}} it only says how far it is. A function of
 * its own, so that no trouble here keeps a delivery waiting.
 */
public final class IndexHandler implements RequestStreamHandler {
  private static final Set<String> NAMES = Set.of("rebuild", "status");

  private final Packing packing;

  /** For Lambda. */
  public IndexHandler() {
    this(App.fromEnvironment());
  }

  public IndexHandler(App app) {
    this.packing = app.packing();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Map<String, Object> event = Json.map(input);
    output.write(text(progress(event, context)).getBytes(StandardCharsets.UTF_8));
  }

  private Progress progress(Map<String, Object> event, Context context) {
    if (ReplayEvent.isSchedule(event)) {
      return packing.run(Results.remaining(context));
    }
    if (!NAMES.containsAll(event.keySet())) {
      throw new IllegalArgumentException("nothing to ask the index for: " + event.keySet());
    }
    return Boolean.TRUE.equals(event.get("rebuild")) ? packing.rebuild() : packing.progress();
  }

  /** {@code {"articles":12000,"segments":9,"whole":true,"sweeping":false,"high":"…","note":""}}. */
  private static String text(Progress progress) {
    return Json.text(json -> {
      json.writeNumberField("articles", progress.articles());
      json.writeNumberField("segments", progress.segments());
      json.writeBooleanField("whole", progress.whole());
      json.writeBooleanField("sweeping", progress.sweeping());
      json.writeStringField("high", progress.high().toString());
      json.writeStringField("note", progress.note());
    });
  }
}
