package newshook.extract.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newshook.extract.block.Block;
import newshook.extract.block.PageBlocks;

/**
 * Makes the sentences agree that one template printed in several places: the entries of a live
 * blog, the parts of a guide. What they are together, the doubtful ones among them are too.
 */
final class Fellows {
  private static final int PLACES = 3;

  /** How likely they must be together. */
  private static final double LIKELY = 0.6;

  /** A block that is less likely is not in doubt. */
  private static final double DOUBTFUL = 0.3;

  private static final double LINKED = 0.1;

  /** What blocks of one template have in common. */
  private record Template(int names, int depth) {}

  private Fellows() {}

  /**
   * Lifts the doubtful ones to the mean of all that are not out of the question.
   *
   * @param likely for each block of the page, changed in place
   */
  static void agree(PageBlocks page, float[] likely) {
    Map<Template, List<Block>> templates = new HashMap<>();
    for (Block block : page.blocks()) {
      if (likely[block.index()] > DOUBTFUL) {
        Template template = new Template(block.template(), block.frame().depth());
        templates.computeIfAbsent(template, _ -> new ArrayList<>()).add(block);
      }
    }
    for (List<Block> alike : templates.values()) {
      if (places(alike) >= PLACES) {
        lift(alike, likely);
      }
    }
  }

  private static void lift(List<Block> alike, float[] likely) {
    double sum = 0;
    int words = 0;
    for (Block block : alike) {
      sum += likely[block.index()] * block.words();
      words += block.words();
    }
    float mean = (float) (sum / words);
    for (Block block : alike) {
      boolean sentence = block.sentences() > 0 && block.linkDensity() < LINKED;
      if (mean > LIKELY && sentence) {
        likely[block.index()] = Math.max(likely[block.index()], mean);
      }
    }
  }

  private static long places(List<Block> alike) {
    return alike.stream().map(b -> b.frame().parent()).distinct().count();
  }
}
