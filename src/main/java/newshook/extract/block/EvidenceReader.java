package newshook.extract.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What speaks for and against each block of a page, as numbers for the model. */
public final class EvidenceReader {
  private static final float[] HOPELESS = {};
  private static final int ROW = 320;
  private static final int LEVELS = 5;
  private static final int FAR = 25;
  private static final int NEAR = 3;
  private static final int[] WINDOWS = {4, 10};

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

  /** For each block: the sums of those like it, and of those like it in frames alike. */
  private final Alike[] alike;

  private final Alike[] alikeNear;

  /** For each block, and behind the last one: the sums of those before it. */
  private final int[] wordsBefore;

  private final int[] linksBefore;
  private final int[] sentencesBefore;
  private final Evidence buffer = new Evidence(ROW);

  private EvidenceReader(PageBlocks page, Hints hints) {
    this.page = page;
    this.blocks = page.blocks();
    this.picks = Picks.of(page);
    this.hints = new PageHints(page, hints);
    this.shares = new double[blocks.size()][];
    this.wordsBefore = new int[blocks.size() + 1];
    this.linksBefore = new int[blocks.size() + 1];
    this.sentencesBefore = new int[blocks.size() + 1];
    this.alike = new Alike[blocks.size()];
    this.alikeNear = new Alike[blocks.size()];
    Map<Integer, Alike> sums = new HashMap<>();
    for (Block block : blocks) {
      int i = block.index();
      shares[i] = WordGroups.shares(block.tokens());
      wordsBefore[i + 1] = wordsBefore[i] + block.words();
      linksBefore[i + 1] = linksBefore[i] + block.linkWords();
      sentencesBefore[i + 1] = sentencesBefore[i] + block.sentences();
      alikeNear[i] = counted(sums, block.template(), block);
      alike[i] = counted(sums, block.frame().signature(), block);
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

  private static Alike counted(Map<Integer, Alike> sums, int template, Block block) {
    Alike sum = sums.computeIfAbsent(template, _ -> new Alike());
    sum.blocks++;
    sum.words += block.words();
    sum.linkWords += block.linkWords();
    sum.sentences += block.sentences();
    return sum;
  }

  private float[] row(Block block) {
    Evidence row = buffer.clear();
    TextEvidence.add(block, row);
    for (double share : shares[block.index()]) {
      row.add(share);
    }
    addKinds(block, row);
    addLevels(block, row);
    addAlike(alikeNear[block.index()], row);
    addAlike(alike[block.index()], row);
    addPlace(block, row);
    addPicks(block, row);
    hints.add(block, shares, row);
    for (int step = 1; step <= NEAR; step++) {
      addNeighbour(block, block.index() - step, row);
      addNeighbour(block, block.index() + step, row);
    }
    for (int reach : WINDOWS) {
      addWindow(block.index() - reach, block.index() + reach, row);
    }
    return java.util.Arrays.copyOf(row.row(), row.filled());
  }

  /** How many frames up each kind is first seen; 0 is the block's own frame. */
  private void addKinds(Block block, Evidence row) {
    int start = row.filled();
    for (int kind = 0; kind < Kind.COUNT; kind++) {
      row.add(FAR);
    }
    mark(block.inner(), -1, row.row(), start);
    long seen = block.inner();
    int steps = 0;
    for (Frame at = block.frame(); at != null; at = at.parent()) {
      mark(at.kinds() & ~seen, Math.min(steps++, FAR - 1), row.row(), start);
      seen |= at.kinds();
    }
    row.add(steps);
  }

  private static void mark(long kinds, int steps, float[] row, int start) {
    for (long left = kinds; left != 0; left &= left - 1) {
      row[start + Long.numberOfTrailingZeros(left)] = steps;
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

  private void addAlike(Alike sum, Evidence row) {
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

  private void addWindow(int from, int to, Evidence row) {
    int start = Math.max(0, from);
    int end = Math.min(blocks.size(), to + 1);
    int words = wordsBefore[end] - wordsBefore[start];
    int links = linksBefore[end] - linksBefore[start];
    row.add(words).add((double) links / Math.max(1, words));
    row.add(sentencesBefore[end] - sentencesBefore[start]);
  }
}
