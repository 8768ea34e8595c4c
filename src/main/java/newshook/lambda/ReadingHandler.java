package newshook.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import newshook.reading.Answer;
import newshook.reading.Ask;
import newshook.reading.Doorway;
import software.amazon.awssdk.core.exception.SdkException;

/** Pages and the API: {@code GET /} and all below it but the hook. */
public final class ReadingHandler implements RequestStreamHandler {
  /** Of the request that is being answered. */
  private final ScopedValue<LogLine> current = ScopedValue.newInstance();

  private final Doorway doorway;

  /** For Lambda. */
  public ReadingHandler() {
    this(App.fromEnvironment());
    Snapshot.prepare(PrimingEvents::reading);
  }

  public ReadingHandler(App app) {
    this.doorway = app.doorway(current::get);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    try (JsonParser json = Json.parser(input)) {
      answer(HttpRequest.read(json), LogLine.of(context)).write(output);
    }
  }

  private HttpAnswer answer(HttpRequest request, LogLine log) {
    if (!request.isHttp()) {
      return HttpAnswer.problem(400, "This function takes HTTP requests.");
    }
    try {
      Ask ask =
          Ask.of(
              request.method(), request.path(), request.query(), request.headers(), request.text());
      Answer answer = ScopedValue.where(current, log).call(() -> doorway.answer(ask));
      return new HttpAnswer(answer.status(), answer.headers(), answer.body(), answer.isBase64());
    } catch (SdkException e) {
      log.error("cannot read: the table cannot be reached", e);
      return HttpAnswer.problem(503, "The archive cannot be reached just now.")
          .with("retry-after", "30");
    }
  }
}
