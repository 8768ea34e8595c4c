package newshook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import newshook.article.Article;
import newshook.article.Token;
import newshook.article.Verdict;
import newshook.store.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Read, unread and starred: on pages, by form, and through the API. */
class MarksTest {
  private final Archive archive = new Archive();
  private final Article old = archive.keep("https://a.example/old", "Old tide", 60 * 30);
  private final Article middle = archive.keep("https://b.example/middle", "Middle tide", 60);
  private final Article fresh = archive.keep("https://a.example/fresh", "Fresh tide", 5);

  @Test
  void aButtonOfAFormMarks() {
    Answer answer = post("star=" + fresh.id() + "&next=%2Fsite%2Fa.example%3Fis%3Dunread");

    assertEquals(303, answer.status());
    assertEquals("/site/a.example?is=unread", answer.header("location"));
    assertEquals(new Mark(false, true), mark(fresh));
    post("unstar=" + fresh.id());
    post("read=" + fresh.id() + "," + middle.id() + ",nonsense");
    assertEquals(new Mark(true, false), mark(fresh));
    assertEquals(new Mark(true, false), mark(middle));
    post("unread=" + fresh.id());
    assertEquals(Mark.NONE, mark(fresh));
    post("read-before=" + middle.id());
    assertEquals(new Mark(true, false), mark(old));
    assertEquals(Mark.NONE, mark(fresh));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 400",
    "colour=red, 400",
    "star=, 404",
    "star=nonsense, 404",
    "star=AAAAAAAAAAAAAAAAAAAAAA, 404",
    "read=%zz, 404"
  })
  void aFormThatSaysNothingIsRefused(String body, int status) {
    assertEquals(status, post(body).status());
  }

  @Test
  void neverLeadsElsewhere() {
    assertEquals("/", post("star=" + fresh.id() + "&next=//evil.example/").header("location"));
    assertEquals(
        "/", post("star=" + fresh.id() + "&next=https://evil.example/").header("location"));
  }

  @Test
  void takesNoMoreThanAListHolds() {
    assertEquals(400, post("read=" + "x,".repeat(200) + "x").status());
  }

  @Test
  void aListTellsWhatWasReadAndOffersTheOpposite() {
    post("read=" + middle.id());
    post("star=" + middle.id());

    String page = archive.get("/").body();

    assertTrue(page.contains("<li class=\"read\" data-id=\"" + middle.id() + "\">"), page);
    assertTrue(page.contains("<li data-id=\"" + fresh.id() + "\">"), page);
    assertTrue(page.contains("name=\"unstar\" value=\"" + middle.id() + "\""), page);
    assertTrue(page.contains("name=\"unread\" value=\"" + middle.id() + "\""), page);
    assertTrue(page.contains("name=\"read-before\" value=\"" + fresh.id() + "\""), page);
  }

  @Test
  void listsTheUnreadAndTheStarred() {
    post("read-before=" + middle.id());
    post("star=" + old.id());

    String unread = archive.get("/", "is", "unread").body();
    String starred = archive.get("/site/a.example", "is", "starred").body();

    assertTrue(unread.contains("Fresh tide") && !unread.contains("Middle tide"), unread);
    assertTrue(starred.contains("Old tide") && !starred.contains("Fresh tide"), starred);
    assertTrue(starred.contains("href=\"/site/a.example?is=unread\""), starred);
    assertTrue(
        unread.contains("name=\"read\" value=\"" + fresh.id() + "\""),
        "only what is shown is marked where the list is not whole");
    assertTrue(archive.get("/feeds/all.json", "is", "starred").body().contains("Old tide"));
    assertFalse(archive.get("/feeds/all.json", "is", "starred").body().contains("Fresh tide"));
  }

  @Test
  void listsADayInTheArchivesZone() {
    archive.keep("https://a.example/late", "Late tide", 60 * 14); // 23 November 23:30 in Jakarta

    String day = archive.get("/", "day", "2026-11-23").body();
    String both = archive.get("/", "day", "2026-11-23", "site", "b.example").body();

    assertTrue(day.contains("Late tide") && day.contains("Old tide"), day);
    assertFalse(day.contains("Fresh tide"));
    assertTrue(day.contains("value=\"2026-11-23\""), day);
    assertFalse(both.contains("Late tide"));
    assertEquals(400, archive.get("/", "day", "yesterday").status());
    assertEquals(400, archive.get("/", "is", "old").status());
  }

  @Test
  void whatIsAskedForBesideThePathIsKept() {
    archive.keep("https://a.example/id", "Air pasang", 3, Verdict.FULL, "id", "<p>a</p>");

    String page = archive.get("/", "site", "a.example", "tag", "harbour", "language", "id").body();

    assertTrue(page.contains("Air pasang") && !page.contains("Fresh tide"), page);
    assertTrue(page.contains("<option value=\"a.example\" selected>"), page);
    assertTrue(
        page.contains("href=\"/?site=a.example&amp;tag=harbour&amp;language=id&amp;is=unread\""),
        page);
    assertTrue(
        page.contains(
            "/api/v1/export?site=a.example&amp;tag=harbour&amp;language=id&amp;form=epub"),
        page);
  }

  @Test
  void theApiTellsAndTakesMarks() throws IOException {
    String path = "/api/v1/articles/" + fresh.id();

    Answer starred = archive.reading.answer(Archive.ask("PUT", path + "/star", Map.of()));
    Answer twice = archive.reading.answer(Archive.ask("PUT", path + "/star", Map.of()));
    Answer before = archive.reading.answer(Archive.ask("PUT", path + "/read-before", Map.of()));

    assertEquals(
        List.of(204, 204, 204), List.of(starred.status(), twice.status(), before.status()));
    Map<String, Object> one = JSON.std.mapFrom(archive.get(path).body());
    assertEquals(true, one.get("starred"));
    assertEquals(true, one.get("read"));
    assertTrue(archive.get("/api/v1/export").body().contains("\"starred\":true"));
    archive.reading.answer(Archive.ask("DELETE", path + "/read", Map.of()));
    assertEquals(new Mark(false, true), mark(fresh));
  }

  @ParameterizedTest
  @CsvSource({"GET, star, 'PUT, DELETE'", "POST, read, 'PUT, DELETE'", "DELETE, read-before, PUT"})
  void theApiSaysWhichMethodsThereAre(String method, String part, String allow) {
    Answer answer =
        archive.reading.answer(
            Archive.ask(method, "/api/v1/articles/" + fresh.id() + "/" + part, Map.of()));

    assertEquals(405, answer.status());
    assertEquals(allow, answer.header("allow"));
    assertEquals("application/problem+json", answer.header("content-type"));
  }

  @Test
  void anArticleLeadsToItsNeighbours() {
    String page = archive.get("/a/" + middle.id()).body();

    assertTrue(page.contains("class=\"next\" href=\"/a/" + old.id() + "\""), page);
    assertTrue(page.contains("class=\"previous\" href=\"/a/" + fresh.id() + "\""), page);
    assertFalse(archive.get("/a/" + fresh.id()).body().contains("class=\"previous\""));
  }

  /** A cookie alone must not be enough for what another site's page sends. */
  @ParameterizedTest
  @CsvSource({
    "sec-fetch-site, same-origin, 303",
    "sec-fetch-site, none, 303",
    "sec-fetch-site, same-site, 401",
    "sec-fetch-site, cross-site, 401",
    "origin, https://h.example, 303",
    "origin, null, 303",
    "origin, https://evil.example, 401"
  })
  void anotherSitesPageMarksNothing(String header, String value, int status) {
    Clock clock = Clock.fixed(Archive.NOW, ZoneOffset.UTC);
    MemoryKeyring keys = MemoryKeyring.ofReaders(clock, "a-secret");
    Token reader = keys.find("a-secret").orElseThrow();
    Session session = new Session(keys.open(reader, Session.LIFE), FeedKey.of("a-secret"));
    Map<String, String> headers =
        Map.of(
            "cookie",
            "newshook=" + session.cookie(),
            "host",
            "h.example",
            "x-forwarded-proto",
            "https",
            header,
            value);
    Ask ask = Ask.of("POST", "/marks", Map.of(), headers, "star=" + fresh.id());

    Answer answer = new Doorway(archive.reading, keys).answer(ask);

    assertEquals(status, answer.status());
    assertEquals(status == 303, mark(fresh).isStarred());
  }

  @Test
  void aStrangerMarksNothing() {
    Clock clock = Clock.fixed(Archive.NOW, ZoneOffset.UTC);
    Doorway doorway = new Doorway(archive.reading, MemoryKeyring.ofReaders(clock, "a-secret"));

    Answer form =
        doorway.answer(Ask.of("POST", "/marks", Map.of(), Map.of(), "star=" + fresh.id()));
    Answer api =
        doorway.answer(
            Ask.of("PUT", "/api/v1/articles/" + fresh.id() + "/star", Map.of(), Map.of(), ""));
    Answer feedKey =
        doorway.answer(
            Ask.of("POST", "/marks", Map.of("key", FeedKey.of("a-secret")), Map.of(), "star=x"));

    assertEquals(List.of(401, 401, 401), List.of(form.status(), api.status(), feedKey.status()));
    assertEquals(Mark.NONE, mark(fresh));
  }

  private Mark mark(Article article) {
    return archive.marks.of(List.of(article)).getOrDefault(article.id(), Mark.NONE);
  }

  private Answer post(String body) {
    Ask ask = Ask.of("POST", "/marks", Map.of(), Map.of(), body).by(Caller.READER, "key");
    return archive.reading.answer(ask);
  }
}
