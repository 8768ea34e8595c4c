package newshook.extract.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import newshook.article.FeedItem;
import newshook.article.Verdict;
import newshook.extract.Extraction;
import newshook.extract.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTextTest {
  private static final URI LINK = URI.create("https://edition.cnn.com/2021/bridge");
  private static final String TEXT =
      "<p>The bridge over the harbour will be closed for two weeks in spring while workers replace"
          + " the old cables, the council said on Wednesday.</p><p>Ferries will run every ten"
          + " minutes, and the night bus takes the long way round.</p><p>The mayor had asked for"
          + " the money four times before the county agreed. Shops on the quay fear for their"
          + " trade, and the baker will close on Mondays.</p>";

  @Test
  void takesTheEventsTextWhenThereIsNoPage() {
    Extraction read = read("Bridge to be closed in spring - CNN", TEXT + "<script>x</script>");

    assertEquals(Verdict.FEED_ONLY, read.verdict());
    assertEquals("Bridge to be closed in spring", read.title());
    assertTrue(read.content().text().endsWith("close on Mondays."));
    assertFalse(read.content().html().contains("script"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(none)",
        "The bridge over the harbour will be closed. Ferries will run.",
        "<a href=\"https://news.google.com/rss/articles/CBMi\">The bridge over the harbour will be"
            + " closed</a>&nbsp;&nbsp;<font color=\"#6f6f6f\">CNN</font>",
        "<ol><li><a href=\"https://news.google.com/a\">The bridge over the harbour will be closed"
            + " for two weeks in spring while workers replace the cables</a>&nbsp;&nbsp;<font"
            + " color=\"#6f6f6f\">CNN</font></li><li><a href=\"https://news.google.com/b\">Ferries"
            + " will run every ten minutes, and the night bus takes the long way round by the mill"
            + " where a stop has been built for the time of the works</a>&nbsp;&nbsp;<font"
            + " color=\"#6f6f6f\">The Example</font></li></ol>"
      })
  void aTeaserOrAListIsNoArticle(String content) {
    Extraction read = read("Bridge", content);

    assertEquals(Verdict.EMPTY, read.verdict());
    assertEquals("", read.content().text());
  }

  @Test
  void countsChineseBySigns() {
    assertEquals(Verdict.EMPTY, read("大桥", "港口大桥将于春季关闭两周。渡轮每十分钟一班。").verdict());
    assertEquals(Verdict.FEED_ONLY, read("大桥", "港口大桥将于春季关闭两周，工人们更换缆绳。".repeat(8)).verdict());
  }

  @Test
  void aTextThatIsCutMustBeLonger() {
    assertEquals(Verdict.EMPTY, read("Bridge", TEXT + "<p>The repairs [&hellip;]</p>").verdict());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><strong><a href=\"https://blockads.fivefilters.org\">Adblock test</a></strong> <a"
            + " href=\"https://blockads.fivefilters.org/acceptable.html\">(Why?)</a></p>",
        "<p>Let’s block ads! (Why?)</p>",
        "<p><em>This article passed through the Full-Text RSS service - if this is your content"
            + " and you're reading it on someone else's site, please read the FAQ at"
            + " fivefilters.org/content-only/faq.php#publishers.</em></p>"
      })
  void takesOffTheFootersOfFeedServices(String footer) {
    assertTrue(read("Bridge", TEXT + footer).content().text().endsWith("close on Mondays."));
  }

  @Test
  void keepsTheSameWordsInsideAText() {
    String spoken = "<p>Let's block ads! is what the shirt of the baker says.</p>";

    assertTrue(read("Bridge", spoken + TEXT).content().text().startsWith("Let's block ads!"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Biden to speak with Putin - CNN;             CNN; Biden to speak with Putin
          Biden to speak with Putin - CNN;             '';  Biden to speak with Putin
          Es geht los | cnn.com - cnn.com;             '';  Es geht los
          Nur noch drei da - FAZ - Frankfurter Zeitung; ''; Nur noch drei da - FAZ
          Gipfel in Teheran;                           '';  Gipfel in Teheran
          A ferry sinks - and nobody was told of it;   '';  A ferry sinks - and nobody was told of it
          """)
  void cutsThePublisherOffTheTitle(String title, String site, String expected) {
    assertEquals(expected, EventTitle.of(title, site, LINK));
  }

  private static Extraction read(String title, String content) {
    FeedItem item =
        new FeedItem(
            title,
            LINK.toString(),
            "",
            content,
            "",
            null,
            "",
            "",
            "",
            List.of(),
            "",
            "",
            List.of());
    return new Extractor().extract("", LINK, item);
  }
}
