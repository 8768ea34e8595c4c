package newshook.extract.model;

import java.util.List;
import newshook.extract.block.Block;
import newshook.extract.block.BlockEvidence;
import newshook.extract.block.PageBlocks;
import newshook.extract.meta.Metadata;

/** Keeps the blocks that are the article's. */
public final class BlockChooser {
  private BlockChooser() {}

  /** The article's blocks, in the page's order. */
  public static List<Block> choose(PageBlocks page, Metadata meta) {
    return BlockEvidence.simplePick(page);
  }
}
