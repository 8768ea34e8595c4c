package newshook.extract.block;

import java.util.List;

/** The text of a page in reading order, and the frames around it, outermost first. */
public record PageBlocks(List<Block> blocks, List<Frame> frames) {
  public int words() {
    return frames.isEmpty() ? 0 : frames.getFirst().words();
  }
}
