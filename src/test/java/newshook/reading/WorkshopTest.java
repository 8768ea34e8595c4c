package newshook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import newshook.store.SortingStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkshopTest {
  private final Archive archive = new Archive();

  @AfterEach
  void close() {
    archive.table.close();
  }

  private static String form(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
          .append('&');
    }
    return form.toString();
  }

  @Test
  void showsEverySenderWithThisArchivesAddress() {
    String page =
        archive
            .reading
            .answer(
                Archive.ask(
                    "GET", "/setup", Map.of("host", "news.example", "x-forwarded-proto", "https")))
            .body();

    for (String sender :
        List.of(
            "IFTTT",
            "Zapier",
            "Feedly",
            "Miniflux",
            "FreshRSS",
            "Feeder.co",
            "Karakeep",
            "GitHub",
            "WebSub",
            "Bookmarklet",
            "curl")) {
      assertTrue(page.contains(sender), sender);
    }
    assertTrue(page.contains("https://news.example/hook/YOUR-HOOK-TOKEN"));
    assertTrue(page.contains("&lt;&lt;&lt;{{EntryTitle}}"));
    assertFalse(page.contains("{hook}") || page.contains("{origin}") || page.contains("{token}"));
  }

  @Test
  void checksAPastedPostAndKeepsNothing() {
    Answer answer =
        archive.post(
            "/setup",
            form(
                "body",
                    "{\"title\":\"A \"b\" <i>c\",\"url\":\"https://e.com/\",\"date\":\"2021-12-30 10:00\"}",
                "type", "application/json",
                "address", "https://news.example/hook?token=x",
                "headers", "X-Newshook-Token: t\nbroken line",
                "zone", ""));

    assertEquals(200, answer.status());
    String page = answer.body();
    assertTrue(page.contains("“title” was not escaped"), page);
    assertTrue(
        page.contains("A &#34;b&#34; &lt;i&gt;c") || page.contains("A \"b\" &lt;i&gt;c"), page);
    assertTrue(page.contains("2021-12-30T10:00:00+07:00"), page);
    assertTrue(page.contains("The token stands in the query"), page);
    assertTrue(page.contains("Nothing was kept."), page);
    assertEquals(List.of(), archive.deliveries.list(null, 9, "").items());
    assertEquals(400, archive.post("/setup", form("body", "x", "zone", "Nowhere")).status());
  }

  @Test
  void checksInIndonesianToo() {
    Answer answer =
        archive.reading.answer(
            Ask.of(
                    "POST",
                    "/setup",
                    Map.of(),
                    Map.of("accept-language", "id"),
                    form("body", "{\"title\":\"A\"}"))
                .by(Caller.READER, "key"));

    assertTrue(answer.body().contains("JSON ini tidak punya tautan"), answer.body());
  }

  @Test
  void keepsWhatIsSharedOnlyWhenItsFormIsSent() {
    Answer shown = archive.get("/share", "url", "https://e.com/a", "title", "A <b>", "text", "");
    assertTrue(shown.body().contains("value=\"https://e.com/a\""), shown.body());
    assertFalse(shown.body().contains("A <b>"));
    assertEquals(List.of(), archive.shared);

    assertEquals(200, archive.post("/share", form("url", "https://e.com/a")).status());
    assertEquals(422, archive.post("/share", form("text", "no link")).status());
    assertEquals(List.of("https://e.com/a"), archive.shared);
    assertEquals(405, archive.reading.answer(Archive.ask("PUT", "/share", Map.of())).status());
  }

  @Test
  void tellsATelephoneWhereToShare() {
    Answer manifest = archive.get("/manifest.webmanifest");

    assertEquals("application/manifest+json", manifest.header("content-type"));
    assertTrue(manifest.body().contains("\"share_target\""), manifest.body());
    assertTrue(manifest.header("content-security-policy").contains("manifest-src 'self'"));
  }

  @Test
  void savesRulesThatCanBeRead() {
    String rules = "tag bridge if title ~ bridge\r\nstar if lang = en";

    Answer saved = archive.post("/sorting", form("rules", rules, "version", "0"));

    assertEquals(303, saved.status());
    assertEquals(
        "tag bridge if title ~ bridge\nstar if lang = en",
        new SortingStore(archive.table.client(), newshook.dev.LocalTable.NAME).read().text());
    assertTrue(archive.get("/sorting", "saved", "1").body().contains("Saved."));
    assertEquals(409, archive.post("/sorting", form("rules", "", "version", "0")).status());
    Answer bad = archive.post("/sorting", form("rules", "star <b>", "version", "1"));
    assertEquals(422, bad.status());
    assertTrue(bad.body().contains("Line 1, column 6"), bad.body());
    assertTrue(bad.body().contains("star &lt;b>") || bad.body().contains("star &lt;b&gt;"));
  }

  @Test
  void triesRulesAndChangesNothing() {
    archive.keep("https://harbour.example/t", "A tide", 5);
    archive.keep("https://harbour.example/u", "A quay", 6);

    String page =
        archive
            .post(
                "/sorting",
                form(
                    "rules",
                    "drop if title ~ tide\ntag late if text ~ \"late today\"\nstar if source = ifttt",
                    "version",
                    "0",
                    "try",
                    "1"))
            .body();

    assertTrue(page.contains("dropped by line 1 · starred · tagged late"), page);
    assertTrue(page.contains("<p class=\"reason\">starred · tagged late"), page);
    assertEquals(
        0, new SortingStore(archive.table.client(), newshook.dev.LocalTable.NAME).read().version());
  }

  @Test
  void addsAFeedOnceAndForgetsOneThatNoHubKnows() {
    String feed = "{\"feed\": \"https://e.com/feed\", \"source\": \"e\", \"tags\": [\"x\"]}";
    assertEquals(200, archive.post("/api/v1/websub", feed).status());
    assertEquals(200, archive.post("/api/v1/websub", feed).status());
    assertEquals(1, archive.subscriptions.list().size());
    assertEquals(
        "http://news.example/websub/a-fresh-id",
        archive.subscriptions.list().getFirst().callback());

    Answer removed =
        archive.reading.answer(
            Archive.ask("DELETE", "/api/v1/websub", Map.of(), "feed", "https://e.com/feed"));

    assertEquals("{\"items\":[]}", removed.body());
    assertFalse(archive.post("/api/v1/websub", feed).body().contains("a-fresh-id"));
  }

  @Test
  void letsNoStrangerIn() {
    for (String path : List.of("/share", "/sorting", "/setup", "/api/v1/websub")) {
      Ask ask = Ask.of("POST", path, Map.of(), Map.of(), form("url", "https://e.com/"));
      assertEquals(401, archive.reading.answer(ask).status(), path);
    }
    assertEquals(List.of(), archive.shared);
  }
}
