package newshook.extract.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newshook.extract.block.Block;
import newshook.extract.block.Frame;
import newshook.extract.block.Kind;
import newshook.extract.block.PageBlocks;
import org.jspecify.annotations.Nullable;

/**
 * Makes the items of a list, or the cells of a table, agree: it is the article's as a whole or not.
 */
final class Lists {
  private static final int NEAR = 4;
  private static final int CELL = 15;

  /** A list without links right below what is surely the article's needs no more than this. */
  private static final double BELOW = 0.25;

  private static final float KEPT = 0.6f;
  private static final double LINKED = 0.1;

  /** Words that each item counts for beside its own: a list of short items is a list too. */
  private static final int ITEM = 3;

  private Lists() {}

  /**
   * Moves each item half-way to the mean of its list, and all the way up where that is likely;
   * right below a paragraph that surely is the article's a list is likely sooner.
   *
   * @param likely for each block of the page, changed in place
   * @param enough what is likelier is the article's
   * @param sure what is likelier surely is
   */
  static void agree(PageBlocks page, float[] likely, double enough, double sure) {
    Map<Frame, List<Block>> lists = new LinkedHashMap<>();
    for (Block block : page.blocks()) {
      Frame list = list(block.frame());
      if (list != null) {
        lists.computeIfAbsent(list, _ -> new ArrayList<>()).add(block);
      }
    }
    lists.forEach((list, items) -> {
      boolean table = list.is(Kind.IS_TABLE);
      if (items.size() > 1 && (!table || areShort(items))) {
        boolean below = !table && isBelow(items, likely, sure);
        agree(items, likely, below ? BELOW : enough, below ? KEPT : 0);
      }
    });
  }

  private static @Nullable Frame list(Frame frame) {
    Frame at = frame;
    for (int up = 0; up < NEAR && at != null; up++, at = at.parent()) {
      if (at.is(Kind.IS_LIST) || at.is(Kind.IS_TABLE)) {
        return at;
      }
    }
    return null;
  }

  /** Old pages hang their whole layout into a table: its cells are long. */
  private static boolean areShort(List<Block> items) {
    return items.size() > 3 && items.stream().mapToInt(Block::words).sum() < CELL * items.size();
  }

  private static boolean isBelow(List<Block> items, float[] likely, double sure) {
    int above = items.getFirst().index() - 1;
    int words = items.stream().mapToInt(Block::words).sum();
    int linked = items.stream().mapToInt(Block::linkWords).sum();
    return above >= 0 && likely[above] > sure && linked < LINKED * words;
  }

  private static void agree(List<Block> items, float[] likely, double enough, float least) {
    double sum = 0;
    double weight = 0;
    for (Block item : items) {
      sum += likely[item.index()] * (item.words() + ITEM);
      weight += item.words() + ITEM;
    }
    float mean = (float) (sum / weight);
    for (Block item : items) {
      float half = (likely[item.index()] + mean) / 2;
      likely[item.index()] = mean > enough ? Math.max(half, Math.max(mean, least)) : half;
    }
  }
}
