package newshook.extract.model;

import java.util.List;
import newshook.extract.block.Block;
import newshook.extract.block.Frame;
import newshook.extract.block.PageBlocks;

/** The evidence of each block, and what the first look thought of the blocks around it. */
public final class SecondLook {
  private static final int NEAR = 4;
  private static final int LEVELS = 4;
  private static final int ADDED = 1 + 2 * NEAR + 2 * LEVELS + 9;

  private static final float UNLIKELY = 0.06f;
  private static final float MAYBE = 0.3f;
  private static final float[] NONE = {};

  private final List<Block> blocks;
  private final float[][] rows;
  private final float[] opinion;

  /** Words inside each frame, weighted by the first opinion. */
  private final double[] frames;

  private final double[] before;
  private final double[] wordsBefore;

  /** The row that was filled last. */
  private float[] filled = NONE;

  /**
   * @param rows the evidence of each block; none where there is none
   * @param opinion what the first look thought of each block
   */
  SecondLook(PageBlocks page, float[][] rows, float[] opinion) {
    this.blocks = page.blocks();
    this.rows = rows;
    this.opinion = opinion;
    this.frames = new double[page.frames().size()];
    this.before = new double[opinion.length + 1];
    this.wordsBefore = new double[opinion.length + 1];
    for (Block block : blocks) {
      int i = block.index();
      before[i + 1] = before[i] + opinion[i] * block.words();
      wordsBefore[i + 1] = wordsBefore[i] + block.words();
      frames[block.frame().index()] += block.words() * opinion[i];
    }
    for (int f = page.frames().size() - 1; f > 0; f--) {
      Frame parent = page.frames().get(f).parent();
      if (parent != null) {
        frames[parent.index()] += frames[f];
      }
    }
  }

  /**
   * The rows with what the first look thought added at their ends; none for a block that is
   * unlikely and far from all that is likely: there is nothing to think over.
   */
  public static float[][] rows(PageBlocks page, float[][] rows, float[] opinion) {
    SecondLook look = new SecondLook(page, rows, opinion);
    float[][] out = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      out[i] = look.isSettled(i) ? NONE : look.row(i).clone();
    }
    return out;
  }

  /** A block's row with what the first look thought added; the next one takes its place. */
  float[] row(int i) {
    int length = rows[i].length;
    if (filled.length != length + ADDED) {
      filled = new float[length + ADDED];
    }
    System.arraycopy(rows[i], 0, filled, 0, length);
    fill(i, filled, length);
    return filled;
  }

  /** Whether there is nothing to think over. */
  boolean isSettled(int i) {
    if (rows[i].length == 0) {
      return true;
    }
    if (opinion[i] > UNLIKELY) {
      return false;
    }
    int to = Math.min(opinion.length - 1, i + NEAR);
    for (int k = Math.max(0, i - NEAR); k <= to; k++) {
      if (opinion[k] > MAYBE) {
        return false;
      }
    }
    return true;
  }

  private void fill(int i, float[] row, int start) {
    int at = start;
    row[at++] = opinion[i];
    for (int step = 1; step <= NEAR; step++) {
      row[at++] = i - step < 0 ? -1 : opinion[i - step];
      row[at++] = i + step >= opinion.length ? -1 : opinion[i + step];
    }
    at = fillFrames(blocks.get(i), row, at);
    double all = Math.max(1, before[opinion.length]);
    row[at++] = (float) (before[i] / all);
    row[at++] = (float) ((all - before[i + 1]) / all);
    row[at++] = (float) all;
    row[at++] = mean(i - 5, i);
    row[at++] = mean(i + 1, i + 6);
    row[at++] = mean(i - 15, i);
    row[at++] = mean(i + 1, i + 16);
    row[at++] = likelyNear(i, -1);
    row[at] = likelyNear(i, 1);
  }

  private int fillFrames(Block block, float[] row, int start) {
    int at = start;
    Frame frame = block.frame();
    for (int level = 0; level < LEVELS; level++) {
      double likely = frames[frame.index()];
      row[at++] = (float) (likely / Math.max(1, frame.words()));
      row[at++] = (float) (likely / Math.max(1, before[opinion.length]));
      frame = larger(frame);
    }
    return at;
  }

  private static Frame larger(Frame frame) {
    Frame at = frame;
    Frame parent = at.parent();
    while (parent != null && at.words() == frame.words()) {
      at = parent;
      parent = at.parent();
    }
    return at;
  }

  private float mean(int from, int to) {
    int a = Math.clamp(from, 0, opinion.length);
    int b = Math.clamp(to, 0, opinion.length);
    double words = wordsBefore[b] - wordsBefore[a];
    return words == 0 ? -1 : (float) ((before[b] - before[a]) / words);
  }

  /** Blocks to the next one that is surely the article's. */
  private float likelyNear(int i, int step) {
    for (int d = 1; d <= 30; d++) {
      int k = i + d * step;
      if (k < 0 || k >= opinion.length) {
        return 40;
      }
      if (opinion[k] > 0.7) {
        return d;
      }
    }
    return 31;
  }
}
