package newshook.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import newshook.article.DeliveryId;
import newshook.article.Source;
import newshook.intake.Accept.Accepted;
import newshook.lambda.Gate.Pass;
import newshook.webhook.PostCheck;
import newshook.webhook.RawRequest;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The hook: {@code POST /hook}, {@code POST /hook/{token}} and {@code GET /hook/{token}?url=…}.
 * Answers 202 once everything is kept, also for a body that nobody can read: senders switch
 * themselves off after errors.
 */
public final class WebhookHandler implements RequestStreamHandler {
  /** Feed readers send many entries at once, and do not send them again. */
  private static final int MAX_SIGNED_BYTES = 4 * 1024 * 1024;

  private final Gate gate;
  private final WebSubCallback webSub;
  private final Arrivals arrivals;

  /** For Lambda. */
  public WebhookHandler() {
    this(App.fromEnvironment());
    Snapshot.prepare(PrimingEvents::webhook);
  }

  public WebhookHandler(App app) {
    this.gate = app.gate();
    this.webSub = app.webSub();
    this.arrivals = app.arrivals();
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
      return HttpAnswer.problem(401, "This is a web hook: it takes HTTP requests with a token.");
    }
    if (request.path().startsWith(WebSubCallback.PATH)) {
      return orLater(() -> webSub.answer(request, log), log);
    }
    if (!request.path().equals("/hook") && !request.path().startsWith("/hook/")) {
      return HttpAnswer.problem(404, "There is nothing here; the hook is /hook.");
    }
    boolean isQuery = request.method().equals("GET") && request.query().containsKey("url");
    if (isQuery && request.headers().getOrDefault("sec-purpose", "").contains("prefetch")) {
      return HttpAnswer.problem(403, "Nothing is kept for a browser that only looks ahead.");
    }
    if (!request.method().equals("POST") && !request.method().equals("PUT") && !isQuery) {
      return HttpAnswer.problem(405, "Send the feed item by POST.").with("allow", "POST");
    }
    return orLater(() -> authorised(request, log), log);
  }

  private static HttpAnswer orLater(Supplier<HttpAnswer> answer, LogLine log) {
    try {
      return answer.get();
    } catch (SdkException e) {
      log.error("not accepted: AWS cannot be reached", e);
      return HttpAnswer.problem(503, "Nothing was kept; please send it again.")
          .with("retry-after", "60");
    }
  }

  private HttpAnswer authorised(HttpRequest request, LogLine log) {
    RawRequest raw =
        new RawRequest(
            request.method(), request.path(), request.headers(), request.query(), request.body());
    return switch (gate.pass(raw)) {
      case Pass.Open(Source source, boolean isSigned) -> accepted(source, isSigned, raw, log);
      case Pass.Forbidden() ->
          HttpAnswer.problem(403, "This token may not post: it lacks the scope hook.")
              .with("www-authenticate", "Bearer error=\"insufficient_scope\", scope=\"hook\"");
      case Pass.Unsigned() ->
          HttpAnswer.problem(401, "The signature is missing, wrong or too old.")
              .with("www-authenticate", "Bearer");
      case Pass.Unknown() ->
          HttpAnswer.problem(401, "No valid token.").with("www-authenticate", "Bearer");
    };
  }

  private HttpAnswer accepted(Source source, boolean isSigned, RawRequest raw, LogLine log) {
    if (raw.body().remaining() > (isSigned ? MAX_SIGNED_BYTES : PostCheck.MAX_BODY_BYTES)) {
      return HttpAnswer.problem(
          413, isSigned ? "A body may have 4 MB." : "A body may have 256 KB.");
    }
    Accepted accepted = arrivals.posted(source, isSigned, raw, log);
    log.info(
        accepted.isRejected() ? "rejected" : "accepted",
        json -> {
          json.writeStringField("source", source.id());
          json.writeStringField("mode", accepted.mode());
          json.writeStringField("why", accepted.why());
          json.writeNumberField("deliveries", accepted.deliveries().size());
        });
    return HttpAnswer.json(202, body(accepted));
  }

  private static String body(Accepted accepted) {
    return Json.text(json -> {
      json.writeStringField("status", accepted.isRejected() ? "rejected" : "accepted");
      if (accepted.isRejected()) {
        json.writeStringField("why", accepted.why());
      }
      json.writeArrayFieldStart("deliveries");
      for (DeliveryId id : accepted.ids()) {
        json.writeString(id.value());
      }
      json.writeEndArray();
    });
  }
}
