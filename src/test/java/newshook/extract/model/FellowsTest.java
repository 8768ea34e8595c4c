package newshook.extract.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import newshook.extract.block.BlockWalk;
import newshook.extract.block.PageBlocks;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class FellowsTest {
  private static final String SENTENCE = "The ferry sails at six every morning.";

  private static PageBlocks page(String... bodies) {
    return BlockWalk.of(Jsoup.parse(String.join("", bodies)));
  }

  private static String entry(String text) {
    return "<div class=entry><p>" + text + "</p></div>";
  }

  private static float[] agreed(PageBlocks page, float... likely) {
    Fellows.agree(page, likely);
    return likely;
  }

  @Test
  void liftsADoubtfulEntryToTheOthers() {
    PageBlocks page = page(entry(SENTENCE), entry(SENTENCE), entry(SENTENCE));

    assertArrayEquals(new float[] {0.9f, 0.72f, 0.9f}, agreed(page, 0.9f, 0.36f, 0.9f), 0.0001f);
  }

  @Test
  void leavesWhatIsSurelyNotTheArticles() {
    PageBlocks page = page(entry(SENTENCE), entry(SENTENCE), entry(SENTENCE), entry(SENTENCE));

    assertArrayEquals(new float[] {0.9f, 0.29f, 0.9f, 0.9f}, agreed(page, 0.9f, 0.29f, 0.9f, 0.9f));
  }

  @Test
  void leavesEntriesThatAreUnlikelyTogether() {
    PageBlocks page = page(entry(SENTENCE), entry(SENTENCE), entry(SENTENCE));

    assertArrayEquals(new float[] {0.9f, 0.4f, 0.4f}, agreed(page, 0.9f, 0.4f, 0.4f));
  }

  @Test
  void leavesTheParagraphsOfOnePlace() {
    String paragraph = "<p>" + SENTENCE + "</p>";
    PageBlocks page = page("<div>", paragraph, paragraph, paragraph, "</div>");

    assertArrayEquals(new float[] {0.9f, 0.9f, 0.4f}, agreed(page, 0.9f, 0.9f, 0.4f));
  }

  @Test
  void leavesOthersThanPlainSentences() {
    PageBlocks page =
        page(
            entry(SENTENCE),
            entry(SENTENCE),
            entry("Copy link"),
            entry("<a href=/a>" + SENTENCE + "</a>"));

    assertArrayEquals(new float[] {0.9f, 0.9f, 0.4f, 0.4f}, agreed(page, 0.9f, 0.9f, 0.4f, 0.4f));
  }

  @Test
  void leavesWhatStandsAtAnotherDepth() {
    PageBlocks page =
        page(entry(SENTENCE), entry(SENTENCE), entry(SENTENCE), "<div>", entry(SENTENCE), "</div>");

    assertArrayEquals(new float[] {0.9f, 0.9f, 0.9f, 0.4f}, agreed(page, 0.9f, 0.9f, 0.9f, 0.4f));
  }
}
