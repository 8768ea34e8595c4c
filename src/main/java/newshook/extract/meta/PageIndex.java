package newshook.extract.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** The elements of a page that may say something about the article, gathered in one walk. */
final class PageIndex implements NodeVisitor {
  private static final int ENOUGH = 400;

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
    if (element.hasAttr("itemprop") || element.hasAttr("property")) {
      add(element, properties);
    }
    if (element.normalName().equals("a")) {
      String href = element.attr("href");
      if (element.attr("rel").contains("author") || href.contains("/author")) {
        add(element, authorLinks);
      }
    }
    byClass(element, element.className());
  }

  private void byClass(Element element, String names) {
    if (names.length() < 4) {
      return;
    }
    String lower = names.toLowerCase(Locale.ROOT);
    if (lower.contains("author") || lower.contains("byline") || lower.contains("autor")) {
      add(element, authorLines);
    }
    if (lower.contains("date")
        || lower.contains("time")
        || lower.contains("publish")
        || lower.contains("meta")
        || lower.contains("posted")
        || lower.contains("datum")) {
      add(element, dateLines);
    }
    if (lower.contains("headline") || lower.contains("title")) {
      add(element, headings);
    }
  }

  private static void add(Element element, List<Element> to) {
    if (to.size() < ENOUGH) {
      to.add(element);
    }
  }
}
