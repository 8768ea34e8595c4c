package newshook.extract.body;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The body as XHTML that strict readers of books take: few elements, each where it may stand, and
 * nothing that would have to be loaded.
 */
public final class Xhtml {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "blockquote",
          "pre",
          "table",
          "hr",
          "div",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "th",
          "td");

  private static final Set<String> PHRASES =
      Set.of(
          "a", "em", "strong", "b", "i", "u", "s", "sub", "sup", "q", "cite", "abbr", "br", "code",
          "kbd", "samp", "var", "small", "mark", "dfn", "bdi");

  private static final String ANY_BLOCK = String.join(",", BLOCKS);

  /** What may hold no block. */
  private static final Set<String> NARROW = Set.of("p", "h2", "h3", "h4", "h5", "h6", "pre");

  private static final Map<String, String> RENAMED =
      Map.of("h1", "h2", "dt", "p", "dd", "p", "figcaption", "p", "summary", "p", "del", "s");

  private static final Set<String> DROPPED =
      Set.of(
          "img",
          "picture",
          "source",
          "video",
          "audio",
          "track",
          "iframe",
          "svg",
          "math",
          "script",
          "style",
          "template",
          "noscript",
          "object",
          "embed",
          "form",
          "input",
          "button",
          "select",
          "textarea",
          "rt",
          "rp",
          "wbr");

  private Xhtml() {}

  public static String of(Element body) {
    inside(body).forEach(Xhtml::shape);
    inside(body).forEach(Xhtml::place);
    var settings =
        new OutputSettings()
            .syntax(Syntax.xml)
            .escapeMode(EscapeMode.xhtml)
            .charset("UTF-8")
            .prettyPrint(false);
    var document = body.ownerDocument();
    if (document != null) {
      document.outputSettings(settings);
    }
    legal(body);
    return body.html().strip();
  }

  /** All elements but the body itself, from the outside in. */
  private static List<Element> inside(Element body) {
    return List.copyOf(body.getAllElements()).subList(1, body.getAllElements().size());
  }

  private static void shape(Element element) {
    String name = RENAMED.getOrDefault(element.normalName(), element.normalName());
    if (DROPPED.contains(name)) {
      element.remove();
      return;
    }
    if (!BLOCKS.contains(name) && !PHRASES.contains(name)) {
      element.unwrap();
      return;
    }
    element.tagName(name);
    String href = name.equals("a") ? element.attr("href") : "";
    String span = name.equals("td") || name.equals("th") ? element.attr("colspan") : "";
    element.clearAttributes();
    if (WebSafelist.isPlainAddress(href)) {
      element.attr("href", href);
    }
    if (span.matches("[1-9]\\d?")) {
      element.attr("colspan", span);
    }
  }

  /** Puts right what stands where it may not, from the outside in. */
  private static void place(Element element) {
    Element parent = element.parent();
    String name = element.normalName();
    if (parent == null) {
      return;
    }
    boolean holdsBlock =
        element.children().stream().anyMatch(c -> c.selectFirst(ANY_BLOCK) != null);
    if (holdsBlock && PHRASES.contains(name)) {
      element.unwrap();
    } else if (holdsBlock && NARROW.contains(name)) {
      element.tagName("div");
    } else if (name.equals("li") && !isList(parent)) {
      element.tagName("div");
    } else if (isList(element)) {
      wrapStrays(element);
    }
  }

  private static boolean isList(Element element) {
    return element.normalName().equals("ul") || element.normalName().equals("ol");
  }

  /** A list holds items only. */
  private static void wrapStrays(Element list) {
    List<Node> children = List.copyOf(list.childNodes());
    for (Node child : children) {
      boolean isItem = child instanceof Element e && e.normalName().equals("li");
      boolean isBlank = child instanceof TextNode t && t.isBlank();
      if (!isItem && !isBlank) {
        Element item = new Element("li");
        child.replaceWith(item);
        item.appendChild(child);
      }
    }
  }

  /** XML 1.0 has no place for most control characters. */
  private static void legal(Element body) {
    body.forEachNode(node -> {
      if (node instanceof TextNode text) {
        text.text(
            text.getWholeText()
                .codePoints()
                .filter(Xhtml::isLegal)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
      }
    });
  }

  private static boolean isLegal(int c) {
    return c < ' '
        ? c == '\t' || c == '\n'
        : c <= 0xd7ff || (c >= 0xe000 && c < 0xfffe) || c > 0xffff;
  }
}
