package newshook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import newshook.article.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchRoutesTest {
  private final Archive archive = new Archive();

  @BeforeEach
  void fill() {
    archive.keep("https://harbour.example/1", "A tide <script>", 5);
    archive.keep(
        "https://harbour.example/2",
        "Quiet",
        9,
        Verdict.FULL,
        "en",
        "<p>High tide &lt;img src=x onerror=alert(1)&gt; &amp; low.</p>");
  }

  @Test
  void thePageMarksAndEscapes() {
    Answer answer = archive.get("/search", "q", "tide");

    assertEquals(200, answer.status());
    assertTrue(answer.body().contains("A <mark>tide</mark> &lt;script&gt;"), answer.body());
    assertFalse(answer.body().contains("<img src=x"), answer.body());
    assertTrue(answer.body().contains("2 articles"));
    assertTrue(answer.body().contains("/feeds/search.rss?q=tide&amp;key=key"));
  }

  @Test
  void thePageSaysWhatIsWrongInTheReadersLanguage() {
    Ask ask =
        Archive.ask("GET", "/search", Map.of("accept-language", "id"), "q", "after:<b>kapan</b>");

    Answer answer = archive.reading.answer(ask);

    assertEquals(400, answer.status());
    assertTrue(answer.body().contains("“&lt;b&gt;kapan&lt;/b&gt;” bukan tanggal"), answer.body());
  }

  @Test
  void thePageWithoutAQuestionExplains() {
    Answer answer = archive.get("/search");

    assertEquals(200, answer.status());
    assertTrue(answer.body().contains("begin*"));
  }

  @Test
  void theApiMarksAndEscapes() {
    Answer answer = archive.get("/api/v1/search", "q", "high tide", "limit", "1");

    assertEquals(200, answer.status());
    assertTrue(
        answer.body().contains("<mark>High</mark> <mark>tide</mark> &lt;img"), answer.body());
    assertTrue(answer.body().contains("\"total\":1"), answer.body());
  }

  @Test
  void theApiSaysWhatIsWrong() {
    Answer answer = archive.get("/api/v1/search", "q", "after:soon");

    assertEquals(400, answer.status());
    assertEquals("application/problem+json", answer.header("content-type"));
    assertTrue(answer.body().contains("is no date such as"), answer.body());
    assertEquals(400, archive.get("/api/v1/search", "q", "x", "sort", "worst").status());
    assertEquals(400, archive.get("/api/v1/search", "q", "tide", "cursor", "absurd").status());
    assertEquals(400, archive.get("/feeds/search.rss", "q", "site:").status());
  }

  @Test
  void aSearchIsAFeedWithWholeTexts() {
    Answer answer = archive.get("/feeds/search.atom", "q", "tide");

    assertEquals(200, answer.status());
    assertTrue(answer.body().contains("newshook: tide"), answer.body());
    assertTrue(answer.body().contains("The tide is late today."), answer.body());
    Map<String, String> known = Map.of("if-none-match", answer.header("etag"));
    Ask again = Archive.ask("GET", "/feeds/search.atom", known, "q", "tide");
    assertEquals(304, archive.reading.answer(again).status());
  }
}
