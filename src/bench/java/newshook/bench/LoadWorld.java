package newshook.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newshook.article.DeliveryId;
import newshook.article.Status;
import newshook.dev.Functions;
import newshook.dev.Functions.Name;
import newshook.dev.LocalTable;
import newshook.fetch.FetchSettings;
import newshook.fetch.HttpPageFetcher;
import newshook.fetch.guard.Resolver;
import newshook.fetch.wire.DirectDialer;
import newshook.intake.Politeness;
import newshook.lambda.App;
import newshook.lambda.TableClient;
import newshook.store.DeliveryStore;
import newshook.store.DynamoDeliveryStore;
import newshook.store.HostStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The functions under load: wired as on AWS, but for the table, the names of hosts and a clock. */
final class LoadWorld {
  /** So many names has the site: a host is visited once a second at most. */
  static final int HOSTS = 3000;

  private static final String TOKEN = "load-token-not-secret";

  private final Functions functions;
  private final int sitePort;
  private final DeliveryStore deliveries;
  private final LongAdder logBytes = new LongAdder();

  private LoadWorld(App app, DynamoDbClient client, int sitePort) {
    this.deliveries = new DynamoDeliveryStore(client, LocalTable.NAME);
    this.functions = new Functions(app, this::log);
    this.sitePort = sitePort;
  }

  private void log(String line) {
    logBytes.add(line.length());
    boolean good =
        line.contains("\"outcome\":\"stored\"")
            || line.contains("\"accepted\"")
            || line.startsWith("{\"_aws\""); // counts only: what they count is checked
    if (!good) {
      throw new IllegalStateException("a load in which this happens measures nothing: " + line);
    }
  }

  /** Fails unless each of them has its article: what has not was not measured. */
  void check(List<String> ids) {
    check(deliveries, ids);
  }

  static void check(DeliveryStore deliveries, List<String> ids) {
    for (String id : ids) {
      Status status = deliveries.find(new DeliveryId(id)).orElseThrow().status();
      if (status != Status.STORED) {
        throw new IllegalStateException("delivery " + id + " is " + status);
      }
    }
  }

  /** Bytes that the functions have logged since the last time it was asked. */
  long logged() {
    return logBytes.sumThenReset();
  }

  /**
   * @param sitePort of the {@link LoadSite}
   * @param ahead how far the functions' clock is ahead: what was accepted is due then
   */
  static LoadWorld on(DynamoDbClient client, int sitePort, Duration ahead) {
    Clock clock = Clock.offset(Clock.systemUTC(), ahead);
    Map<String, String> settings =
        Map.of(
            "NEWSHOOK_TABLE",
            LocalTable.NAME,
            "NEWSHOOK_TOKENS",
            TOKEN + "=load",
            "NEWSHOOK_READ_TOKENS",
            TOKEN);
    Set<String> allowed =
        IntStream.range(0, HOSTS)
            .mapToObj(n -> host(n) + ":" + sitePort)
            .collect(Collectors.toSet());
    FetchSettings fetching = FetchSettings.standard("").withAllowed(allowed);
    Resolver loopback = _ -> List.of(InetAddress.getLoopbackAddress());
    var fetcher =
        new HttpPageFetcher(
            fetching,
            clock,
            new Politeness(new HostStore(client, LocalTable.NAME), clock),
            loopback,
            new DirectDialer(fetching.connect(), fetching.idle()));
    App app = App.of(settings, client, fetcher, clock);
    return new LoadWorld(app, client, sitePort);
  }

  /**
   * The SDK's real client.
   *
   * @param table {@code stub} or the address of a {@link StubServer}
   */
  static DynamoDbClient client(String table) {
    return table.equals("stub")
        ? client(new StubClient(new StubTable()))
        : client(TableClient.builder().endpointOverride(URI.create(table)));
  }

  /** The SDK's real client, without a wire. */
  static DynamoDbClient client(StubClient stub) {
    return client(
        TableClient.builder()
            .httpClientBuilder(null)
            .httpClient(stub)
            .endpointOverride(URI.create("http://stub.invalid")));
  }

