package newshook.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newshook.lambda.Rehearsal.Script;
import newshook.lambda.priming.Loopback;
import org.jspecify.annotations.Nullable;

/** What each function is rehearsed with: events as they come, about pages of our own. */
final class PrimingEvents {
  static final String TOKEN = "priming-is-no-secret";

  private PrimingEvents() {}

  /** A feed item as IFTTT sends it, and one with broken quotes. */
  static Script webhook(App app) {
    RequestStreamHandler webhook = new WebhookHandler(app);
    return number -> {
      hook(webhook, "POST", json(2 * number));
      hook(webhook, "POST", json(2 * number + 1).replace("crane", "\"crane\""));
      hook(webhook, "POST", json(2 * number)); // again: refused by the table, accepted all the same
    };
  }

  /** A new delivery, as the table's stream tells of it. */
  static Script article(App app) {
    RequestStreamHandler webhook = new WebhookHandler(app);
    RequestStreamHandler article = new ArticleHandler(app);
    return number -> {
      String delivery = hook(webhook, "POST", json(number));
      call(
          article,
          """
          {"Records":[{"eventName":"INSERT","eventSource":"aws:dynamodb","dynamodb":{"Keys":\
          {"pk":{"S":"E#%s"},"sk":{"S":"E"}},"SequenceNumber":"1"}}]}\
          """
              .formatted(delivery));
      hook(webhook, "POST", json(number)); // again: the table refuses it
    };
  }

  /** A schedule that finds something due. */
  static Script replay(App app) {
    RequestStreamHandler webhook = new WebhookHandler(app);
    RequestStreamHandler replay = new ReplayHandler(app);
    return number -> {
      hook(webhook, "POST", json(number));
      call(replay, "{\"detail-type\":\"Scheduled Event\"}");
    };
  }

  /** Lists, an article and a feed. */
  static Script reading(App app) {
    RequestStreamHandler reading = new ReadingHandler(app);
    Script articles = article(app);
    return number -> {
      if (number <= 3) {
        articles.round(number);
      }
      String list = list(reading);
      String id =
          JSON.std.mapFrom(list).get("items") instanceof List<?> found
                  && found.getFirst() instanceof Map<?, ?> first
              ? String.valueOf(first.get("id"))
              : "";
      http(reading, "GET", "/", "");
      http(reading, "GET", "/a/" + id, "");
      http(reading, "GET", "/api/v1/articles/" + id, "");
      http(reading, "GET", "/feeds/all.rss", "");
    };
  }

  /** The list of articles as the API gives it. */
  static String list(App app) throws IOException {
    return list(new ReadingHandler(app));
  }

  private static String list(RequestStreamHandler reading) throws IOException {
    return text(http(reading, "GET", "/api/v1/articles", ""), "body");
  }

  private static String json(int number) throws IOException {
    return JSON.std.asString(
        Map.of(
            "EntryTitle",
            "The old crane leaves the quay, part " + number,
            "EntryUrl",
            "https://news." + Loopback.DOMAIN + "/2026/11/crane-" + number,
            "EntryContent",
            "<p>It will be moved before winter.</p>",
            "EntryPublished",
            "November 23, 2026 at 09:35AM",
            "FeedTitle",
            "Harbour Courier",
            "FeedUrl",
            "https://news." + Loopback.DOMAIN + "/feed.xml"));
  }

  /** The id of the delivery that was made. */
  private static String hook(RequestStreamHandler webhook, String method, String body)
      throws IOException {
    Map<String, Object> answer = http(webhook, method, "/hook", body);
    return JSON.std.mapFrom(text(answer, "body")).get("deliveries") instanceof List<?> ids
        ? String.valueOf(ids.getFirst())
        : "";
  }

  private static Map<String, Object> http(
      RequestStreamHandler handler, String method, String path, String body) throws IOException {
    String event =
        JSON.std.asString(
            Map.of(
                "version",
                "2.0",
                "rawPath",
                path,
                "rawQueryString",
                "",
                "headers",
                Map.of("content-type", "application/json", "authorization", "Bearer " + TOKEN),
                "requestContext",
                Map.of("http", Map.of("method", method, "path", path)),
                "body",
                body,
                "isBase64Encoded",
                false));
    Map<String, Object> answer = JSON.std.mapFrom(call(handler, event));
    if (!(answer.get("statusCode") instanceof Integer status && status < 400)) {
      throw new IllegalStateException(path + " is answered with " + answer.get("statusCode"));
    }
    return answer;
  }

  private static String text(Map<String, Object> map, String name) {
    return String.valueOf(map.get(name));
  }

  private static byte[] call(RequestStreamHandler handler, String event) throws IOException {
    var answer = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, new Nobody());
    return answer.toByteArray();
  }

  /** Who calls in a rehearsal: with time enough, and a log that keeps nothing. */
  private static final class Nobody implements Context, LambdaLogger {
    @Override
    public String getAwsRequestId() {
      return "priming";
    }

    @Override
    public String getLogGroupName() {
      return "priming";
    }

    @Override
    public String getLogStreamName() {
      return "priming";
    }

    @Override
    public String getFunctionName() {
      return "priming";
    }

    @Override
    public String getFunctionVersion() {
      return "priming";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "priming";
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
      return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
      return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
      return Math.toIntExact(Duration.ofMinutes(1).toMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
      return 1024;
    }

    @Override
    public LambdaLogger getLogger() {
      return this;
    }

    @Override
    public void log(String message) {
      // nobody reads it
    }

    @Override
    public void log(byte[] message) {
      // nobody reads it
    }
  }
}
