package newshook.extract.block;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** The elements of a page that may say something about the article, gathered as the page is cut. */
public final class PageIndex {
  /** Bits above those of the kinds: the element has an itemprop or property. */
  static final long HAS_PROPERTY = 1L << 62;

  /** The element says that it, or what it leads to, is an author's. */
  static final long IS_AUTHORS = 1L << 61;

  private static final int ENOUGH = 400;

  private final List<Element> metas = new ArrayList<>();
  private final List<Element> scripts = new ArrayList<>();
  private final List<Element> links = new ArrayList<>();
  private final List<Element> h1s = new ArrayList<>();
  private final List<Element> headings = new ArrayList<>();
  private final List<Element> times = new ArrayList<>();
  private final List<Element> properties = new ArrayList<>();
  private final List<Element> authorLinks = new ArrayList<>();
  private final List<Element> authorLines = new ArrayList<>();
  private final List<Element> dateLines = new ArrayList<>();

  PageIndex() {}

  /**
   * Takes an element in.
   *
   * @param kinds what its names hint at, as a mask; 0 where nobody looked
   */
  void see(Element element, long kinds) {
    switch (element.normalName()) {
      case "meta" -> metas.add(element);
      case "script" -> scripts.add(element);
      case "link" -> links.add(element);
      case "h1" -> add(element, h1s);
      case "h2", "h3", "h4" -> add(element, headings);
      case "time" -> add(element, times);
      default -> {}
    }
    if (kinds != 0) {
      byKinds(element, kinds);
    }
  }

  private void byKinds(Element element, long kinds) {
    if ((kinds & HAS_PROPERTY) != 0) {
      add(element, properties);
    }
    if ((kinds & IS_AUTHORS) != 0 && element.normalName().equals("a")) {
      add(element, authorLinks);
    }
    if ((kinds & Kind.AUTHOR.bit()) != 0) {
      add(element, authorLines);
    }
    if ((kinds & Kind.DATE.bit()) != 0) {
      add(element, dateLines);
    }
    if ((kinds & Kind.TITLE.bit()) != 0) {
      add(element, headings);
    }
  }

  /** What stands in a script: no copy of it where it is one piece, as in most pages. */
  public static String data(Element script) {
    boolean one = script.childNodeSize() == 1;
    return one && script.childNode(0) instanceof DataNode data
        ? data.getWholeData()
        : script.data();
  }

  private static void add(Element element, List<Element> to) {
    if (to.size() < ENOUGH) {
      to.add(element);
    }
  }

  public List<Element> metas() {
    return metas;
  }

  public List<Element> scripts() {
    return scripts;
  }

  public List<Element> links() {
    return links;
  }

  public List<Element> h1s() {
    return h1s;
  }

  /** Lesser headings, and what is named as a title. */
  public List<Element> headings() {
    return headings;
  }

  public List<Element> times() {
    return times;
  }

  /** Elements with itemprop or property. */
  public List<Element> properties() {
    return properties;
  }

  /** Links to a page about an author. */
  public List<Element> authorLinks() {
    return authorLinks;
  }

  /** Elements that are named as an author's line. */
  public List<Element> authorLines() {
    return authorLines;
  }

  /** Elements that are named as the line of a date. */
  public List<Element> dateLines() {
    return dateLines;
  }
}
