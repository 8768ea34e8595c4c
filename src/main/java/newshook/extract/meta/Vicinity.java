package newshook.extract.meta;

import java.util.ArrayList;
import java.util.List;
import newshook.extract.block.Block;
import newshook.extract.block.Kind;
import newshook.extract.block.PageBlocks;
import newshook.extract.block.Tokens;

/** The short lines around the headline, where pages print who wrote it and when. */
final class Vicinity {
  private static final int ABOVE = 8;
  private static final int BELOW = 16;
  private static final int LONG = 40;
  private static final int SHORT = 60;
  private static final double SAME = 0.8;

  private Vicinity() {}

  /** Lines near the headline, the nearest below it first; empty if the page does not print it. */
  static List<Block> of(PageBlocks page, String title) {
    int at = titleAt(page, title);
    if (at < 0) {
      return List.of();
    }
    List<Block> near = new ArrayList<>();
    int longOnes = 0;
    int end = Math.min(page.blocks().size(), at + BELOW + 1);
    for (int i = at + 1; i < end && longOnes < 3; i++) {
      longOnes += addOrCount(page.blocks().get(i), near);
    }
    for (int i = at - 1; i >= Math.max(0, at - ABOVE); i--) {
      addOrCount(page.blocks().get(i), near);
    }
    return near;
  }

  private static int addOrCount(Block block, List<Block> near) {
    if (block.words() <= SHORT && !block.isUnder(Kind.RELATED, Kind.COMMENT, Kind.IS_NAV)) {
      near.add(block);
    }
    return block.words() > LONG ? 1 : 0;
  }

  private static int titleAt(PageBlocks page, String title) {
    Tokens wanted = Tokens.of(title);
    int best = -1;
    double bestScore = SAME;
    for (Block block : page.blocks()) {
      if (wanted.count() < 2 || block.linkDensity() > 0.9) {
        continue;
      }
      double score = wanted.likeness(block.tokens());
      score += score >= SAME && block.frame().element().normalName().equals("h1") ? 1 : 0;
      if (score > bestScore) {
        best = block.index();
        bestScore = score;
      }
    }
    return best;
  }
}
