package newshook.extract.meta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** The elements of a page that may say something about the article, gathered in one walk. */
final class PageIndex implements NodeVisitor {
  private static final int ENOUGH = 400;
  private static final int AUTHOR = 1;
  private static final int DATE = 2;
  private static final int TITLE = 4;

  private final Map<String, Integer> seen = new HashMap<>();

  final List<Element> metas = new ArrayList<>();
  final List<Element> scripts = new ArrayList<>();
  final List<Element> links = new ArrayList<>();
  final List<Element> h1s = new ArrayList<>();
  final List<Element> headings = new ArrayList<>();
  final List<Element> times = new ArrayList<>();
  final List<Element> properties = new ArrayList<>();
  final List<Element> authorLinks = new ArrayList<>();
  final List<Element> authorLines = new ArrayList<>();
  final List<Element> dateLines = new ArrayList<>();

  private PageIndex() {}

  static PageIndex of(Document page) {
    PageIndex index = new PageIndex();
    page.traverse(index);
    return index;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    switch (element.normalName()) {
      case "meta" -> metas.add(element);
      case "script" -> scripts.add(element);
      case "link" -> links.add(element);
      case "h1" -> add(element, h1s);
      case "h2", "h3", "h4" -> add(element, headings);
      case "time" -> add(element, times);
      default -> {}
    }
    if (element.attributesSize() > 0) {
      byAttributes(element);
    }
  }

  private void byAttributes(Element element) {
    boolean property = false;
    boolean author = false;
    for (Attribute attribute : element.attributes()) {
      switch (attribute.getKey()) {
        case "itemprop", "property" -> property = true;
        case "rel" -> author |= attribute.getValue().contains("author");
        case "href" -> author |= attribute.getValue().contains("/author");
        case "class" -> byClass(element, attribute.getValue());
        default -> {}
      }
    }
    if (property) {
      add(element, properties);
    }
    if (author && element.normalName().equals("a")) {
      add(element, authorLinks);
    }
  }

  private void byClass(Element element, String names) {
    if (names.length() < 4) {
      return;
    }
    int about = seen.computeIfAbsent(names, PageIndex::about);
    if ((about & AUTHOR) != 0) {
      add(element, authorLines);
    }
    if ((about & DATE) != 0) {
      add(element, dateLines);
    }
    if ((about & TITLE) != 0) {
      add(element, headings);
    }
  }

  /** What a class attribute seems to be about, as a mask. */
  private static int about(String names) {
    String lower = names.toLowerCase(Locale.ROOT);
    int about = hasAny(lower, "author", "byline", "autor") ? AUTHOR : 0;
    about |= hasAny(lower, "date", "time", "publish", "meta", "posted", "datum") ? DATE : 0;
    return about | (hasAny(lower, "headline", "title") ? TITLE : 0);
  }

  private static boolean hasAny(String text, String... words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static void add(Element element, List<Element> to) {
    if (to.size() < ENOUGH) {
      to.add(element);
    }
  }
}
