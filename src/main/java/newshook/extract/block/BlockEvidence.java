package newshook.extract.block;

import java.util.List;

/** What speaks for and against each block. */
public final class BlockEvidence {
  private BlockEvidence() {}

  public static List<Block> simplePick(PageBlocks page) {
    if (page.blocks().isEmpty()) {
      return List.of();
    }
    Picks picks = Picks.of(page);
    return page.blocks().stream()
        .filter(b -> picks.dense.holds(b.frame()))
        .filter(b -> b.linkDensity() < 0.5)
        .toList();
  }
}
