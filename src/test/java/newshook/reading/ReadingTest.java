package newshook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import newshook.article.Article;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.article.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
  private final Archive archive = new Archive();

  @Test
  void listsTheNewestFirstByDay() {
    archive.keep("https://harbour.example/old", "An older tide", 60 * 30);
    archive.keep("https://harbour.example/new", "A newer tide", 5);

    String page = archive.get("/").body();

    assertTrue(page.indexOf("A newer tide") < page.indexOf("An older tide"));
    assertTrue(page.contains("<h2>Today, 24 November 2026</h2>"), page);
    assertTrue(page.contains("<h2>Yesterday, 23 November 2026</h2>"), page);
    assertTrue(page.contains("2 minutes"));
  }

  /** Whole, as sent uncompressed: fifty articles of long headlines, with style and script. */
  @Test
  void aPageWeighsLessThanSixtyKilobytes() {
    for (int i = 0; i < 50; i++) {
      archive.keep(
          "https://harbour.example/2026/11/24/a-long-address-of-a-story-" + i,
          "Old harbour crane will become a lookout by spring, says the port authority, no. " + i,
          i);
    }

    String page = archive.get("/").body();
    int weight = bytes(page);
    for (String file : List.of("css", "js")) {
      weight += bytes(archive.get(address(page, file)).body());
    }

    assertTrue(weight < 60 * 1024, "bytes: " + weight);
  }

  private static String address(String page, String ending) {
    var found = Pattern.compile("/static/newshook\\.\\w+\\." + ending).matcher(page);
    assertTrue(found.find(), page);
    return found.group();
  }

  private static int bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
  }

  @Test
  void leadsThroughAllPagesOfAList() {
    for (int i = 0; i < 120; i++) {
      archive.keep("https://harbour.example/" + i, "Tide " + i, i);
    }

    String first = archive.get("/").body();
    String cursor = between(first, "href=\"/?cursor=", "\"");
    String second = archive.get("/", "cursor", cursor).body();

    assertTrue(first.contains(">Tide 49<"));
    assertFalse(first.contains(">Tide 50<"));
    assertTrue(second.contains(">Tide 50<"));
  }

  @ParameterizedTest
  @CsvSource({
    "/site/harbour.example",
    "/feed/Harbour%2C%20100%25%20News",
    "'/feed/Harbour, 100% News'",
    "/tag/harbour",
    "/tag/a%2Fb%20%26%20c",
    "/tag/a/b & c"
  })
  void listsOneSiteFeedOrTag(String path) {
    archive.keep("https://harbour.example/one", "A tide", 5);
    archive.keep("https://elsewhere.example/two", "Another place", 5);

    String page = archive.get(path).body();

    assertTrue(page.contains(">A tide<"), page);
    assertEquals(!path.startsWith("/site"), page.contains("Another place"));
  }

  @Test
  void showsAnArticleWithItsOriginalFirst() {
    Article article = archive.keep("https://www.harbour.example/tide", "A <b>tide</b>", 5);

    Answer answer = archive.get("/a/" + article.id());

    String page = answer.body();
    assertEquals(200, answer.status());
    assertTrue(page.contains("<h1 lang=\"en\" dir=\"ltr\">A &lt;b&gt;tide&lt;/b&gt;</h1>"), page);
    assertTrue(
        page.indexOf("href=\"https://www.harbour.example/tide\"") < page.indexOf("<h1"), page);
    assertTrue(page.contains("Published 29 December 2021, 12:19 (UTC-5)"), page);
    assertTrue(page.contains("<p>The tide is late today.</p>"));
    assertTrue(page.contains("referrerpolicy=\"no-referrer\""));
    assertTrue(page.contains("href=\"/feed/Harbour%2C%20100%25%20News\""), page);
  }

  @Test
  void doesNotShowTheLeadImageTwice() {
    Article article =
        archive.keep(
            "https://harbour.example/tide",
            "A tide",
            5,
            Verdict.FULL,
            "en",
            "<p><img src=\"https://img.example.org/tide.jpg?w=1200&amp;h=675\"></p>");

    assertFalse(archive.get("/a/" + article.id()).body().contains("class=\"lead\""));
  }

  @ParameterizedTest
  @CsvSource({
    "PARTIAL, only a part",
    "PAYWALL, has to be paid for",
    "FEED_ONLY, the text that the feed sent"
  })
  void saysPlainlyWhatIsMissing(Verdict verdict, String words) {
    Article article =
        archive.keep("https://harbour.example/t", "A tide", 5, verdict, "en", "<p>So far.</p>");

    assertTrue(archive.get("/a/" + article.id()).body().contains(words));
  }

  @Test
  void readsFromRightToLeftWhereTheLanguageDoes() {
    Article article =
        archive.keep("https://a.example/t", "المد", 5, Verdict.FULL, "ar", "<p>المد</p>");

    String page = archive.get("/a/" + article.id()).body();

    assertTrue(page.contains("<h1 lang=\"ar\" dir=\"rtl\">"), page);
    assertTrue(page.contains("<div class=\"text\" dir=\"rtl\">"));
  }

  @Test
  void neverLinksToAScript() {
    Article article = archive.keep("javascript:alert(1)", "A tide", 5);

    assertFalse(archive.get("/a/" + article.id()).body().contains("href=\"javascript"));
  }

  @Test
  void namesEveryMissWithItsAdvice() {
    archive.miss("https://harbour.example/1", Status.RETRY, Reason.HTTP_5XX, 5);
    archive.miss("https://harbour.example/2", Status.FAILED, Reason.HTTP_410, 6);
    archive.miss("https://harbour.example/3", Status.PARKED, Reason.NEEDS_SLOW_LANE, 7);
    archive.miss("https://harbour.example/4", Status.REJECTED, Reason.UNREADABLE, 8);
    archive.miss("https://harbour.example/5", Status.STORED, null, 9);

    String page = archive.get("/failures").body();

    assertTrue(page.contains("The site has trouble of its own."));
    assertTrue(page.contains("The page is gone for good."));
    assertTrue(page.contains("prefer the publisher's own feed."), page);
    assertTrue(page.contains("check the applet's Body field."));
    assertTrue(page.contains("Nothing is lost: the body is kept"), page);
    assertTrue(page.contains("Next try 24 November 2026, 13:50 (UTC+7)"), page);
    assertFalse(page.contains("harbour.example/5"));
  }

  @Test
  void groupsMissesByReasonWithTheMostCommonFirst() {
    for (int i = 0; i < 30; i++) {
      archive.miss("https://harbour.example/" + i, Status.FAILED, Reason.HTTP_410, i);
    }
    archive.miss("https://harbour.example/slow", Status.RETRY, Reason.TIMEOUT, 1);

    String overview = archive.get("/failures").body();
    String one = archive.get("/failures", "reason", "http_410").body();

    assertTrue(overview.indexOf("HTTP_410") < overview.indexOf("TIMEOUT"), overview);
    assertTrue(overview.contains("Given up: 30"), overview);
    assertTrue(overview.contains("harbour.example: 30"), overview);
    assertTrue(overview.contains("target/newshook replay --reason HTTP_410<"), overview);
    assertTrue(overview.contains("Tried again by itself"), overview);
    assertTrue(overview.contains("href=\"/failures?reason=HTTP_410\""), overview);
    assertFalse(overview.contains("harbour.example/29"));
    assertTrue(one.contains("harbour.example/29"));
    assertFalse(one.contains("TIMEOUT"));
    assertEquals(400, archive.get("/failures", "reason", "WEATHER").status());
  }

  @Test
  void leadsToTheMissesBeforeThose() {
    for (int i = 0; i < 650; i++) {
      archive.miss("https://harbour.example/" + i, Status.FAILED, Reason.HTTP_410, i);
    }

    String first = archive.get("/failures").body();
    String second = archive.get("/failures", "cursor", "600").body();

    assertTrue(first.contains("href=\"/failures?cursor=600\""), first);
    assertTrue(second.contains("Given up: 50"), second);
    assertFalse(second.contains("rel=\"next\""));
  }

  @Test
  void saysWhatToTypeIntoASendersForm() {
    String page =
        archive.get("/setup", Map.of("host", "h.example", "x-forwarded-proto", "https")).body();

    assertTrue(page.contains("<pre dir=\"ltr\">https://h.example/hook</pre>"), page);
    assertTrue(page.contains("&lt;&lt;&lt;{{EntryTitle}}&gt;&gt;&gt;"));
    assertFalse(page.contains("}}}"), "IFTTT refuses three braces in a row");
  }

  @Test
  void speaksTheReadersLanguage() {
    archive.keep("https://harbour.example/one", "A tide", 5);

    String page = archive.get("/", Map.of("accept-language", "xx;q=0.9, id-ID, en;q=0.5")).body();

    assertTrue(page.contains("<html lang=\"id\">"), page);
    assertTrue(page.contains("Artikel terbaru"));
    assertTrue(page.contains("29 Desember 2021"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/failures", "/nowhere", "/static/favicon.svg", "/api/v1/articles"})
  void everyAnswerIsLockedDown(String path) {
    Answer answer = archive.get(path);

    assertTrue(answer.header("content-security-policy").startsWith("default-src 'none';"));
    assertEquals("nosniff", answer.header("x-content-type-options"));
    assertEquals("no-referrer", answer.header("referrer-policy"));
    assertEquals("noindex, nofollow", answer.header("x-robots-tag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/static/favicon.svg", "/api/v1/articles", "/failures"})
  void sendsNothingTwice(String path) {
    archive.keep("https://harbour.example/one", "A tide", 5);
    Answer first = archive.get(path);

    Answer again = archive.get(path, Map.of("if-none-match", "W/" + first.header("etag")));
    Answer changed = archive.get(path, Map.of("if-none-match", "\"other\""));

    assertEquals(304, again.status());
    assertEquals("", again.body());
    assertEquals(first.header("etag"), again.header("etag"));
    assertEquals(200, changed.status());
  }

  @Test
  void aHeadHasTheHeadersOnly() {
    Answer answer = archive.reading.answer(Archive.ask("HEAD", "/", Map.of()));

    assertEquals(200, answer.status());
    assertEquals("", answer.body());
    assertTrue(answer.headers().containsKey("etag"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nowhere, 404",
    "GET, /a/unknown, 404",
    "GET, /a/AAAAAAAAAAAAAAAAAAAAAA, 404",
    "GET, /a, 404",
    "GET, /site, 404",
    "GET, /failures/more, 404",
    "GET, /static/none.css, 404",
    "GET, '/a/%00%ff', 404",
    "POST, /, 405",
    "DELETE, /failures, 405"
  })
  void saysOnAPageWhyThereIsNothing(String method, String path, int status) {
    Answer answer = archive.reading.answer(Archive.ask(method, path, Map.of()));

    assertEquals(status, answer.status());
    assertTrue(answer.header("content-type").startsWith("text/html"));
    assertEquals(status == 405 ? "GET, HEAD" : "", answer.header("allow"));
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
