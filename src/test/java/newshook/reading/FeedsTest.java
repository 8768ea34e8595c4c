package newshook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import newshook.article.Article;
import newshook.article.Scope;
import newshook.article.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsTest {
  private static final Clock CLOCK = Clock.fixed(Archive.NOW, ZoneOffset.UTC);

  private static final String HTML =
      "<p>A &amp; B: <a href=\"https://harbour.example/x?a=1&amp;b=2\">link</a> ]]&gt; \ud83d\udea2</p>";

  private final Archive archive = new Archive();

  @ParameterizedTest
  @ValueSource(strings = {"rss", "atom"})
  void anotherParserReadsTheWholeText(String form) throws Exception {
    Article article =
        archive.keep("https://harbour.example/t", "Tide & <time>", 5, Verdict.FULL, "en", HTML);

    SyndFeed feed = parse(archive.get("/feeds/all." + form).body());

    SyndEntry entry = feed.getEntries().getFirst();
    assertEquals("newshook: all articles", feed.getTitle());
    assertEquals("Tide & <time>", entry.getTitle());
    assertEquals("https://harbour.example/t", entry.getLink());
    assertEquals("urn:newshook:" + article.id(), entry.getUri());
    assertEquals(Instant.parse("2021-12-29T17:19:00Z"), entry.getPublishedDate().toInstant());
    assertEquals("Ines Marlow", entry.getAuthor());
    assertEquals(4, entry.getCategories().size(), "tags and keywords");
    assertTrue(entry.getContents().getFirst().getValue().endsWith(HTML));
    assertTrue(
        entry
            .getContents()
            .getFirst()
            .getValue()
            .startsWith("<p><img src=\"https://img.example.org/tide.jpg?w=640&amp;h=360\""));
  }

  @Test
  void jsonFeedHoldsTheWholeText() throws Exception {
    archive.keep("https://harbour.example/t", "Tide & <time>", 5, Verdict.FULL, "en", HTML);

    Map<String, Object> feed = JSON.std.mapFrom(archive.get("/feeds/all.json").body());

    Map<?, ?> item = feed.get("items") instanceof List<?> l ? (Map<?, ?>) l.getFirst() : Map.of();
    assertEquals("https://jsonfeed.org/version/1.1", feed.get("version"));
    assertEquals("http://localhost/feeds/all.json", feed.get("feed_url"));
    assertEquals("Tide & <time>", item.get("title"));
    assertTrue(String.valueOf(item.get("content_html")).endsWith(HTML));
  }

  @ParameterizedTest
  @CsvSource({
    "/feeds/site/harbour.example.rss, 2",
    "/feeds/feed/Harbour%2C%20100%25%20News.atom, 3",
    "/feeds/tag/a%2Fb%20%26%20c.rss, 3",
    "/feeds/tag/none.rss, 0"
  })
  void everyListIsAFeed(String path, int entries) throws Exception {
    archive.keep("https://harbour.example/1", "One", 1);
    archive.keep("https://harbour.example/2", "Two", 2);
    archive.keep("https://elsewhere.example/3", "Three", 3);

    assertEquals(entries, parse(archive.get(path).body()).getEntries().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rss", "atom"})
  void survivesWhatXmlForbids(String form) throws Exception {
    archive.keep(
        "https://harbour.example/t",
        "Bell\u0007 and half \ud83d a ship\u0000",
        5,
        Verdict.PARTIAL,
        "",
        "<p>\u000b\ufffe</p>");

    SyndEntry entry = parse(archive.get("/feeds/all." + form).body()).getEntries().getFirst();

    assertEquals("Bell and half  a ship", entry.getTitle());
    assertTrue(entry.getContents().getFirst().getValue().contains("only a part"));
  }

  @Test
  void leadsToOlderEntries() throws Exception {
    for (int i = 0; i < 5; i++) {
      archive.keep("https://harbour.example/" + i, "Tide " + i, i);
    }

    Map<String, Object> first =
        JSON.std.mapFrom(archive.get("/feeds/all.json", "limit", "2", "key", "k").body());

    String next = String.valueOf(first.get("next_url"));
    assertTrue(next.startsWith("http://localhost/feeds/all.json?key=k&limit=2&cursor="), next);
    String second =
        archive
            .get("/feeds/all.json", "cursor", next.substring(next.indexOf("cursor=") + 7))
            .body();
    assertTrue(second.contains("Tide 2"));
    assertFalse(second.contains("Tide 1"));
  }

  @Test
  void sendsAFeedOnlyWhenItChanged() {
    archive.keep("https://harbour.example/1", "One", 10);
    Answer first = archive.get("/feeds/all.rss");
    String modified = first.header("last-modified");

    assertEquals("Tue, 24 Nov 2026 06:20:00 GMT", modified);
    assertEquals(304, status(Map.of("if-none-match", first.header("etag"))));
    assertEquals(304, status(Map.of("if-modified-since", modified)));
    assertEquals(200, status(Map.of("if-modified-since", "Tue, 24 Nov 2026 06:19:59 GMT")));
    assertEquals(200, status(Map.of("if-modified-since", "yesterday")));
    assertEquals(200, status(Map.of("if-none-match", "\"x\"", "if-modified-since", modified)));
    archive.keep("https://harbour.example/2", "Two", 1);
    assertEquals(200, status(Map.of("if-none-match", first.header("etag"))));
  }

  private int status(Map<String, String> headers) {
    return archive.get("/feeds/all.rss", headers).status();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feeds/all",
        "/feeds/all.xml",
        "/feeds/all/x.rss",
        "/feeds/site.rss",
        "/feeds/site/.rss",
        "/feeds/author/x.rss",
        "/feeds/"
      })
  void knowsNoOtherFeeds(String path) {
    assertEquals(404, archive.get(path).status());
  }

  @Test
  void aFeedKeyOpensTheFeedsAndNothingElse() {
    MemoryKeyring keys = MemoryKeyring.ofReaders(CLOCK, "token");
    String key = FeedKey.of("token");

    assertEquals(200, follow(keys, "/feeds/all.rss", key));
    assertEquals(401, follow(keys, "/feeds/all.rss", "wrong"));
    assertEquals(401, follow(keys, "/feeds/all.rss", "token"), "a token in an address");
    assertEquals(401, follow(keys, "/", key));
    assertEquals(401, follow(keys, "/api/v1/articles", key));
    keys.revoke(key);
    assertEquals(401, follow(keys, "/feeds/all.rss", key));
    assertEquals(401, follow(new MemoryKeyring(CLOCK), "/feeds/all.rss", ""));
  }

  @Test
  void aFeedTokenOfItsOwnOpensTheFeeds() {
    MemoryKeyring keys = new MemoryKeyring(CLOCK);
    keys.add("reader-on-the-phone", Scope.FEED);

    assertEquals(200, follow(keys, "/feeds/all.rss", "reader-on-the-phone"));
    assertEquals(401, follow(keys, "/api/v1/articles", "reader-on-the-phone"));
  }

  private int follow(Keyring keys, String path, String key) {
    Ask ask = Ask.of("GET", path, Map.of("key", key), Map.of(), "");
    return new Doorway(archive.reading, keys).answer(ask).status();
  }

  private static SyndFeed parse(String xml) throws Exception {
    SyndFeedInput input = new SyndFeedInput();
    input.setPreserveWireFeed(true);
    return input.build(new StringReader(xml));
  }
}
