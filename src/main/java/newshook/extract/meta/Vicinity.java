package newshook.extract.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newshook.extract.block.Block;
import newshook.extract.block.Kind;
import newshook.extract.block.PageBlocks;
import newshook.extract.block.Tokens;

/** The short lines around the headline, where pages print who wrote it and when. */
final class Vicinity {
  private static final int ABOVE = 8;
  private static final int BELOW = 16;
  private static final int LONG = 40;
  private static final int PARAGRAPH = 25;
  private static final int SHORT = 60;
  private static final double SAME = 0.8;
  private static final int FEW = 4;
  private static final Set<String> HEADINGS = Set.of("h2", "h3");
  private static final double LINKED = 0.9;

  private Vicinity() {}

  /**
   * Lines near the headline, the nearest below it first.
   *
   * @param at block of the headline; below 0 for none, which has no lines near it
   */
  static List<Block> around(PageBlocks page, int at, Elsewhere elsewhere) {
    if (at < 0) {
      return List.of();
    }
    List<Block> near = new ArrayList<>();
    int longOnes = 0;
    int end = Math.min(page.blocks().size(), at + BELOW + 1);
    for (int i = at + 1; i < end && longOnes < 3; i++) {
      longOnes += addOrCount(page.blocks().get(i), near, elsewhere);
    }
    for (int i = at - 1; i >= Math.max(0, at - ABOVE); i--) {
      addOrCount(page.blocks().get(i), near, elsewhere);
    }
    return near;
  }

  /** Those of the lines that stand between the headline and the first paragraph, either way. */
  static List<Block> untilText(List<Block> near) {
    List<Block> out = new ArrayList<>();
    boolean reached = false;
    int before = -1;
    for (Block block : near) {
      reached = (reached && block.index() > before) || block.words() > PARAGRAPH;
      before = block.index();
      if (!reached) {
        out.add(block);
      }
    }
    return out;
  }

  private static int addOrCount(Block block, List<Block> near, Elsewhere elsewhere) {
    if (block.words() <= SHORT
        && !elsewhere.isUnder(block, Kind.RELATED, Kind.COMMENT, Kind.IS_NAV)) {
      near.add(block);
    }
    return block.words() > LONG ? 1 : 0;
  }

  /** Where the page prints the title: a heading before a plain line, that before a link. */
  static int titleAt(PageBlocks page, String title) {
    Tokens wanted = Tokens.of(title);
    int best = -1;
    double bestScore = SAME;
    for (Block block : page.blocks()) {
      double score = wanted.count() < 2 ? 0 : score(block, wanted);
      if (score > bestScore) {
        best = block.index();
        bestScore = score;
      }
    }
    return best;
  }

  private static double score(Block block, Tokens wanted) {
    boolean first = block.frame().element().normalName().equals("h1");
    boolean heads = first || isHeading(block);
    boolean linked = block.linkDensity() > LINKED;
    if (linked && !heads) {
      return 0;
    }
    double like = wanted.likeness(block.tokens());
    if (like < SAME && heads && wanted.count() >= FEW && block.words() <= SHORT) {
      like = block.tokens().contains(wanted) ? SAME : like; // With its kicker, or small print.
    }
    return like < SAME ? 0 : like + (first ? 2 : 0) + (linked ? 0 : 1);
  }

  /** A blog's front matter links the headline to the post itself. */
  private static boolean isHeading(Block block) {
    return HEADINGS.contains(block.frame().element().normalName())
        && !block.isUnder(Kind.RELATED, Kind.TEASER, Kind.ASIDE, Kind.IS_NAV);
  }
}
