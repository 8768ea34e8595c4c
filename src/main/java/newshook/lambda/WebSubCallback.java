package newshook.lambda;

import java.util.Map;
import newshook.intake.Accept;
import newshook.intake.Accept.Accepted;
import newshook.store.Subscription;
import newshook.webhook.RawRequest;
import newshook.websub.HubAnswer;
import newshook.websub.HubAnswer.Confirmed;
import newshook.websub.HubAnswer.Forged;
import newshook.websub.HubAnswer.Genuine;
import newshook.websub.HubAnswer.Noted;
import newshook.websub.HubAnswer.Unknown;
import newshook.websub.Subscriber;
import org.jspecify.annotations.Nullable;

/** Where WebSub hubs call: {@code GET /websub/{id}} asks, {@code POST /websub/{id}} pushes. */
final class WebSubCallback {
  static final String PATH = "/websub/";

  /** Whole feeds with their full texts come in one piece. */
  private static final int MAX_PUSH_BYTES = 4 * 1024 * 1024;

  private final Subscriber subscriber;
  private final Accept accept;

  WebSubCallback(Subscriber subscriber, Accept accept) {
    this.subscriber = subscriber;
    this.accept = accept;
  }

  HttpAnswer answer(HttpRequest request, LogLine log) {
    String id = request.path().substring(PATH.length());
    return switch (request.method()) {
      case "GET" -> answer(subscriber.asked(id, request.query()), null, log);
      case "POST" -> pushed(id, request, log);
      default -> HttpAnswer.problem(405, "Hubs send GET and POST here.").with("allow", "GET, POST");
    };
  }

  private HttpAnswer pushed(String id, HttpRequest request, LogLine log) {
    if (request.body().remaining() > MAX_PUSH_BYTES) {
      return HttpAnswer.problem(413, "A push may have 4 MB.");
    }
    RawRequest raw =
        new RawRequest(request.method(), PATH, request.headers(), Map.of(), request.body());
    return answer(subscriber.pushed(id, raw), raw, log);
  }

  private HttpAnswer answer(HubAnswer said, @Nullable RawRequest push, LogLine log) {
    return switch (said) {
      case Confirmed(String challenge) ->
          new HttpAnswer(
              200,
              Map.of(
                  "content-type",
                  "text/plain; charset=utf-8",
                  "x-content-type-options",
                  "nosniff",
                  "cache-control",
                  "no-store"),
              challenge);
      case Noted() -> HttpAnswer.json(200, "{\"status\":\"noted\"}");
      // 410 tells the hub to push no more.
      case Unknown() ->
          HttpAnswer.problem(push == null ? 404 : 410, "Nobody here has subscribed to that.");
      case Forged(Subscription to) -> {
        log.info("push badly signed", json -> json.writeStringField("feed", to.feed()));
        yield HttpAnswer.json(202, "{\"status\":\"ignored\"}");
      }
      case Genuine(Subscription to) -> push == null ? noBody() : kept(to, push, log);
    };
  }

  private static HttpAnswer noBody() {
    return HttpAnswer.problem(400, "A push has a body.");
  }

  private HttpAnswer kept(Subscription to, RawRequest push, LogLine log) {
    Accepted accepted = accept.accept(to.source(), push);
    log.info(
        accepted.isRejected() ? "push rejected" : "pushed",
        json -> {
          json.writeStringField("feed", to.feed());
          json.writeStringField("source", to.source().id());
          json.writeNumberField("deliveries", accepted.deliveries().size());
        });
    return HttpAnswer.json(202, "{\"status\":\"accepted\"}");
  }
}