  private static DynamoDbClient client(DynamoDbClientBuilder builder) {
    return builder
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("load", "load")))
        .build();
  }

  private static String host(int number) {
    return "site-" + number % HOSTS + ".example";
  }

  /** The delivery's id; a refusal is an {@link IllegalStateException}. */
  String accept(int number) throws IOException {
    String link = "http://" + host(number) + ":" + sitePort + "/story-" + number;
    Map<String, Object> answer =
        JSON.std.mapFrom(
            functions.call(Name.WEBHOOK, event(link).getBytes(StandardCharsets.UTF_8)));
    String body = String.valueOf(answer.get("body"));
    if (!Integer.valueOf(202).equals(answer.get("statusCode"))) {
      throw new IllegalStateException("not accepted: " + body);
    }
    int start = body.indexOf("[\"") + 2;
    return body.substring(start, body.indexOf('"', start));
  }

  /** As {@code events/hook-ifttt-accepted.json}. */
  private static String event(String link) {
    return """
    {"version":"2.0","routeKey":"$default","rawPath":"/hook/%s","rawQueryString":"",
     "headers":{"host":"api.example.org","user-agent":"example","content-type":"application/json"},
     "requestContext":{"http":{"method":"POST","path":"/hook","protocol":"HTTP/1.1",
      "sourceIp":"203.0.113.7"},"requestId":"local","stage":"$default","timeEpoch":1640823540000},
     "isBase64Encoded":false,
     "body":"{\\"EntryTitle\\": \\"Harbour bridge to be repaired - The Example Times\\", \\"EntryUrl\\": \
    \\"%s\\", \\"EntryAuthor\\": \\"(none)\\", \\"EntryContent\\": \\"<p>The harbour bridge will be closed \
    for two weeks.</p>\\", \\"EntryImageUrl\\": \\"http://ifttt.com/images/no_image_card.png\\", \
    \\"EntryPublished\\": \\"December 30, 2021 at 12:19AM\\", \\"FeedTitle\\": \\"U.S. - Latest - Google \
    News\\", \\"FeedUrl\\": \\"https://ift.tt/2ShjtvN\\"}"}
    """
        .formatted(TOKEN, link);
  }

  /** ArticleFunction with a batch of the stream; one that has to come again is a fault here. */
  void process(List<String> deliveries) throws IOException {
    List<Map<String, Object>> records = new ArrayList<>();
    for (String id : deliveries) {
      var keys = Map.of("pk", Map.of("S", "E#" + id), "sk", Map.of("S", "E"));
      records.add(
          Map.of("eventName", "INSERT", "dynamodb", Map.of("Keys", keys, "SequenceNumber", id)));
    }
    byte[] answer = functions.call(Name.ARTICLE, JSON.std.asBytes(Map.of("Records", records)));
    String text = new String(answer, StandardCharsets.UTF_8);
    if (!text.contains("\"batchItemFailures\":[]")) {
      throw new IllegalStateException("broken: " + text);
    }
  }

  /** ReplayFunction as the schedule calls it: how many it has stored. */
  int drain() throws IOException {
    byte[] event = "{\"detail-type\":\"Scheduled Event\"}".getBytes(StandardCharsets.UTF_8);
    Map<String, Object> answer = JSON.std.mapFrom(functions.call(Name.REPLAY, event));
    return answer.get("stored") instanceof Number stored ? stored.intValue() : 0;
  }

  /** A dry run over the day's failed deliveries, as {@code newshook replay --dry-run} asks. */
  void scan() throws IOException {
    String since = Instant.now().minus(Duration.ofHours(1)).toString();
    byte[] event = JSON.std.asBytes(Map.of("dryRun", true, "status", "FAILED", "since", since));
    var _ = functions.call(Name.REPLAY, event);
  }

  /** What a reader gets: the whole answer of the HTTP API. */
  String read(String path, String query) throws IOException {
    Map<String, Object> event =
        Map.of(
            "rawPath",
            path,
            "rawQueryString",
            query,
            "headers",
            Map.of("authorization", "Bearer " + TOKEN),
            "requestContext",
            Map.of("http", Map.of("method", "GET")));
    byte[] answer = functions.call(Name.READING, JSON.std.asBytes(event));
    String text = new String(answer, StandardCharsets.UTF_8);
    if (!text.contains("\"statusCode\":200")) {
      throw new IllegalStateException(
          path + ": " + text.substring(0, Math.min(300, text.length())));
    }
    return text;
  }
}
