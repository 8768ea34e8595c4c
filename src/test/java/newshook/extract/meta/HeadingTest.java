package newshook.extract.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import newshook.extract.Extractor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the headings that a page prints is the article's title, and how much of it. */
class HeadingTest {
  private static final String TEXT =
      "<p>The harbour of the old town opened again on Friday, three weeks after the flood had"
          + " closed it, and the first ferries left at six in the morning with few on board.</p>"
          + "<p>Repairs will go on until autumn and cost twelve million, said the mayor, who had"
          + " waited on the quay since dawn with the captains and the fishermen of the town.</p>";

  private static String title(String url, String tab, String shared, String headings) {
    return new Extractor()
        .extract(
            "<html lang=en><head><title>%s</title>%s</head><body><main>%s%s</main></body></html>"
                .formatted(
                    tab,
                    shared.isEmpty() ? "" : "<meta property=og:title content='" + shared + "'>",
                    headings,
                    TEXT),
            URI.create(url),
            null)
        .title();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "https://ferry.example/news/harbour-open; /",
        "https://www.ferry.example/news/harbour-open; https://ferry.example/index.html",
        "https://ferry.example/?p=12; https://ferry.example/",
        "https://ferry.example/news/harbour-open; /?lang=en",
        "https://old.example/2013/http://ferry.example/news/harbour-open;"
            + " https://old.example/2013/http://ferry.example/"
      })
  void takesNoHeadingThatLeadsToTheFrontPage(String url, String home) {
    String headings =
        "<h1><a href='%s'>Ferries and Tides</a></h1><h1>Harbour open</h1>".formatted(home);

    assertEquals("Harbour open", title(url, "Harbour open | Ferries and Tides", "", headings));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        // The page itself, another page, a short link: these are an article's own.
        "https://ferry.example/; /; Old town ferries leave again",
        "https://ferry.example/news/ferries; /news/ferries; Old town ferries leave again",
        "https://ferry.example/?p=12; /?p=12; Old town ferries leave again",
        "https://ferry.example/news/ferries; https://tides.example/; Old town ferries leave again"
      })
  void takesAHeadingThatLeadsToItsArticle(String url, String link, String title) {
    String headings = "<h1><a href='%s'>%s</a></h1>".formatted(link, title);

    assertEquals(title, title(url, "Ferries", "Ferries", headings));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        // The data says otherwise; of the other headings one leads elsewhere, one stands there
        // twice.
        "Sea traffic resumes: what to know;"
            + " <h1>Old town ferries leave again</h1><h1><a href=/sea>More from the sea</a></h1>;"
            + " Old town ferries leave again",
        "Sea traffic resumes: what to know;"
            + " <h1>Our letter of the week</h1><h1>Old town ferries leave again</h1>"
            + "<h1>Our letter of the week</h1>; Old town ferries leave again",
        // Deep in the heading are the words of the data alone.
        "Old town ferries leave again; <h1><span><a href=/x>Old town ferries leave again</a>"
            + " <b>(sea.example)</b></span> <a href=#talk>87</a></h1>; Old town ferries leave again"
      })
  void findsTheHeadlineAmongOtherLines(String shared, String headings, String title) {
    assertEquals(title, title("https://ferry.example/news/ferries", shared, shared, headings));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "All aboard the old ferry today // #ferry @sea;"
            + " All aboard the old ferry today // #ferry @sea | Tides;"
            + " All aboard the old ferry today // #ferry @sea",
        "All aboard the ferry and away we go | Tides; All aboard the ferry and away we go | Tides;"
            + " All aboard the ferry and away we go"
      })
  void keepsTheEndOfAnUnprintedTitleThatStandsBeforeTheSitesName(
      String shared, String tab, String title) {
    assertEquals(title, title("https://ferry.example/a", tab, shared, ""));
  }
}
