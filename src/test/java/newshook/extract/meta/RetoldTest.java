package newshook.extract.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import newshook.extract.Extraction;
import newshook.extract.Extractor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page is called whose data says it otherwise than the line above its text. */
class RetoldTest {
  private static final String TEXT =
      "<p>The harbour of the old town opened again on Friday, three weeks after the flood had"
          + " closed it, and the first ferries left at six in the morning with few on board.</p>"
          + "<p>Repairs will go on until autumn and cost twelve million, said the mayor, who had"
          + " waited on the quay since dawn with the captains and the fishermen of the town.</p>";

  private static Extraction read(
      String printed, String shared, String headline, @Nullable String alternative, String tab) {
    String data =
        "{\"@type\":\"NewsArticle\",\"headline\":\"%s\"%s}"
            .formatted(
                headline,
                alternative == null
                    ? ""
                    : ",\"alternativeHeadline\":\"%s\"".formatted(alternative));
    return new Extractor()
        .extract(
            "<html lang=en><head><title>%s</title><meta property=og:title content='%s'>%s</head><body><main><h1>%s</h1><p>By Ana Lima</p>%s</main></body></html>"
                .formatted(
                    tab,
                    shared,
                    headline == null
                        ? ""
                        : "<script type=application/ld+json>" + data + "</script>",
                    printed,
                    TEXT),
            URI.create("https://news.example/harbour"),
            null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Printed, shared, headline and other headline of the data; title.
        "Harbour news: first ferries leave; Harbour news: first ferries leave;"
            + " Old town is back at sea; Old town is back at sea; Old town is back at sea",
        "Flood of spring Harbour opens again today; Harbour opens again today; ;;"
            + " Harbour opens again today",
        "Harbour opens again today after the flood; Harbour opens again today;"
            + " Harbour opens again today after the flood;; Harbour opens again today",
        // The data's headline alone differs, or less than half is shared: as printed.
        "Harbour news: first ferries leave; Harbour news: first ferries leave;"
            + " Old town is back at sea;; Harbour news: first ferries leave",
        "Harbour news: first ferries leave at six; Harbour news: first ferries leave at six;"
            + " Old town is back at sea; Ferries at six; Harbour news: first ferries leave at six",
        "Flood of spring: Harbour opens again today; Harbour opens;"
            + " Flood of spring: Harbour opens again today;; Flood of spring: Harbour opens again today"
      })
  void callsThePageAsItsDataMeansIt(
      String printed, String shared, String headline, String alternative, String title) {
    Extraction e = read(printed, shared, headline, alternative, printed);

    assertEquals(title, e.title());
    assertEquals("Ana Lima", e.byline()); // Found around the printed headline all the same.
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        // All the data has the kicker, or its headline does.
        "<i class=kicker>Harbour</i> Ferries leave again; Harbour: Ferries leave again; ;"
            + " Harbour: Ferries leave again; Harbour: Ferries leave again",
        "<i class=kicker>Harbour</i> Ferries leave again; Ferries at sea: what to know;"
            + " Harbour: Ferries leave again; Ferries at sea: what to know;"
            + " Harbour: Ferries leave again",
        // The data's headline or the tab lacks it, or it is a label.
        "<i class=kicker>Harbour</i> Ferries leave again; Harbour: Ferries leave again;"
            + " Ferries leave again; Harbour: Ferries leave again; Ferries leave again",
        "<i class=kicker>Harbour</i> Ferries leave again; Harbour: Ferries leave again; ;"
            + " Ferries leave again; Ferries leave again",
        "<i class=badge>Video</i> Ferries leave again; Video: Ferries leave again; ;"
            + " Video: Ferries leave again; Ferries leave again",
        // Words are glued in print, or somebody is quoted.
        "<b>Old harbour</b>Ferries leave again; Old harbour / Ferries leave again; ;"
            + " Old harbour Ferries leave again; Old harbour / Ferries leave again",
        "\"What joy\": Ferries leave again; Ferries leave again; ; Ferries leave again;"
            + " \"What joy\": Ferries leave again"
      })
  void keepsAKickerThatTheDataHasToo(
      String printed, String shared, String headline, String tab, String title) {
    assertEquals(title, read(printed, shared, headline, null, tab).title());
  }
}
