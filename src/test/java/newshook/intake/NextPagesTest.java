package newshook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import newshook.article.Reason;
import newshook.article.Verdict;
import newshook.extract.Extraction;
import newshook.extract.Extractor;
import newshook.extract.rules.SiteRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextPagesTest {
  private static final String SITE = "https://long.example/story/";
  private static final Duration BUDGET = Duration.ofSeconds(20);

  private final Web web = new Web();

  /** One of the story's pages, with the pager that leads to all three. */
  private static String page(int number) {
    return """
    <html lang=en><head><title>The keeper of the lighthouse</title></head><body><article>
    <h1>The keeper of the lighthouse</h1>%s<div class=pagination><a href="/story/?page=1">1</a>
    <a href="/story/?page=2">2</a> <a href="/story/?page=3">3</a></div></article>
    <a class=all href="/story/?all=1">On one page</a></body></html>\
    """
        .formatted(paragraph(number).repeat(5));
  }

  private static String paragraph(int number) {
    return "<p>On page "
        + number
        + " of this story the keeper of the old lighthouse tells how he came to the island, what"
        + " he ate, whom he met there and why he never left it again.</p>\n";
  }

  private Extraction join(Extractor extractor, Duration budget) {
    Extraction first = extractor.extract(page(1), URI.create(SITE + "?page=1"), null);
    var paced = new PacedExtractor(extractor);
    return new NextPages(web, paced, InstantSource.system()).join(first, budget);
  }

  private void has(int number) {
    web.story(SITE + "?page=" + number, SITE + "?page=" + number, page(number));
  }

  @Test
  void joinsThePagesThatFollow() {
    has(2);
    has(3);

    Extraction whole = join(new Extractor(), BUDGET);

    assertEquals(Verdict.FULL, whole.verdict());
    assertTrue(whole.content().text().contains("On page 3 of this story"));
    assertEquals(List.of(SITE + "?page=2", SITE + "?page=3"), web.asked);
  }

  @Test
  void isPartialFromThePageThatCannotBeHad() {
    has(2);
    web.missing(SITE + "?page=3", Reason.HTTP_404);

    Extraction part = join(new Extractor(), BUDGET);

    assertEquals(Verdict.PARTIAL, part.verdict());
    assertTrue(part.content().text().contains("On page 2 of this story"));
  }

  @Test
  void fetchesNothingWithoutTime() {
    assertEquals(Verdict.PARTIAL, join(new Extractor(), Duration.ZERO).verdict());
    assertEquals(List.of(), web.asked);
  }

  @Test
  void takesTheOnePageThatARuleNames(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("long.example.txt"), "single_page_link: //a[@class='all']\n");
    String all = page(1).replace("</h1>", "</h1><p>All of it stands here. " + "word ".repeat(300));
    web.story(SITE + "?all=1", SITE + "?all=1", all);

    Extraction whole = join(new Extractor(SiteRules.of(folder)), BUDGET);

    assertTrue(whole.content().text().contains("All of it stands here"));
    assertEquals(List.of(SITE + "?all=1"), web.asked);
  }
}
