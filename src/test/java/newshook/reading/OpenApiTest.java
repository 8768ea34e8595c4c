package newshook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import newshook.article.Article;
import newshook.article.Delivery;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.article.Verdict;
import newshook.reading.api.OpenApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what the API really answers against what its description says. */
class OpenApiTest {
  private static final String BASE = "https://newshook.example/openapi.json";
  private static final JsonNode DOCUMENT = document();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder -> builder.schemas(Map.of(BASE, OpenApi.document())));

  private static final Clock CLOCK = Clock.fixed(Archive.NOW, ZoneOffset.UTC);
  private static final Archive ARCHIVE = new Archive();
  private static final Article ARTICLE = ARCHIVE.keep("https://harbour.example/t", "A tide", 5);
  private static final Delivery MISS =
      ARCHIVE.miss("https://harbour.example/x", Status.RETRY, Reason.HTTP_5XX, 5);
  private static final Delivery REJECTED =
      ARCHIVE.miss("https://harbour.example/y", Status.REJECTED, null, 6);

  private static final Article MARKED = ARCHIVE.keep("https://harbour.example/m", "Marked", 8);

  private static final Article CHANGED = ARCHIVE.keep("https://harbour.example/c", "A change", 7);

  static {
    ARCHIVE.keep(
        "https://harbour.example/c", "A change", 7, Verdict.FULL, "en", "<p>The tide is late.</p>");
    ARCHIVE.keep("https://harbour.example/u", "", 9, Verdict.PAYWALL, "", "");
  }

  record Call(String method, String route, String path, int status, String body) {
    Call(String route, String path, int status) {
      this("GET", route, path, status, "");
    }

    Call(String method, String route, String path, int status) {
      this(method, route, path, status, "");
    }
  }

  static Stream<Call> calls() {
    String unknown = "AAAAAAAAAAAAAAAAAAAAAA";
    return Stream.of(
        new Call("/api/v1/articles", "/api/v1/articles", 200),
        new Call("/api/v1/articles", "/api/v1/articles?limit=1", 200),
        new Call("/api/v1/articles", "/api/v1/articles?site=harbour.example", 200),
        new Call("/api/v1/articles", "/api/v1/articles?tag=none", 200),
        new Call("/api/v1/articles", "/api/v1/articles?cursor=absurd", 400),
        new Call("/api/v1/articles/{id}", "/api/v1/articles/" + ARTICLE.id(), 200),
        new Call("/api/v1/articles/{id}", "/api/v1/articles/" + unknown, 404),
        new Call("/api/v1/articles/{id}/older", "/api/v1/articles/" + CHANGED.id() + "/older", 200),
        new Call("/api/v1/articles/{id}/older", "/api/v1/articles/" + unknown + "/older", 404),
        new Call("/api/v1/articles", "/api/v1/articles?is=unread", 200),
        new Call("/api/v1/articles", "/api/v1/articles?is=starred", 200),
        new Call("/api/v1/articles", "/api/v1/articles?is=old", 400),
        new Call("/api/v1/articles", "/api/v1/articles?day=2026-11-24", 200),
        new Call("/api/v1/articles", "/api/v1/articles?day=2026-13-41", 400),
        new Call("PUT", "/api/v1/articles/{id}/star", path(ARTICLE.id() + "/star"), 204),
        new Call("DELETE", "/api/v1/articles/{id}/star", path(ARTICLE.id() + "/star"), 204),
        new Call("PUT", "/api/v1/articles/{id}/star", path(unknown + "/star"), 404),
        new Call("DELETE", "/api/v1/articles/{id}/star", path("absurd/star"), 404),
        new Call("PUT", "/api/v1/articles/{id}/read", path(ARTICLE.id() + "/read"), 204),
        new Call("DELETE", "/api/v1/articles/{id}/read", path(ARTICLE.id() + "/read"), 204),
        new Call("PUT", "/api/v1/articles/{id}/read", path(unknown + "/read"), 404),
        new Call(
            "PUT", "/api/v1/articles/{id}/read-before", path(MARKED.id() + "/read-before"), 204),
        new Call("PUT", "/api/v1/articles/{id}/read-before", path(unknown + "/read-before"), 404),
        new Call("/api/v1/failures", "/api/v1/failures", 200),
        new Call("/api/v1/failures", "/api/v1/failures?cursor=absurd", 400),
        new Call("/api/v1/articles/{id}/html", "/api/v1/articles/" + ARTICLE.id() + "/html", 200),
        new Call("/api/v1/articles/{id}/text", "/api/v1/articles/" + ARTICLE.id() + "/text", 200),
        new Call("/api/v1/articles/{id}/text", "/api/v1/articles/" + unknown + "/text", 404),
        new Call(
            "/api/v1/articles/{id}/markdown",
            "/api/v1/articles/" + ARTICLE.id() + "/markdown",
            200),
        new Call("/api/v1/deliveries", "/api/v1/deliveries", 200),
        new Call("/api/v1/deliveries", "/api/v1/deliveries?status=RETRY", 200),
        new Call("/api/v1/deliveries", "/api/v1/deliveries?status=LOST", 400),
        new Call("/api/v1/deliveries/{id}", "/api/v1/deliveries/" + MISS.id(), 200),
        new Call("/api/v1/deliveries/{id}", "/api/v1/deliveries/" + REJECTED.id(), 200),
        new Call("/api/v1/deliveries/{id}", "/api/v1/deliveries/" + unknown, 404),
        new Call("/api/v1/export", "/api/v1/export", 200),
        new Call("/api/v1/export", "/api/v1/export?form=epub", 200),
        new Call("/api/v1/export", "/api/v1/export?form=markdown", 200),
        new Call("/api/v1/export", "/api/v1/export?form=pdf", 400),
        new Call("/api/v1/export", "/api/v1/export?limit=0", 400),
        new Call("/api/v1/search", "/api/v1/search?q=tide", 200),
        new Call("/api/v1/search", "/api/v1/search?q=site:", 400),
        new Call("/api/v1/search", "/api/v1/search", 400),
        new Call("/feeds/search.{form}", "/feeds/search.json?q=tide", 200),
        new Call("/feeds/search.{form}", "/feeds/search.atom", 400),
        new Call("/feeds/search.{form}", "/feeds/search.xml", 404),
        new Call("/api/v1/openapi.json", "/api/v1/openapi.json", 200),
        new Call("/feeds.opml", "/feeds.opml", 200),
        new Call("/feeds/all.{form}", "/feeds/all.json", 200),
        new Call("/feeds/all.{form}", "/feeds/all.rss", 200),
        new Call("/feeds/all.{form}", "/feeds/all.xml", 404),
        new Call("/feeds/{group}/{key}.{form}", "/feeds/tag/harbour.atom", 200),
        new Call("/feeds/{group}/{key}.{form}", "/feeds/author/x.atom", 404),
        changing(
            "POST",
            "/api/v1/setup/check",
            200,
            "{\"title\": \"A \"b\" c\", \"url\": \"https://e.com/\"}"),
        changing("POST", "/api/v1/setup/check", 200, "nothing"),
        changing("POST", "/api/v1/setup/check?zone=Nowhere", 400, "nothing"),
        changing("GET", "/api/v1/sorting", 200, ""),
        changing("PUT", "/api/v1/sorting", 200, "{\"text\": \"star if lang = en\"}"),
        changing("PUT", "/api/v1/sorting", 400, "{\"text\": \"star\"}"),
        changing("PUT", "/api/v1/sorting", 400, "star"),
        changing("PUT", "/api/v1/sorting", 409, "{\"text\": \"\", \"version\": 99}"),
        changing("POST", "/api/v1/sorting/try", 200, "{\"text\": \"star if lang = en\\nx\"}"),
        changing("POST", "/api/v1/sorting/try", 400, ""),
        changing("POST", "/api/v1/websub", 200, "{\"feed\": \"https://e.com/feed\"}"),
        changing("POST", "/api/v1/websub", 400, "{\"feed\": \"ftp://e.com/feed\"}"),
        changing("GET", "/api/v1/websub", 200, ""),
        changing("DELETE", "/api/v1/websub?feed=https://e.com/none", 404, ""),
        changing("DELETE", "/api/v1/websub?feed=https://e.com/feed", 200, ""));
  }

  private static Call changing(String method, String path, int status, String body) {
    return new Call(method, path.replaceFirst("\\?.*", ""), path, status, body);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void answersAsDescribed(Call call) {
    Answer answer = get(call, Caller.ADMIN);

    assertEquals(call.status, answer.status());
    assertDescribed(call, answer);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void refusesAStrangerAsDescribed(Call call) {
    Answer answer = get(call, Caller.ANYBODY);

    assertEquals(401, answer.status());
    assertDescribed(call, answer);
  }

  @Test
  void everyDescribedRouteIsCalled() {
    Set<String> called = new TreeSet<>();
    calls().forEach(c -> called.add(c.method.toLowerCase(Locale.ROOT) + " " + c.route));
    Set<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : DOCUMENT.get("paths").properties()) {
      for (String method : path.getValue().propertyStream().map(Map.Entry::getKey).toList()) {
        described.add(method + " " + path.getKey());
      }
    }

    assertEquals(described, called);
  }

  /** A validator that takes everything would prove nothing. */
  @ParameterizedTest
  @CsvSource({"ArticleList", "Article", "Problem", "Delivery"})
  void theDescriptionRefusesSomethingElse(String schema) {
    assertTrue(
        !errors("/components/schemas/" + schema, "{\"items\":[{\"id\":1}],\"extra\":1}").isEmpty());
  }

  private static void assertDescribed(Call call, Answer answer) {
    String route = call.route;
    String method = call.method.toLowerCase(Locale.ROOT);
    JsonNode responses = DOCUMENT.get("paths").get(route).get(method).get("responses");
    String type = answer.header("content-type").replaceFirst(";.*", "");
    JsonNode response = responses.path(Integer.toString(answer.status()));
    String pointer = "/paths/" + escaped(route) + "/" + method + "/responses/" + answer.status();
    if (response.has("$ref")) {
      pointer = response.get("$ref").asText().substring(1);
      response = DOCUMENT.at(pointer);
    }

    if (answer.status() == 204) {
      assertTrue(!response.isMissingNode() && answer.body().isEmpty(), route);
      return;
    }
    assertTrue(response.path("content").has(type), route + " does not say " + type);
    if (type.endsWith("/json") || type.endsWith("+json")) {
      String schema = pointer + "/content/" + escaped(type) + "/schema";
      assertEquals(List.of(), errors(schema, answer.body()));
    }
  }

  private static List<Error> errors(String pointer, String json) {
    return SCHEMAS
        .getSchema(SchemaLocation.of(BASE + "#" + pointer))
        .validate(json, InputFormat.JSON);
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
  }

  private static Answer get(Call call, Caller caller) {
    String[] parts = call.path.split("[?=]", -1);
    Map<String, String> query = parts.length == 3 ? Map.of(parts[1], parts[2]) : Map.of();
    Ask ask = Ask.of(call.method, parts[0], query, Map.of("host", "news.example"), call.body);
    return caller != Caller.ANYBODY
        ? ARCHIVE.reading.answer(ask.by(caller, ""))
        : new Doorway(ARCHIVE.reading, MemoryKeyring.ofReaders(CLOCK, "t")).answer(ask);
  }

  private static String path(String rest) {
    return "/api/v1/articles/" + rest;
  }

  private static JsonNode document() {
    try {
      return new ObjectMapper().readTree(OpenApi.document());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
