package newshook.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import newshook.article.FeedItem;
import newshook.article.Verdict;
import org.junit.jupiter.api.Test;

class FeedOnlyTest {
  private static final URI PAGE = URI.create("https://news.example/story");
  private static final String EMPTY_PAGE = "<html><title>x</title><body></body></html>";

  private static FeedItem item(String content) {
    return new FeedItem(
        "A title",
        "https://news.example/story",
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
  }

  @Test
  void fallsBackToTheEventsOwnText() {
    String content =
        "<p>The feed carries the whole story here, in more than a dozen words of plain text.</p>"
            + "<p><strong><a href=\"https://blockads.fivefilters.org\">Adblock test</a></strong>"
            + " <a href=\"https://blockads.fivefilters.org/acceptable.html\">(Why?)</a></p>";

    Extraction e = new Extractor().extract(EMPTY_PAGE, PAGE, item(content));

    assertEquals(Verdict.FEED_ONLY, e.verdict());
    assertTrue(e.content().text().endsWith("plain text."), e.content().text());
  }

  @Test
  void neverTakesGoogleNewsDescriptionForText() {
    String content =
        "<a href=\"https://news.google.com/rss/articles/CBMi\" target=\"_blank\">A headline of many"
            + " words that says quite a lot about the story</a>&nbsp;&nbsp;<font"
            + " color=\"#6f6f6f\">Paper</font>";

    Extraction e = new Extractor().extract(EMPTY_PAGE, PAGE, item(content));

    assertEquals(Verdict.EMPTY, e.verdict());
    assertEquals("", e.content().html());
  }

  @Test
  void takesNoneForNothing() {
    assertFalse(
        new Extractor()
            .extract(EMPTY_PAGE, PAGE, item("(none)"))
            .content()
            .text()
            .contains("none"));
  }
}
