package newshook.extract.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import newshook.extract.block.BlockWalk;
import newshook.extract.block.PageBlocks;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ListsTest {
  private static final double ENOUGH = 0.55;
  private static final double SURE = 0.75;

  private static float[] agreed(String html, float... likely) {
    PageBlocks page = BlockWalk.of(Jsoup.parse(html));
    Lists.agree(page, likely, ENOUGH, SURE);
    return likely;
  }

  @Test
  void takesAListThatIsLikelyAsAWhole() {
    assertArrayEquals(
        new float[] {0.6f, 0.7f},
        agreed("<ul><li>One pier is open.<li>Two piers are not.</ul>", 0.4f, 0.8f),
        0.001f);
  }

  @Test
  void takesAListRightBelowWhatIsSurelyTheArticles() {
    String html = "<p>The piers are these.</p><ul><li>One pier is open.<li>Two are not.</ul>";

    assertArrayEquals(new float[] {0.9f, 0.6f, 0.6f}, agreed(html, 0.9f, 0.4f, 0.4f));
    assertArrayEquals(new float[] {0.7f, 0.4f, 0.4f}, agreed(html, 0.7f, 0.4f, 0.4f));
    assertArrayEquals(new float[] {0.9f, 0.2f, 0.2f}, agreed(html, 0.9f, 0.2f, 0.2f));
  }

  @Test
  void leavesAListOfLinksBelow() {
    String html = "<p>The piers are these.</p><ul><li><a href=/1>Pier one</a><li>Two are not.</ul>";

    assertArrayEquals(new float[] {0.9f, 0.4f, 0.4f}, agreed(html, 0.9f, 0.4f, 0.4f));
  }
}
