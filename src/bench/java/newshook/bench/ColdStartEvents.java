package newshook.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newshook.dev.Functions;
import newshook.lambda.App;
import newshook.store.DeliveryStore;
import newshook.store.DynamoDeliveryStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The events of one measured process, and what has to be in its table for them. */
final class ColdStartEvents {
  static final String TOKEN = "bench-token-not-secret";

  private final Map<String, String> settings;
  private final Functions functions;
  private final String site;
  private final DeliveryStore deliveries;
  private int count;
  private String delivery = "";

  /**
   * @param site host and port of the news site
   */
  ColdStartEvents(Map<String, String> settings, DynamoDbClient client, String site) {
    this.settings = settings;
    this.site = site;
    App app =
        App.of(
            settings,
            client,
            _ -> {
              throw new IllegalStateException("nothing is fetched here");
            },
            Clock.systemUTC());
    this.functions = new Functions(app, _ -> {});
    this.deliveries = new DynamoDeliveryStore(client, settings.getOrDefault("NEWSHOOK_TABLE", ""));
  }

  Map<String, String> settings() {
    return settings;
  }

  /** The next event for a function; each names another page. */
  byte[] next(ColdStartCase.Function function) throws IOException {
    return switch (function) {
      case HELLO -> "{}".getBytes(UTF_8);
      case ACCEPT -> hook();
      case ARTICLE -> stream(accepted());
      case READ -> http("GET", "/api/v1/articles", "");
    };
  }

  private byte[] hook() throws IOException {
    String body =
        JSON.std.asString(
            Map.of(
                "EntryTitle", "Old crane to leave the quay before winter - Harbour Courier",
                "EntryUrl", "https://" + site + "/2026/11/23/old-crane-leaves-" + ++count,
                "EntryContent", "<p>The council moves the crane.</p>",
                "EntryPublished", "November 23, 2026 at 09:35AM",
                "FeedTitle", "Harbour Courier",
                "FeedUrl", "https://" + site + "/feed.xml"));
    return http("POST", "/hook", body);
  }

  private static byte[] http(String method, String path, String body) throws IOException {
    return JSON.std.asBytes(
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
  }

  private String accepted() throws IOException {
    byte[] answer = functions.call(Functions.Name.WEBHOOK, hook());
    String body = String.valueOf(JSON.std.mapFrom(answer).get("body"));
    if (JSON.std.mapFrom(body).get("deliveries") instanceof List<?> ids) {
      delivery = String.valueOf(ids.getFirst());
      return delivery;
    }
    throw new IllegalStateException("not accepted: " + body);
  }

  private static byte[] stream(String delivery) throws IOException {
    Map<String, Object> keys = Map.of("pk", Map.of("S", "E#" + delivery), "sk", Map.of("S", "E"));
    return JSON.std.asBytes(
        Map.of(
            "Records",
            List.of(
                Map.of(
                    "eventName", "INSERT",
                    "eventSource", "aws:dynamodb",
                    "dynamodb", Map.of("Keys", keys, "SequenceNumber", "1")))));
  }

  /** Fails unless the answer, and what is in the table, is what the event asked for. */
  void check(ColdStartCase.Function function, String answer) throws IOException {
    String wanted =
        switch (function) {
          case HELLO, ACCEPT -> "\"statusCode\":202";
          case ARTICLE -> "{\"batchItemFailures\":[]}";
          case READ -> "\"statusCode\":200";
        };
    if (!answer.contains(wanted)) {
      throw new IllegalStateException(function + " answers " + answer);
    }
    if (function == ColdStartCase.Function.ARTICLE) {
      LoadWorld.check(deliveries, List.of(delivery));
    }
  }

  /** How long an event may take. */
  static Duration limit() {
    return Duration.ofSeconds(60);
  }
}
