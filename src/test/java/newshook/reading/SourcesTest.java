package newshook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.FeedItem;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.store.Watch;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SourcesTest {
  private final Archive archive = new Archive();

  @Test
  void saysHowWellASourceDoes() {
    archive.miss("https://h.example/1", Status.STORED, null, 5);
    archive.miss("https://h.example/2", Status.STORED, null, 60 * 24);
    archive.miss("https://h.example/3", Status.RETRY, Reason.TIMEOUT, 60 * 24);
    archive.miss("https://h.example/4", Status.FAILED, Reason.HTTP_410, 60 * 24 * 60);

    String page = archive.get("/sources").body();

    assertTrue(page.contains("the last 4 deliveries"), page);
    assertTrue(page.contains("Last seen 24 November 2026, 13:25 (UTC+7)"), page);
    assertTrue(page.contains("<span>4 received</span> <span>2 kept</span> <span>1 waiting</span>"));
    assertTrue(page.contains("<span>1 missed</span>"));
    assertTrue(
        page.contains("aria-label=\"The last 14 days: 3 received, 0 of them missed\""), page);
    assertTrue(page.contains("href=\"/feed/ifttt\""));
  }

  @Test
  void saysWhatIsWrongWithASendersSetUp() {
    archive.deliveries.accept(delivered("FeedUrl used instead of EntryUrl"));

    assertTrue(archive.get("/sources").body().contains("FeedUrl used instead of EntryUrl"));
  }

  @Test
  void saysWhichSourceHasFallenSilent() {
    archive.watches.add(
        new Watch(
            "phone", Archive.NOW.minus(Duration.ofHours(7)), Instant.EPOCH, Duration.ofHours(6)));
    archive.watches.add(
        new Watch(
            "desk", Archive.NOW.minus(Duration.ofHours(5)), Instant.EPOCH, Duration.ofHours(6)));
    archive.watches.add(
        new Watch("any", Archive.NOW.minus(Duration.ofDays(99)), Instant.EPOCH, Duration.ZERO));

    String page = archive.get("/sources").body();

    assertTrue(
        page.contains(
            "Nothing has come from phone since 24 November 2026, 06:30 (UTC+7). Something is"
                + " expected every 6 hours."),
        page);
    assertFalse(page.contains("from desk") || page.contains("from any"), page);
  }

  @Test
  void saysThatNothingCameYet() {
    assertTrue(archive.get("/sources").body().contains("Nothing has been received yet."));
    assertEquals(404, archive.get("/sources/more").status());
  }

  @Test
  void givesAllFeedsAsOpml() throws Exception {
    archive.keep("https://www.harbour.example/1", "One", 5);
    archive.miss("https://h.example/1", Status.STORED, null, 5);

    Answer answer = archive.get("/feeds.opml");

    assertEquals("text/x-opml; charset=utf-8", answer.header("content-type"));
    assertEquals(
        List.of(
            "http://localhost/feeds/all.rss?key=key",
            "http://localhost/feeds/feed/ifttt.rss?key=key",
            "http://localhost/feeds/site/harbour.example.rss?key=key",
            "http://localhost/feeds/tag/a%2Fb%20%26%20c.rss?key=key",
            "http://localhost/feeds/tag/harbour.rss?key=key"),
        addresses(answer.body()));
  }

  private static Delivery delivered(String warning) {
    String link = "https://h.example/1";
    FeedItem item =
        new FeedItem(
            "", link, "", "", "", null, "", "News", "", List.of(), "", "", List.of(warning));
    return new Delivery(
        DeliveryId.of("ifttt", "", link),
        "ifttt",
        item,
        "",
        "strict",
        Status.STORED,
        1,
        0,
        Archive.NOW,
        null,
        null,
        null,
        "",
        List.of(link),
        null);
  }

  private static List<String> addresses(String opml) throws Exception {
    NodeList outlines =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(opml)))
            .getElementsByTagName("outline");
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < outlines.getLength(); i++) {
      addresses.add(((Element) outlines.item(i)).getAttribute("xmlUrl"));
    }
    return addresses;
  }
}
