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

  private static final Archive ARCHIVE = new Archive();
  private static final Article ARTICLE = ARCHIVE.keep("https://harbour.example/t", "A tide", 5);
  private static final Delivery MISS =
      ARCHIVE.miss("https://harbour.example/x", Status.RETRY, Reason.HTTP_5XX, 5);
  private static final Delivery REJECTED =
      ARCHIVE.miss("https://harbour.example/y", Status.REJECTED, null, 6);

  private static final Article CHANGED = ARCHIVE.keep("https://harbour.example/c", "A change", 7);

  static {
    ARCHIVE.keep(
        "https://harbour.example/c", "A change", 7, Verdict.FULL, "en", "<p>The tide is late.</p>");
    ARCHIVE.keep("https://harbour.example/u", "", 9, Verdict.PAYWALL, "", "");
  }

  record Call(String route, String path, int status) {}

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
        new Call("/feeds/{group}/{key}.{form}", "/feeds/author/x.atom", 404));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void answersAsDescribed(Call call) {
    Answer answer = get(call.path, Caller.READER);

    assertEquals(call.status, answer.status());
    assertDescribed(call.route, answer);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void refusesAStrangerAsDescribed(Call call) {
    Answer answer = get(call.path, Caller.ANYBODY);

    assertEquals(401, answer.status());
    assertDescribed(call.route, answer);
  }

  @Test
  void everyDescribedRouteIsCalled() {
    Set<String> called = new TreeSet<>();
    calls().forEach(c -> called.add(c.route));
    Set<String> described = new TreeSet<>();
    DOCUMENT.get("paths").fieldNames().forEachRemaining(described::add);

    assertEquals(described, called);
  }

  /** A validator that takes everything would prove nothing. */
  @ParameterizedTest
  @CsvSource({"ArticleList", "Article", "Problem", "Delivery"})
  void theDescriptionRefusesSomethingElse(String schema) {
    assertTrue(
        !errors("/components/schemas/" + schema, "{\"items\":[{\"id\":1}],\"extra\":1}").isEmpty());
  }

  private static void assertDescribed(String route, Answer answer) {
    JsonNode responses = DOCUMENT.get("paths").get(route).get("get").get("responses");
    String type = answer.header("content-type").replaceFirst(";.*", "");
    JsonNode response = responses.path(Integer.toString(answer.status()));
    String pointer = "/paths/" + escaped(route) + "/get/responses/" + answer.status();
    if (response.has("$ref")) {
      pointer = response.get("$ref").asText().substring(1);
      response = DOCUMENT.at(pointer);
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

  private static Answer get(String target, Caller caller) {
    String[] parts = target.split("[?=]", -1);
    Map<String, String> query = parts.length == 3 ? Map.of(parts[1], parts[2]) : Map.of();
    Ask ask = Ask.of("GET", parts[0], query, Map.of(), "");
    return caller == Caller.READER
        ? ARCHIVE.reading.answer(ask.by(caller, ""))
        : new Doorway(
                ARCHIVE.reading,
                new Session(List.of("t")),
                Clock.fixed(Archive.NOW, ZoneOffset.UTC))
            .answer(ask);
  }

  private static JsonNode document() {
    try {
      return new ObjectMapper().readTree(OpenApi.document());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
