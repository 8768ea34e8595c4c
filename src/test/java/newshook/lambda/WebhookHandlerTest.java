package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newshook.article.Reason;
import newshook.article.Scope;
import newshook.article.Source;
import newshook.article.Token;
import newshook.dev.Functions;
import newshook.dev.Functions.Name;
import newshook.dev.LocalTable;
import newshook.fetch.FetchOutcome.Missed;
import newshook.fetch.PageFetcher;
import newshook.store.TokenStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class WebhookHandlerTest {
  private static final String ITEM =
      "{\"title\": \"A bridge\", \"url\": \"https://example.org/a\"}";
  private static final PageFetcher NO_WEB =
      request -> new Missed(Reason.CONNECT, "no web here", 0, null, List.of());
  private static final LocalTable table = LocalTable.inMemory();

  private final List<String> log = new ArrayList<>();

  @AfterAll
  static void stop() {
    table.close();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /hook, Bearer good-token, 202",
    "PUT, /hook, Bearer good-token, 202",
    "POST, /hook/good-token, '', 202",
    "POST, /hook, bearer good-token, 202",
    "POST, /hook, '', 401",
    "POST, /hook, Bearer bad-token, 401",
    "POST, /hook, 'Bearer bad-token,Bearer good-token', 401",
    "POST, /hook/bad-token, '', 401",
    "POST, /hook/, '', 401",
    "GET, /hook, Bearer good-token, 405",
    "HEAD, /hook/good-token, '', 405",
    "OPTIONS, /hook, Bearer good-token, 405",
    "DELETE, /hook, Bearer good-token, 405",
    "POST, /other, Bearer good-token, 404",
    "POST, /hooks, Bearer good-token, 404"
  })
  void letsInWhoHasAToken(String method, String path, String authorization, int status)
      throws IOException {
    Map<String, Object> headers =
        authorization.isEmpty() ? Map.of() : Map.of("Authorization", authorization);

    assertEquals(status, call("good-token", method, path, headers, ITEM).get("statusCode"));
  }

  @Test
  void letsNobodyInWhereNoTokenIsSet() throws IOException {
    assertEquals(
        401, call("", "POST", "/hook", Map.of("authorization", "Bearer "), ITEM).get("statusCode"));
    assertEquals(401, call("", "POST", "/hook", Map.of(), ITEM).get("statusCode"));
  }

  @Test
  void letsInASourceThatWasAdded() throws IOException {
    Source phone = new Source("phone", "phone", ZoneId.of("Asia/Jakarta"), List.of());
    new TokenStore(table.client(), LocalTable.NAME)
        .save(
            new Token(
                Token.hash("added-token"), Set.of(Scope.HOOK), phone, "", Instant.EPOCH, null));

    assertEquals(
        202, call("good-token", "POST", "/hook/added-token", Map.of(), ITEM).get("statusCode"));
  }

  @Test
  void refusesAnEventThatIsNoRequest() throws IOException {
    assertEquals(
        401, answer("good-token", Map.of("EntryUrl", "http://127.0.0.1/")).get("statusCode"));
  }

  @Test
  void saysThatNothingWasKeptWhenTheTableIsAway() throws IOException {
    try (DynamoDbClient away =
        DynamoDbClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:9"))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(c -> c.retryStrategy(r -> r.maxAttempts(1)))
            .build()) {
      Functions functions = new Functions(app("good-token", away), log::add);

      Map<String, Object> answer =
          JSON.std.mapFrom(
              functions.call(
                  Name.WEBHOOK,
                  JSON.std.asBytes(event("POST", "/hook/good-token", Map.of(), ITEM))));

      assertEquals(503, answer.get("statusCode"));
      assertFalse(String.valueOf(answer.get("body")).contains("127.0.0.1"), "tells of our insides");
    }
  }

  @Test
  void logsOneLineOfJsonWithoutSecrets() throws IOException {
    String forged =
        "{\"title\": \"a\\r\\n{\\\"level\\\":\\\"ERROR\\\"}\", \"url\": \"https://example.org/b\"}";

    assertEquals(
        202, call("good-token", "POST", "/hook/good-token", Map.of(), forged).get("statusCode"));

    for (String line : log) {
      assertTrue(line.strip().chars().allMatch(c -> c >= ' ' && c < 0x7f), line);
      assertTrue(
          JSON.std.mapFrom(line).containsKey("message") || line.startsWith("{\"_aws\":"), line);
      assertFalse(line.contains("good-token"), "a secret is in the log");
    }
  }

  private Map<String, Object> call(
      String tokens, String method, String path, Map<String, Object> headers, String body)
      throws IOException {
    return answer(tokens, event(method, path, headers, body));
  }

  private Map<String, Object> answer(String tokens, Map<String, Object> event) throws IOException {
    Functions functions = new Functions(app(tokens, table.client()), log::add);
    return JSON.std.mapFrom(functions.call(Name.WEBHOOK, JSON.std.asBytes(event)));
  }

  private static App app(String tokens, DynamoDbClient client) {
    return App.of(
        Map.of("NEWSHOOK_TABLE", LocalTable.NAME, "NEWSHOOK_TOKENS", tokens),
        client,
        NO_WEB,
        Clock.systemUTC());
  }

  private static Map<String, Object> event(
      String method, String path, Map<String, Object> headers, String body) {
    Map<String, Object> event = new HashMap<>();
    event.put("rawPath", path);
    event.put("headers", headers);
    event.put("requestContext", Map.of("http", Map.of("method", method)));
    event.put("body", body);
    return event;
  }
}
