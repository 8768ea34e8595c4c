package newshook.extract.verdict;

import java.util.List;
import newshook.extract.block.Block;
import newshook.extract.block.PageBlocks;

/** Where on the page the links to further pages stand: a list below the article has its own. */
final class PagerPlace {
  private static final int FEW = 3;
  private static final int HEADLINE = 5;
  private static final double LINKED = 0.7;

  private PagerPlace() {}

  /** Whether other headlines stand between the article's end and the link. */
  static boolean isElsewhere(PageBlocks.Link link, PageBlocks page, List<Block> kept) {
    if (kept.isEmpty()) {
      return false;
    }
    int headlines = 0;
    int end = Math.min(link.block(), page.blocks().size());
    for (int i = kept.getLast().index() + 1; i < end; i++) {
      Block block = page.blocks().get(i);
      boolean headline = block.words() >= HEADLINE && block.linkDensity() > LINKED;
      headlines += headline ? 1 : 0;
    }
    return headlines > FEW;
  }
}
