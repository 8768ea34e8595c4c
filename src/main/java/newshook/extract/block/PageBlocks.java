package newshook.extract.block;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The text of a page in reading order.
 *
 * @param frames what is around it, outermost first
 * @param links the page's links, the first few thousand of them
 * @param index what may say something about the article
 */
public record PageBlocks(
    List<Block> blocks, List<Frame> frames, List<Link> links, PageIndex index) {
  /**
   * A link.
   *
   * @param block index of the block that it stands in, or of the next one if it has no words
   */
  public record Link(Element element, int block) {}

  public int words() {
    return frames.isEmpty() ? 0 : frames.getFirst().words();
  }
}
