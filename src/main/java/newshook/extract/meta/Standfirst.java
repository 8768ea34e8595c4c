package newshook.extract.meta;

import java.util.List;
import newshook.extract.block.Block;
import newshook.extract.block.Kind;
import newshook.extract.block.Tokens;

/** The summary that the page prints below its headline. */
final class Standfirst {
  private static final double SAME = 0.75;

  private Standfirst() {}

  /** Its text; empty if the page prints none. */
  static String of(List<Block> near, String description) {
    Tokens summary = Tokens.of(description);
    for (Block block : near) {
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
