package newshook.webhook.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import newshook.article.FeedItem;
import newshook.webhook.RawRequest;
import newshook.webhook.ReadOutcome;
import newshook.webhook.ReadOutcome.Items;
import newshook.webhook.WebhookReader;
import org.junit.jupiter.api.Test;

/** Whole feeds as hubs push them, and as nobody should. */
class HostileFeedTest {
  private static List<FeedItem> read(String body) {
    ReadOutcome outcome =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () ->
                new WebhookReader()
                    .read(
                        new RawRequest(
                            "POST",
                            "/websub/",
                            Map.of("content-type", "application/xml"),
                            Map.of(),
                            ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8))),
                        ZoneOffset.UTC));
    return outcome instanceof Items(var items, var _) ? items : List.of();
  }

  private static String rss(String doctype, String title) {
    return "<?xml version=\"1.0\"?>"
        + doctype
        + "<rss><channel><title>E</title><item><title>"
        + title
        + "</title><link>https://example.org/a</link></item></channel></rss>";
  }

  @Test
  void aBillionLaughsStayUnlaughed() {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      doctype
          .append("<!ENTITY l")
          .append(i)
          .append(" \"")
          .append(("&l" + (i - 1) + ";").repeat(10));
      doctype.append("\">");
    }

    List<FeedItem> items = read(rss(doctype + "]>", "A &l11; B"));

    assertTrue(items.stream().noneMatch(item -> item.title().contains("lol")), items.toString());
  }

  @Test
  void noFileAndNoAddressIsRead() {
    String outside =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">"
            + "<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p.dtd\"> %p;]>";

    assertFalse(read(rss(outside, "A &x; B")).toString().contains("root:"));
    assertFalse(
        read("<rss xmlns:xi='http://www.w3.org/2001/XInclude'><channel><item><title><xi:include"
                + " href='file:///etc/passwd' parse='text'/></title><link>https://e.org/a</link>"
                + "</item></channel></rss>")
            .toString()
            .contains("root:"));
  }

  @Test
  void neitherDepthNorWidthRunsAway() {
    assertEquals(List.of(), read("<rss><channel>" + "<a>".repeat(200_000)));
    assertTrue(
        read("<rss><channel><item "
                    + "b='c' "
                    + "><link>https://e.org/a</link></item>"
                    + "<item>".repeat(50_000))
                .size()
            <= 1);
    StringBuilder wide = new StringBuilder("<rss ");
    for (int i = 0; i < 20_000; i++) {
      wide.append('a').append(i).append("='' ");
    }
    assertEquals(List.of(), read(wide + "><channel/></rss>"));
  }

  @Test
  void readsEveryKindOfFeed() {
    List<String> feeds =
        List.of(
            rss("", "A story"),
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns='http://purl.org/rss/1.0/'><channel><title>E</title></channel><item"
                + " rdf:about='https://example.org/a'><title>A story</title>"
                + "<link>https://example.org/a</link></item></rdf:RDF>",
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>E</title><entry><title>A story</title>"
                + "<link rel='alternate' href='https://example.org/a'/></entry></feed>",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"E\",\"items\":[{\"id\":\"1\","
                + "\"title\":\"A story\",\"url\":\"https://example.org/a\"}]}");
    for (String feed : feeds) {
      List<FeedItem> items = read(feed);
      assertEquals(1, items.size(), feed);
      assertEquals("A story", items.getFirst().title(), feed);
      assertEquals("https://example.org/a", items.getFirst().link(), feed);
      assertEquals("E", items.getFirst().feedTitle(), feed);
    }
  }
}
