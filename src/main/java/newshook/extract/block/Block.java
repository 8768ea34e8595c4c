package newshook.extract.block;

import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A piece of text between two block edges: a paragraph, a heading, a list item, a cell.
 *
 * @param index its place on the page
 * @param frame the nearest element around it that is not a mere run of text
 * @param tokens a hash for each word, lower case: words are compared, never kept
 * @param linkWords words inside links
 * @param strongWords words in bold
 * @param plainWords words in no inline element at all
 * @param inner kinds of an inline element that wraps (nearly) all of it
 * @param nodes where it stands in the tree
 */
public record Block(
    int index,
    Frame frame,
    String text,
    Tokens tokens,
    int sentences,
    int linkWords,
    int links,
    int strongWords,
    int plainWords,
    int breaks,
    long inner,
    List<TextNode> nodes) {
  private static final int NEAREST = 4;

  public int words() {
    return tokens.count();
  }

  public double linkDensity() {
    return tokens.count() == 0 ? 0 : (double) linkWords / tokens.count();
  }

  /** Equal for blocks that a template made alike: in elements of one name and class, twice. */
  public int template() {
    Frame parent = frame.parent();
    return 31 * frame.signature() + (parent == null ? 0 : parent.signature()) + 1;
  }

  /** Whether it, or one of the nearest frames around it, shows one of the kinds. */
  public boolean isUnder(Kind... kinds) {
    return isUnder(_ -> false, kinds);
  }

  /**
   * The same, as far as the look goes.
   *
   * @param end the first element that no longer counts, and nothing around it
   */
  public boolean isUnder(Predicate<Element> end, Kind... kinds) {
    long mask = 0;
    for (Kind kind : kinds) {
      mask |= kind.bit();
    }
    if ((inner & mask) != 0) {
      return true;
    }
    Frame at = frame;
    for (int up = 0; up < NEAREST && at != null && !end.test(at.element()); up++) {
      if ((at.kinds() & mask) != 0) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }
}
