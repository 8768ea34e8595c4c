package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.Clocks;
import newshook.article.Reason;
import newshook.article.Scope;
import newshook.article.Source;
import newshook.article.Token;
import newshook.dev.Functions;
import newshook.dev.Functions.Name;
import newshook.dev.LocalEndpoint;
import newshook.dev.LocalTable;
import newshook.fetch.FetchOutcome;
import newshook.fetch.FetchOutcome.Fetched;
import newshook.fetch.FetchOutcome.Missed;
import newshook.fetch.FetchRequest;
import newshook.fetch.Page;
import newshook.store.Schema;
import newshook.store.TokenStore;
import newshook.store.WatchStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Each function's policy in {@code template.yaml} is what the function does and nothing else: every
 * call of a whole life is recorded, and held against what the policy allows.
 */
class PolicyTest {
  private static final String TOKEN = "token-of-the-policy-test";
  private static final Map<Name, CallRecorder> RECORDERS = new EnumMap<>(Name.class);
  private static final Map<Name, Functions> FUNCTIONS = new EnumMap<>(Name.class);
  private static LocalEndpoint endpoint;
  private static volatile Instant now = Instant.parse("2026-11-25T01:00:00Z");

  @BeforeAll
  static void live() throws IOException {
    endpoint = new LocalEndpoint();
    try (DynamoDbClient client = client(new CallRecorder())) {
      client.createTable(Schema.create(LocalTable.NAME));
      Source phone = new Source("phone", "phone", ZoneOffset.UTC, List.of("harbour"));
      new TokenStore(client, LocalTable.NAME)
          .save(new Token(Token.hash(TOKEN), Set.of(Scope.ADMIN), phone, "", now, null));
      new WatchStore(client, LocalTable.NAME).expect("phone", Duration.ofHours(6), now);
    }
    for (Name name : Name.values()) {
      var recorder = new CallRecorder();
      RECORDERS.put(name, recorder);
      FUNCTIONS.put(name, new Functions(app(client(recorder)), _ -> {}));
    }
    write();
    read();
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @EnumSource(Name.class)
  void allowsWhatTheFunctionDoesAndNothingElse(Name name) throws IOException {
    Set<String> calls = Objects.requireNonNull(RECORDERS.get(name)).calls;

    assertFalse(calls.isEmpty(), "nothing was recorded");
    assertEquals(allowed(name), new TreeSet<>(calls));
  }

  /** New, known already, missing for now, and all that a replay can be asked for. */
  private static void write() throws IOException {
    String id = post("https://a.example/go/1");
    assertEquals(id, post("https://a.example/go/1"));
    process(id);
    process(post("https://a.example/go/1?again"));
    process(post("https://down.example/go/2"));
    process(post("https://news.google.com/rss/articles/CBMiSIGNED?oc=5"));
    call(Name.REPLAY, Map.of("detail-type", "Scheduled Event"));
    now = now.plus(Duration.ofHours(1));
    call(Name.REPLAY, Map.of("detail-type", "Scheduled Event"));
    call(Name.REPLAY, Map.of("status", "STORED", "dryRun", true));
    call(Name.REPLAY, Map.of("status", "STORED", "from", "page"));
    call(Name.REPLAY, Map.of("status", "STORED", "from", "page", "restart", true));
    call(Name.REPLAY, Map.of("status", "STORED"));
    call(Name.REPLAY, Map.of("delivery", id));
    process(id);
  }

  private static void read() throws IOException {
    Map<String, Object> in = get("/", Map.of("rawQueryString", "token=" + TOKEN), Map.of());
    String cookie = String.valueOf(in.get("cookies")).replaceAll("^\\[|;.*", "");
    assertEquals(200, get("/", Map.of("cookies", List.of(cookie)), Map.of()).get("statusCode"));
    Map<String, Object> list = ask("/api/v1/articles");
    String id =
        String.valueOf(list.get("body")).replaceFirst("(?s).*?\"id\" ?: ?\"([\\w-]{22}).*", "$1");
    for (String path :
        List.of(
            "/a/" + id,
            "/site/a.example",
            "/tag/harbour",
            "/feed/Harbour",
            "/sources",
            "/failures",
            "/feeds/all.rss",
            "/feeds.opml",
            "/api/v1/articles/" + id,
            "/api/v1/articles/" + id + "/older",
            "/api/v1/deliveries",
            "/api/v1/failures",
            "/api/v1/export")) {
      assertEquals(200, ask(path).get("statusCode"), path);
    }
    var _ =
        call(
            Name.READING, request("POST", "/logout", Map.of("cookies", List.of(cookie)), Map.of()));
  }

  private static Map<String, Object> ask(String path) throws IOException {
    return get(path, Map.of(), Map.of("authorization", "Bearer " + TOKEN));
  }

  private static Map<String, Object> get(
      String path, Map<String, Object> more, Map<String, Object> headers) throws IOException {
    return call(Name.READING, request("GET", path, more, headers));
  }

  private static String post(String link) throws IOException {
    String body = "{\"title\": \"A ferry\", \"url\": \"" + link + "\", \"feedTitle\": \"Harbour\"}";
    Map<String, Object> answer =
        call(Name.WEBHOOK, request("POST", "/hook/" + TOKEN, Map.of("body", body), Map.of()));
    assertEquals(202, answer.get("statusCode"));
    return String.valueOf(answer.get("body")).replaceFirst(".*\\[\"([^\"]+).*", "$1");
  }

  private static void process(String id) throws IOException {
    var _ = call(Name.ARTICLE, Map.of("delivery", id));
  }

  private static Map<String, Object> request(
      String method, String path, Map<String, Object> more, Map<String, Object> headers) {
    var event = new java.util.HashMap<String, Object>(more);
    event.put("rawPath", path);
    event.put("headers", headers);
    event.put("requestContext", Map.of("http", Map.of("method", method)));
    return event;
  }

  private static Map<String, Object> call(Name name, Map<String, Object> event) throws IOException {
    byte[] answer = Objects.requireNonNull(FUNCTIONS.get(name)).call(name, JSON.std.asBytes(event));
    return JSON.std.mapFrom(answer);
  }

  private static DynamoDbClient client(CallRecorder recorder) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint.uri())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(
            software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient.builder())
        .overrideConfiguration(c -> c.addExecutionInterceptor(recorder))
        .build();
  }

  private static App app(DynamoDbClient client) {
    return App.of(
        Map.of(
            "NEWSHOOK_TABLE", LocalTable.NAME,
            "NEWSHOOK_PAGE_DAYS", "30",
            "NEWSHOOK_SLOW_LANE", "on"),
        client,
        PolicyTest::fetch,
        Clocks.of(() -> now));
  }

  private static FetchOutcome fetch(FetchRequest request) {
    URI link = URI.create(request.link());
    if (!"a.example".equals(link.getHost())) {
      return new Missed(Reason.HTTP_5XX, "down", 503, null, List.of());
    }
    String paragraph =
        "<p>The ferry will be closed for two weeks while workers replace the old cables, the"
            + " council said on Wednesday, and other ferries will run more often.</p>\n";
    String html =
        "<!doctype html><html lang=\"en\"><head><title>Ferry closed</title></head><body><article>"
            + "<h1>Ferry closed "
            + now
            + "</h1>"
            + paragraph.repeat(10)
            + "</article></body></html>";
    return new Fetched(
        new Page(URI.create("https://a.example/story/1"), html, "UTF-8", "", "", 1000), List.of());
  }

  /** What the template says, as {@link CallRecorder} would. */
  private static Set<String> allowed(Name name) throws IOException {
    String template = Files.readString(Path.of("template.yaml"));
    String function =
        found("(?ms)^  " + name.function() + ":\n(.*?)(?=^  \\S)", template)
            .map(m -> m.group(1))
            .findFirst()
            .orElseThrow();
    Set<String> allowed = new TreeSet<>();
    found("Action: \\[(.*)\\]\\s+Resource: (.*)", function)
        .forEach(statement -> {
          List<String> resources =
              found("Table\\.Arn(?:\\}/(index/[\\w*-]+))?", statement.group(2))
                  .map(m -> m.group(1) == null ? "table" : m.group(1))
                  .toList();
          assertFalse(resources.isEmpty(), statement.group());
          for (String action : statement.group(1).split(", ?", -1)) {
            resources.forEach(r -> allowed.add(action.replace("dynamodb:", "") + " " + r));
          }
        });
    assertTrue(allowed.stream().noneMatch(a -> a.contains("*")), "wide open: " + allowed);
    return allowed;
  }

  private static Stream<MatchResult> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().toList().stream();
  }
}
