package newshook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newshook.article.Article;
import newshook.article.Delivery;
import newshook.article.Reason;
import newshook.article.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {
  private final Archive archive = new Archive();

  @ParameterizedTest
  @CsvSource({
    "GET, /api, 404",
    "GET, /api/v1, 404",
    "GET, /api/v2/articles, 404",
    "GET, /api/v1/articles/unknown, 404",
    "GET, /api/v1/articles/AAAAAAAAAAAAAAAAAAAAAA, 404",
    "GET, /api/v1/deliveries/unknown/more, 404",
    "GET, /api/v1/articles?limit=0, 400",
    "GET, /api/v1/articles?limit=201, 400",
    "GET, /api/v1/articles?limit=-1, 400",
    "GET, /api/v1/articles?limit=99999999999, 400",
    "GET, /api/v1/articles?cursor=absurd, 400",
    "GET, /api/v1/deliveries?cursor=absurd, 400",
    "GET, /api/v1/deliveries?status=LOST, 400",
    "POST, /api/v1/articles, 405"
  })
  void saysInJsonWhyThereIsNothing(String method, String target, int status) throws IOException {
    String[] parts = target.split("[?=]", -1);
    String[] query = parts.length == 3 ? new String[] {parts[1], parts[2]} : new String[0];

    Answer answer = archive.reading.answer(Archive.ask(method, parts[0], Map.of(), query));

    assertEquals(status, answer.status());
    assertEquals("application/problem+json", answer.header("content-type"));
    assertEquals(status, JSON.std.mapFrom(answer.body()).get("status"));
  }

  @Test
  void givesArticlesAsJsonPageByPage() throws IOException {
    for (int i = 0; i < 5; i++) {
      archive.keep("https://harbour.example/" + i, "Tide " + i, i);
    }

    List<Object> titles = new ArrayList<>();
    Object cursor = "";
    int pages = 0;
    while (cursor != null) {
      Map<String, Object> page =
          json(archive.get("/api/v1/articles", "limit", "2", "cursor", cursor.toString()));
      items(page).forEach(i -> titles.add(((Map<?, ?>) i).get("title")));
      cursor = page.get("cursor");
      pages++;
    }

    assertEquals(List.of("Tide 0", "Tide 1", "Tide 2", "Tide 3", "Tide 4"), titles);
    assertEquals(3, pages);
  }

  @Test
  void givesOneArticleInEveryForm() throws IOException {
    Article article = archive.keep("https://harbour.example/tide", "A tide", 5);
    String path = "/api/v1/articles/" + article.id();

    Map<String, Object> json = json(archive.get(path));

    assertEquals("2021-12-29T12:19:00-05:00", json.get("publishedAt"));
    assertEquals("harbour.example", json.get("site"));
    assertEquals("<p>The tide is late today.</p>", json.get("html"));
    assertEquals("The tide is late today.", json.get("text"));
    assertEquals("<p>The tide is late today.</p>", archive.get(path + "/html").body());
    assertEquals("The tide is late today.", archive.get(path + "/text").body());
    assertTrue(archive.get(path + "/markdown").body().contains("The tide is late today."));
  }

  @Test
  void givesMarkdownThatSaysWhatItIs() {
    Article article = archive.keep("https://harbour.example/tide", "A \"tide\":\n # high", 5);

    Answer answer = archive.get("/api/v1/articles/" + article.id() + "/markdown", "front", "yes");

    assertEquals(
        """
        ---
        title: "A \\"tide\\":\\n # high"
        url: "https://harbour.example/tide"
        site: "Harbour Courier"
        byline: "By Ines Marlow"
        published: "2021-12-29T12:19:00-05:00"
        stored: "2026-11-24T06:25:00Z"
        language: "en"
        tags: ["harbour","a/b & c"]
        excerpt: "What the tide did, and to whom."
        verdict: "FULL"
        ---

        # A "tide": # high

        The tide is late today.
        """,
        answer.body().replaceAll("\n+$", "\n"));
  }

  @Test
  void givesDeliveriesByStatus() throws IOException {
    Delivery failed = archive.miss("https://h.example/2", Status.FAILED, Reason.HTTP_410, 6);
    archive.miss("https://h.example/1", Status.RETRY, Reason.HTTP_5XX, 5);

    List<?> items = items(json(archive.get("/api/v1/deliveries", "status", "FAILED")));
    Map<String, Object> one = json(archive.get("/api/v1/deliveries/" + failed.id()));

    assertEquals(1, items.size());
    assertEquals("The page is gone for good.", one.get("advice"));
    assertEquals(failed.raw(), one.get("raw"));
  }

  private static Map<String, Object> json(Answer answer) throws IOException {
    assertEquals(200, answer.status(), answer.body());
    return JSON.std.mapFrom(answer.body());
  }

  private static List<?> items(Map<String, Object> page) {
    return page.get("items") instanceof List<?> items ? items : List.of();
  }
}
