package newshook.extract.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What speaks for and against each block of a page, as numbers for the model. */
public final class EvidenceReader {
  private static final float[] HOPELESS = {};
  private static final int ROW = 320;
  private static final int LEVELS = 5;
  private static final int FAR = 25;
  private static final int NEAR = 3;

  /** Sums over all blocks that a template made alike. */
  private static final class Alike {
    private int blocks;
    private int words;
    private int linkWords;
    private int sentences;
  }

  private final PageBlocks page;
  private final List<Block> blocks;
  private final Picks picks;
  private final PageHints hints;
  private final double[][] shares;
  private final Map<Integer, Alike> alike = new HashMap<>();
  private final int[] wordsBefore;
  private final Evidence buffer = new Evidence(ROW);

  private EvidenceReader(PageBlocks page, Hints hints) {
    this.page = page;
    this.blocks = page.blocks();
    this.picks = Picks.of(page);
    this.hints = new PageHints(page, hints);
    this.shares = new double[blocks.size()][];
    this.wordsBefore = new int[blocks.size() + 1];
    for (Block block : blocks) {
      shares[block.index()] = WordGroups.shares(block.tokens());
      wordsBefore[block.index() + 1] = wordsBefore[block.index()] + block.words();
      count(alike.computeIfAbsent(near(block), _ -> new Alike()), block);
      count(alike.computeIfAbsent(block.frame().signature(), _ -> new Alike()), block);
    }
  }

  /** One row a block, all of the same length; none for a block that cannot be the article's. */
  public static float[][] read(PageBlocks page, Hints hints) {
    if (page.blocks().isEmpty()) {
      return new float[0][];
    }
    EvidenceReader reader = new EvidenceReader(page, hints);
    float[][] rows = new float[page.blocks().size()][];
    for (Block block : page.blocks()) {
      rows[block.index()] = reader.isHopeless(block) ? HOPELESS : reader.row(block);
    }
    return rows;
  }

  /** A short link outside the place where the article probably stands: most of any page. */
  private boolean isHopeless(Block block) {
    return block.words() <= 6 && block.linkDensity() > 0.9 && !picks.dense.holds(block.frame());
  }

  private static void count(Alike sum, Block block) {
    sum.blocks++;
    sum.words += block.words();
    sum.linkWords += block.linkWords();
    sum.sentences += block.sentences();
  }

  private static int near(Block block) {
    Frame parent = block.frame().parent();
    return 31 * block.frame().signature() + (parent == null ? 0 : parent.signature()) + 1;
  }

  private float[] row(Block block) {
    Evidence row = buffer.clear();
    TextEvidence.add(block, row);
    for (double share : shares[block.index()]) {
      row.add(share);
    }
    addKinds(block, row);
    addLevels(block, row);
    addAlike(alike.get(near(block)), row);
    addAlike(alike.get(block.frame().signature()), row);
    addPlace(block, row);
    addPicks(block, row);
    hints.add(block, shares, row);
    for (int step = 1; step <= NEAR; step++) {
      addNeighbour(block, block.index() - step, row);
      addNeighbour(block, block.index() + step, row);
    }
    addWindow(block, row);
    return java.util.Arrays.copyOf(row.row(), row.filled());
  }

  /** How many frames up each kind is first seen; 0 is the block's own frame. */
  private void addKinds(Block block, Evidence row) {
    float[] distance = new float[Kind.COUNT];
    java.util.Arrays.fill(distance, FAR);
    mark(block.inner(), -1, distance);
    int steps = 0;
    for (Frame at = block.frame(); at != null; at = at.parent()) {
      mark(at.kinds(), Math.min(steps++, FAR - 1), distance);
    }
    for (float d : distance) {
      row.add(d);
    }
    row.add(steps);
  }

  private static void mark(long kinds, int steps, float[] distance) {
    for (long left = kinds; left != 0; left &= left - 1) {
      int kind = Long.numberOfTrailingZeros(left);
      if (distance[kind] == FAR) {
        distance[kind] = steps;
      }
    }
  }

  /** The frames around it that add words of their own, from inside out. */
  private void addLevels(Block block, Evidence row) {
    Frame at = block.frame();
    for (int level = 0; level < LEVELS; level++) {
      row.add(at.words).add(at.linkDensity()).add(at.blocks);
      row.add((double) at.words / Math.max(1, at.blocks));
      row.add((double) at.sentences / Math.max(1, at.words));
      row.add((double) at.words / Math.max(1, page.words()));
      at = larger(at);
    }
  }

  private static Frame larger(Frame frame) {
    Frame at = frame;
    while (at.parent() != null && at.words == frame.words) {
      at = at.parent();
    }
    return at;
  }

  private void addAlike(@Nullable Alike sum, Evidence row) {
    if (sum == null) {
      throw new IllegalStateException("every block was counted");
    }
    row.add(sum.blocks).add(sum.words);
    row.add((double) sum.words / sum.blocks);
    row.add((double) sum.linkWords / Math.max(1, sum.words));
    row.add((double) sum.sentences / Math.max(1, sum.words));
    row.add((double) sum.words / Math.max(1, page.words()));
  }

  private void addPlace(Block block, Evidence row) {
    int i = block.index();
    row.add(i).add(blocks.size() - i).add((double) i / blocks.size());
    row.add((double) wordsBefore[i] / Math.max(1, page.words()));
    row.add(page.words()).add(blocks.size());
    Frame frame = block.frame();
    row.add(i - frame.firstBlock).add(frame.lastBlock - i);
    Frame outer = larger(frame);
    row.add(i - outer.firstBlock).add(outer.lastBlock - i);
  }

  private void addPicks(Block block, Evidence row) {
    Frame at = block.frame();
    int up = 0;
    while (at.parent() != null && !at.holds(picks.dense)) {
      at = at.parent();
      up++;
    }
    boolean inside = picks.dense.holds(block.frame());
    row.add(inside).add(inside ? 0 : up).add(inside ? 0 : picks.dense.depth() - at.depth());
    row.add(inside ? block.frame().depth() - picks.dense.depth() : -1);
    row.add(picks.dense.words).add(picks.dense.linkDensity());
    row.add(Math.clamp(block.index() - picks.first, -FAR, FAR));
    row.add(Math.clamp(picks.last - block.index(), -FAR, FAR));
    row.add(Math.clamp(block.index() - picks.dense.firstBlock, -FAR, FAR));
    row.add(Math.clamp(picks.dense.lastBlock - block.index(), -FAR, FAR));
  }

  private void addNeighbour(Block block, int index, Evidence row) {
    if (index < 0 || index >= blocks.size()) {
      for (int i = 0; i < 8; i++) {
        row.add(-1);
      }
      return;
    }
    Block other = blocks.get(index);
    row.add(other.words()).add(other.linkDensity()).add(other.sentences() > 0);
    row.add(shares[index][0]).add(other.frame().is(Kind.IS_HEADING));
    row.add(other.frame() == block.frame() || other.frame().parent() == block.frame().parent());
    row.add(other.frame().signature() == block.frame().signature());
    row.add(other.frame().depth() - block.frame().depth());
  }

  private void addWindow(Block block, Evidence row) {
    for (int reach : new int[] {4, 10}) {
      int words = 0;
      int links = 0;
      int sentences = 0;
      int from = Math.max(0, block.index() - reach);
      int to = Math.min(blocks.size() - 1, block.index() + reach);
      for (int i = from; i <= to; i++) {
        words += blocks.get(i).words();
        links += blocks.get(i).linkWords();
        sentences += blocks.get(i).sentences();
      }
      row.add(words).add((double) links / Math.max(1, words)).add(sentences);
    }
  }
}
