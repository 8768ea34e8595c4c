package newshook.extract.meta;

import java.util.List;
import newshook.extract.block.Block;
import newshook.extract.block.PageBlocks;

/**
 * Where on the page the headline stands, and what is around it.
 *
 * @param near lines near the headline, the nearest below it first; none if it is not printed
 * @param elsewhere what is no part of the article
 */
record Surroundings(PageBlocks blocks, List<Block> near, Elsewhere elsewhere) {
  static Surroundings of(PageBlocks blocks, String headline) {
    int at = Vicinity.titleAt(blocks, headline);
    Elsewhere elsewhere = new Elsewhere(at < 0 ? null : blocks.blocks().get(at).frame().element());
    return new Surroundings(blocks, Vicinity.around(blocks, at, elsewhere), elsewhere);
  }
}
