package newshook.extract.meta;

import newshook.extract.block.Block;
import newshook.extract.block.Kind;
import newshook.extract.block.PageBlocks;
import newshook.extract.block.Tokens;

/** The summary that the page prints below its headline. */
public final class Standfirst {
  private static final double SAME = 0.75;

  private Standfirst() {}

  /** Its text; empty if the page prints none. */
  public static String of(PageBlocks page, Metadata meta) {
    Tokens summary = Tokens.of(meta.description());
    for (Block block : Surroundings.of(page, meta.headline()).near()) {
      if (block.words() < 6 || block.linkDensity() > 0.3 || block.frame().is(Kind.CAPTION)) {
        continue;
      }
      if (block.isUnder(Kind.DEK) || summary.likeness(block.tokens()) >= SAME) {
        return block.text();
      }
    }
    return "";
  }
}
