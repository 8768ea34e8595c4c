package newshook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newshook.article.Scope;
import newshook.reading.api.OpenApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route with every scope: what the description promises is what the door does. */
class AccessTest {
  private static final Archive ARCHIVE = new Archive();
  private static final Doorway DOOR = door();

  private static Doorway door() {
    MemoryKeyring keys = new MemoryKeyring(Clock.fixed(Archive.NOW, ZoneOffset.UTC));
    Stream.of(Scope.values()).forEach(scope -> keys.add(secret(scope), scope));
    return new Doorway(ARCHIVE.reading, keys);
  }

  private static String secret(Scope scope) {
    return "secret-of-a-" + scope.name().toLowerCase(Locale.ROOT) + "-token";
  }

  /** A call, and the scopes that its description lets in. */
  record Call(String method, String path, List<String> scopes) {}

  static List<Call> calls() throws IOException {
    JsonNode document = new ObjectMapper().readTree(OpenApi.document());
    List<Call> calls = new ArrayList<>();
    for (var route : document.get("paths").properties()) {
      String path = route.getKey().replaceAll("\\{\\w+}", "x");
      for (var operation : route.getValue().properties()) {
        if (operation.getValue().has("responses")) {
          JsonNode own = operation.getValue().path("security");
          JsonNode security = own.isMissingNode() ? document.get("security") : own;
          List<String> scopes = new ArrayList<>();
          security.forEach(way -> way.forEach(list -> list.forEach(s -> scopes.add(s.asText()))));
          calls.add(new Call(operation.getKey().toUpperCase(Locale.ROOT), path, scopes));
        }
      }
    }
    return calls;
  }

  @ParameterizedTest
  @MethodSource("calls")
  void letsInWhomTheDescriptionSays(Call call) {
    assertTrue(!call.scopes.isEmpty(), "open to everybody");
    for (Scope scope : Scope.values()) {
      boolean mayPass =
          call.scopes.stream()
              .map(s -> Scope.valueOf(s.toUpperCase(Locale.ROOT)))
              .anyMatch(scope::covers);

      Answer answer = answer(call.method, call.path, secret(scope));

      assertEquals(mayPass, answer.status() != 403, scope + " " + call);
      if (!mayPass) {
        assertEquals("application/problem+json", answer.header("content-type"));
        assertTrue(answer.header("www-authenticate").contains("insufficient_scope"));
      }
    }
    assertEquals(401, answer(call.method, call.path, "nobody's-token-at-all").status());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, READ",
    "GET, /a/x, READ",
    "HEAD, /failures, READ",
    "GET, /nowhere, READ",
    "GET, //api/v1/articles, READ",
    "GET, /feeds.opml, FEED",
    "HEAD, /feeds/all.rss, FEED",
    "POST, /, ADMIN",
    "DELETE, /api/v1/articles, ADMIN",
    "POST, /feeds/all.rss, ADMIN",
    "PUT, /anything/new, ADMIN",
    "TRACE, /, ADMIN"
  })
  void everyAddressWantsAScope(String method, String path, Scope wanted) {
    assertEquals(wanted, Access.scope(method, Local.segments(path)));
    for (Scope scope : Scope.values()) {
      int status = answer(method, path, secret(scope)).status();
      assertEquals(scope.covers(wanted), status != 403, scope + " " + status);
    }
  }

  @Test
  void tellsPeopleInTheirWordsAndProgramsInTheirs() {
    Answer page = answer("POST", "/", secret(Scope.READ));
    Answer api = answer("POST", "/api/v1/articles", secret(Scope.READ));

    assertTrue(page.header("content-type").startsWith("text/html"));
    assertTrue(page.body().contains("This token may not do that."));
    assertTrue(api.body().contains("it lacks the scope admin"), api.body());
    assertEquals(
        Optional.of("Bearer realm=\"newshook\", error=\"insufficient_scope\", scope=\"admin\""),
        Optional.of(api.header("www-authenticate")));
  }

  private static Answer answer(String method, String path, String secret) {
    Map<String, String> headers = Map.of("authorization", "Bearer " + secret);
    return DOOR.answer(Ask.of(method, path, Map.of(), headers, ""));
  }
}
