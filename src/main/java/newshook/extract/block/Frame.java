package newshook.extract.block;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element that is more than a run of text, with the sums of the blocks inside it. */
public final class Frame {
  private final int index;
  private final Element element;
  private final @Nullable Frame parent;
  private final int depth;
  private final long kinds;
  private final int signature;
  int words;
  int linkWords;
  int blocks;
  int sentences;
  int firstBlock = Integer.MAX_VALUE;
  int lastBlock = -1;
  double score;

  Frame(int index, Element element, @Nullable Frame parent, long kinds) {
    this.index = index;
    this.element = element;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.kinds = kinds;
    this.signature = element.normalName().hashCode() * 31 + element.className().hashCode();
  }

  /** Its place among the page's frames. */
  public int index() {
    return index;
  }

  public Element element() {
    return element;
  }

  public @Nullable Frame parent() {
    return parent;
  }

  public int depth() {
    return depth;
  }

  /** Mask of {@link Kind}s that the element itself shows. */
  public long kinds() {
    return kinds;
  }

  public boolean is(Kind kind) {
    return (kinds & kind.bit()) != 0;
  }

  /** Equal for elements of the same name and class: what a template repeats. */
  int signature() {
    return signature;
  }

  public int words() {
    return words;
  }

  double linkDensity() {
    return words == 0 ? 0 : (double) linkWords / words;
  }

  /** Whether this is the frame or around it. */
  public boolean holds(Frame other) {
    Frame at = other;
    while (at != null && at.depth > depth) {
      at = at.parent;
    }
    return at == this;
  }

  void add(Block block) {
    words += block.words();
    linkWords += block.linkWords();
    blocks++;
    sentences += block.sentences();
    firstBlock = Math.min(firstBlock, block.index());
    lastBlock = Math.max(lastBlock, block.index());
  }

  void add(Frame child) {
    words += child.words;
    linkWords += child.linkWords;
    blocks += child.blocks;
    sentences += child.sentences;
    firstBlock = Math.min(firstBlock, child.firstBlock);
    lastBlock = Math.max(lastBlock, child.lastBlock);
  }
}
