package newshook.faults;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.dev.Functions;
import newshook.dev.Functions.Name;
import newshook.dev.LocalEndpoint;
import newshook.dev.LocalTable;
import newshook.lambda.App;
import newshook.lambda.TableClient;
import newshook.store.DynamoDeliveryStore;
import newshook.store.Schema;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The functions with the SDK as we set it up, behind the fault proxy and DynamoDB Local; the same
 * functions with a sound table beside them; a web, a clock that can be moved, and the checker.
 */
final class Rig implements AutoCloseable {
  static final String TOKEN = "token-of-the-fault-suite";

  private final LocalEndpoint endpoint = new LocalEndpoint();
  final FaultProxy proxy;
  final DynamoDbClient direct = endpoint.client();
  final Site site = new Site();
  final Checker checker = new Checker();
  final List<String> log = new CopyOnWriteArrayList<>();
  final MovedClock clock = new MovedClock(InstantSource.system());
  private final DynamoDbClient faulty;

  /** Behind the proxy. */
  final Functions functions;

  /** With a table that works: what the next invocation finds once the trouble is over. */
  final Functions sound;

  Rig() throws IOException {
    proxy = new FaultProxy(endpoint.uri());
    faulty = client(proxy.uri());
    direct.createTable(Schema.create(LocalTable.NAME));
    functions = functions(faulty);
    sound = functions(direct);
  }

  /** What the hook answered. */
  record Answer(int status, List<String> ids) {}

  static DynamoDbClient client(URI uri) {
    return TableClient.builder()
        .endpointOverride(uri)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  URI table() {
    return endpoint.uri();
  }

  private Functions functions(DynamoDbClient client) {
    return new Functions(app(client), log::add);
  }

  /** Behind the proxy. */
  App app() {
    return app(faulty);
  }

  private App app(DynamoDbClient client) {
    Map<String, String> settings =
        Map.of(
            "NEWSHOOK_TABLE",
            LocalTable.NAME,
            "NEWSHOOK_TOKENS",
            TOKEN + "=suite",
            "NEWSHOOK_READ_TOKENS",
            TOKEN,
            "NEWSHOOK_PAGE_DAYS",
            "30");
    return App.of(settings, client, site, clock);
  }

  Answer post(String link) throws IOException {
    return post(functions, item(link));
  }

  static String item(String link) {
    return "{\"title\": \"A ferry\", \"url\": \"" + link + "\", \"feedTitle\": \"Harbour\"}";
  }

  /** Notes what is acknowledged. */
  Answer post(Functions hook, String body) throws IOException {
    Map<String, Object> answer =
        JSON.std.mapFrom(hook.call(Name.WEBHOOK, JSON.std.asBytes(request(body))));
    List<String> ids = new ArrayList<>();
    if (Integer.valueOf(202).equals(answer.get("statusCode"))) {
      Map<String, Object> said = JSON.std.mapFrom(String.valueOf(answer.get("body")));
      if (said.get("deliveries") instanceof List<?> list) {
        list.forEach(id -> ids.add(String.valueOf(id)));
      }
      checker.acknowledged(ids);
    }
    return new Answer(answer.get("statusCode") instanceof Integer code ? code : 0, ids);
  }

  static Map<String, Object> request(String body) {
    return Map.of(
        "rawPath",
        "/hook/" + TOKEN,
        "headers",
        Map.of("content-type", "application/json"),
        "requestContext",
        Map.of("http", Map.of("method", "POST")),
        "body",
        body);
  }

  /** The stream tells of these; returns the sequence numbers that have to come again. */
  List<String> stream(Functions to, List<String> ids) throws IOException {
    byte[] answer = to.call(Name.ARTICLE, JSON.std.asBytes(records(ids)));
    List<String> again = new ArrayList<>();
    if (JSON.std.mapFrom(answer).get("batchItemFailures") instanceof List<?> failures) {
      for (Object failure : failures) {
        again.add(
            failure instanceof Map<?, ?> map ? String.valueOf(map.get("itemIdentifier")) : "");
      }
    }
    return again;
  }

  static Map<String, Object> records(List<String> ids) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (String id : ids) {
      records.add(
          Map.of(
              "eventName",
              "INSERT",
              "dynamodb",
              Map.of(
                  "Keys",
                  Map.of("pk", Map.of("S", "E#" + id), "sk", Map.of("S", "E")),
                  "SequenceNumber",
                  "seq-" + id)));
    }
    return Map.of("Records", records);
  }

  Map<String, Object> schedule(Functions to) throws IOException {
    return JSON.std.mapFrom(to.call(Name.REPLAY, JSON.std.asBytes(Map.of("detail-type", "due"))));
  }

  /** Lets the schedule run on a sound table until nothing is due for a week. */
  void settle() throws IOException {
    var deliveries = new DynamoDeliveryStore(direct, LocalTable.NAME);
    for (int i = 0;
        i < 100 && !deliveries.due(clock.instant().plus(Duration.ofDays(7)), 1).isEmpty();
        i++) {
      clock.advance(i < 12 ? Duration.ofMinutes(5) : Duration.ofHours(i < 24 ? 1 : 6));
      schedule(sound);
    }
  }

  /** Settles and checks: everything that was acknowledged has come to its end. */
  Checker.Report settled() throws IOException {
    proxy.plan();
    settle();
    Checker.Report report = checker.check(direct);
    report.assertSound();
    return report;
  }

  Delivery find(String id) {
    return new DynamoDeliveryStore(direct, LocalTable.NAME).find(new DeliveryId(id)).orElseThrow();
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    faulty.close();
    direct.close();
    endpoint.close();
  }
}
