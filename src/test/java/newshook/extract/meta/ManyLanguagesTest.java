package newshook.extract.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import newshook.extract.Extraction;
import newshook.extract.Extractor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Bylines and dates that pages print in the words of their language, and say to no machine: a line
 * per language with the words that lead in the author, the day and the day of a change.
 */
class ManyLanguagesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 3);

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/extract/languages.csv", delimiter = '|', numLinesToSkip = 1)
  void readsWhoAndWhen(
      String language,
      String title,
      String by,
      String name,
      String published,
      String day,
      String changed,
      String changedDay,
      String sentence) {
    String text = "<p>%s</p><p>%s %s</p>".formatted(sentence, sentence, sentence);
    List<String> heads =
        List.of(
            "<header><h1 class=entry-title>%s</h1><div class=entry-meta><span>%s %s</span>"
                    .formatted(title, published, day)
                + "<span class=byline> %s <a class='url fn n' href=/author/x/>%s</a></span>"
                    .formatted(by, name)
                + "</div></header>",
            "<h1>%s</h1><div>%s</div><div>%s %s</div>".formatted(title, day, by, name),
            "<h1>%s</h1><p>%s %s</p><p>%s %s<br>%s %s</p>"
                .formatted(title, by, name, changed, changedDay, published, day));
    for (String head : heads) {
      Extraction e =
          new Extractor()
              .extract(
                  "<html lang=%s><head><title>%s</title></head><body>%s<div>%s</div></body></html>"
                      .formatted(language, title, head, text),
                  URI.create("https://news.example/harbour"),
                  null);

      assertEquals(List.of(name), e.authors(), head);
      assertEquals(DAY, Objects.requireNonNull(e.publishedAt(), head).at().toLocalDate(), head);
    }
  }
}
