package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import newshook.lambda.CallRecorder.Call;
import newshook.store.Schema;
import newshook.store.Subscription;
import newshook.store.Subscription.State;
import newshook.store.SubscriptionStore;
import newshook.store.TokenStore;
import newshook.store.WatchStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * One function after the other does all that it does in its life, on a table that notes every call.
 */
final class RecordedLife {
  private RecordedLife() {}

  private static final int PACKED = 140;
  private static final String TOKEN = "token-of-the-policy-test";
  private static final Map<Name, CallRecorder> RECORDERS = new EnumMap<>(Name.class);
  private static final Map<Name, Functions> FUNCTIONS = new EnumMap<>(Name.class);
  private static final LocalEndpoint ENDPOINT = new LocalEndpoint();
  private static volatile Instant now = Instant.parse("2026-11-25T01:00:00Z");

  static void live() throws IOException {
    try (DynamoDbClient client = ENDPOINT.client()) {
      client.createTable(Schema.create(LocalTable.NAME));
      Source phone = new Source("phone", "phone", ZoneOffset.UTC, List.of("harbour"));
      new TokenStore(client, LocalTable.NAME)
          .save(new Token(Token.hash(TOKEN), Set.of(Scope.ADMIN), phone, "", now, null));
      new WatchStore(client, LocalTable.NAME).expect("phone", Duration.ofHours(6), now);
    }
    Stream.of(Name.values()).forEach(RecordedLife::start);
    write();
    index();
    leave();
    read();
  }

  private static void start(Name name) {
    CallRecorder recorder = RECORDERS.computeIfAbsent(name, _ -> new CallRecorder());
    FUNCTIONS.put(name, new Functions(app(ENDPOINT.client(recorder)), _ -> {}));
  }

  static void stop() {
    ENDPOINT.close();
  }

  static Set<Call> calls(Name name) {
    return Objects.requireNonNull(RECORDERS.get(name)).calls;
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

  /** As many as are packed at once; then one of them changes, and another environment packs. */
  private static void index() throws IOException {
    String last = "";
    for (int i = 0; i < PACKED; i++) {
      last = post("https://a.example/many/" + i);
      process(last);
    }
    now = now.plus(Duration.ofHours(1));
    call(Name.INDEX, Map.of("detail-type", "Scheduled Event"));
    call(Name.REPLAY, Map.of("delivery", last));
    now = now.plus(Duration.ofDays(8));
    start(Name.INDEX);
    call(Name.INDEX, Map.of("detail-type", "Scheduled Event"));
  }

  /** Feeds that are pushed no more: one that the hub confirms, one that it forgot. */
  private static void leave() throws IOException {
    try (DynamoDbClient client = ENDPOINT.client()) {
      var subscriptions = new SubscriptionStore(client, LocalTable.NAME);
      subscriptions.save(leaving("asked", now.plus(Duration.ofHours(1))));
      subscriptions.save(leaving("forgotten", now.minus(Duration.ofDays(1))));
    }
    Map<String, Object> query =
        Map.of(
            "rawQueryString",
            "hub.mode=unsubscribe&hub.topic=https%3A%2F%2Fasked.example%2Ffeed&hub.challenge=x");
    assertEquals(
        200,
        call(Name.WEBHOOK, request("GET", "/websub/asked", query, Map.of())).get("statusCode"));
    call(Name.REPLAY, Map.of("detail-type", "Scheduled Event"));
  }

  private static Subscription leaving(String id, Instant until) {
    String feed = "https://" + id + ".example/feed";
    Source source = new Source("e", "e", ZoneOffset.UTC, List.of());
    String callback = "https://news.example/websub/" + id;
    return new Subscription(
        id,
        feed,
        feed,
        "https://hub.example/",
        callback,
        source,
        State.LEAVING,
        "",
        20,
        now,
        until);
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
            "/api/v1/export",
            "/api/v1/search?q=ferry",
            "/search?q=ferry+is%3Astarred",
            "/?is=unread")) {
      assertEquals(200, ask(path).get("statusCode"), path);
    }
    change("POST", "/marks", "star=" + id);
    change("DELETE", "/api/v1/articles/" + id + "/star", "");
    change("PUT", "/api/v1/articles/" + id + "/read-before", "");
    change("PUT", "/api/v1/sorting", "{\"text\": \"tag ferries if title ~ ferry\"}");
    change("POST", "/api/v1/websub", "{\"feed\": \"https://a.example/feed\"}");
    change("DELETE", "/api/v1/websub?feed=https%3A%2F%2Fa.example%2Ffeed", "");
    change("POST", "/share", "url=https%3A%2F%2Fa.example%2Fshared");
    var _ =
        call(
            Name.READING, request("POST", "/logout", Map.of("cookies", List.of(cookie)), Map.of()));
  }

  private static void change(String method, String target, String body) throws IOException {
    Map<String, Object> answer =
        call(
            Name.READING,
            request(
                method,
                URI.create(target).getPath(),
                Map.of("rawQueryString", query(target), "body", body),
                Map.of("authorization", "Bearer " + TOKEN)));
    String status = String.valueOf(answer.get("statusCode"));
    assertTrue(status.matches("[23].."), method + " " + target + " " + answer);
  }

  private static String query(String target) {
    return Objects.requireNonNullElse(URI.create(target).getRawQuery(), "");
  }

  private static Map<String, Object> ask(String target) throws IOException {
    return get(
        URI.create(target).getPath(),
        Map.of("rawQueryString", query(target)),
        Map.of("authorization", "Bearer " + TOKEN));
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
    event.putAll(Map.of("rawPath", path, "headers", headers));
    event.put("requestContext", Map.of("http", Map.of("method", method)));
    return event;
  }

  private static Map<String, Object> call(Name name, Map<String, Object> event) throws IOException {
    byte[] answer = Objects.requireNonNull(FUNCTIONS.get(name)).call(name, JSON.std.asBytes(event));
    return JSON.std.mapFrom(answer);
  }

  private static App app(DynamoDbClient client) {
    return App.of(
        Map.of(
            "NEWSHOOK_TABLE", LocalTable.NAME,
            "NEWSHOOK_PAGE_DAYS", "30",
            "NEWSHOOK_WEBSUB_KEY", "k",
            "NEWSHOOK_SLOW_LANE", "on"),
        client,
        RecordedLife::fetch,
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
        "<html lang=\"en\"><title>Ferry closed</title><body><article><h1>Ferry closed "
            + now
            + "</h1>"
            + paragraph.repeat(10)
            + "</article></body></html>";
    return new Fetched(
        new Page(link.resolve("/story" + link.getPath()), html, "UTF-8", "", "", 1000), List.of());
  }
}
