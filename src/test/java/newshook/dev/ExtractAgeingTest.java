package newshook.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ExtractAgeingTest {
  private static final String PAGE =
      """
      <html class="js"><head><meta property="og:title" content="Boats"></head>
      <body class="story"><article id="main" role="main"><p class="lead">One.</p><p>Two.</p>\
      <aside data-type="promo"><a href="/more">More</a></aside></article></body></html>
      """;

  @Test
  void takesTheNamesOffTheBodyAlone() {
    Document page = Jsoup.parse(PAGE);

    ExtractAgeing.unname(page);

    page.outputSettings().prettyPrint(false);
    assertEquals(
        "<div><p>One.</p><p>Two.</p><div><a href=\"/more\">More</a></div></div>",
        page.body().html().strip());
    assertEquals("og:title", page.head().child(0).attr("property"));
  }

  @Test
  void givesAnAgedPageWithTheSameText() {
    Document page = Jsoup.parse(ExtractAgeing.aged(PAGE));

    assertEquals("One.Two.More", page.body().wholeText().strip());
    assertTrue(page.body().select("[class],[id],article,aside").isEmpty());
  }

  @Test
  void takesAboutHalfOfThePages() {
    long taken =
        IntStream.range(0, 1000)
            .mapToObj(i -> new ExtractCorpus.Sample("page-" + i, "", Map.of()))
            .filter(ExtractAgeing::takes)
            .count();

    assertTrue(taken > 450 && taken < 550, taken + " of 1000");
  }
}
