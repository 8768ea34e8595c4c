package newshook.extract.rules;

import java.util.ArrayList;
import java.util.List;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.NodeList;

/**
 * Follows a rule's XPath 1.0 paths over one page: to elements, attributes, or what functions say.
 */
final class RulePaths {
  private final Document page;
  private org.w3c.dom.@Nullable Document built;

  RulePaths(Document page) {
    this.page = page;
  }

  /** The elements that a path leads to; none for a path that cannot be read. */
  List<Element> elements(String path) {
    try {
      return List.copyOf(page.selectXpath(path));
    } catch (IllegalStateException _) {
      return List.of(); // "rules test" names it.
    }
  }

  /** The texts that a path leads to, without the empty ones; none for one that cannot be read. */
  List<String> texts(String path) {
    try {
      return evaluated(xpath(), path).stream()
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .toList();
    } catch (XPathExpressionException _) {
      return List.of(); // As above.
    }
  }

  private List<String> evaluated(XPath xpath, String path) throws XPathExpressionException {
    NodeList nodes;
    try {
      nodes = (NodeList) xpath.evaluate(path, dom(), XPathConstants.NODESET);
    } catch (XPathExpressionException _) {
      return List.of(xpath.evaluate(path, dom())); // string(…), substring-after(…), concat(…)
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent().replaceAll("\\s+", " "));
    }
    return texts;
  }

  private org.w3c.dom.Document dom() {
    org.w3c.dom.Document known = built;
    if (known == null) {
      known = new W3CDom().namespaceAware(false).fromJsoup(page);
      built = known;
    }
    return known;
  }

  /** Whether a path can be read at all. */
  static boolean isReadable(String path) {
    try {
      xpath().compile(path);
      return true;
    } catch (XPathExpressionException _) {
      return false;
    }
  }

  private static XPath xpath() {
    return XPathFactory.newInstance().newXPath();
  }
}
