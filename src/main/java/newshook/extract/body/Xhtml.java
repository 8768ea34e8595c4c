package newshook.extract.body;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
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

  private final Set<Element> holders;

  private Xhtml(Set<Element> holders) {
    this.holders = holders;
  }

  public static String of(Element body) {
    Document document = new Document("");
    document.outputSettings(
        new OutputSettings()
            .syntax(Syntax.xml)
            .escapeMode(EscapeMode.xhtml)
            .charset("UTF-8")
            .prettyPrint(false));
    Element out = document.appendElement("body");
    new Xhtml(holders(body)).copy(body, out);
    return out.html().strip();
  }

  /** The elements that hold a block, at any depth. */
  private static Set<Element> holders(Element body) {
    Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element element : body.getAllElements()) {
      Element above = BLOCKS.contains(name(element)) ? element.parent() : null;
      while (above != null && holders.add(above)) {
        above = above.parent();
      }
    }
    return holders;
  }

  private static String name(Element element) {
    return RENAMED.getOrDefault(element.normalName(), element.normalName());
  }

  /** One pass into a new tree: taking elements out of a wide one moves all that follow. */
  private void copy(Element from, Element to) {
    for (Node child : from.childNodes()) {
      if (child instanceof TextNode text && !text.getWholeText().isEmpty()) {
        place(to, text.isBlank()).appendChild(new TextNode(legal(text.getWholeText())));
      } else if (child instanceof Element element && !DROPPED.contains(name(element))) {
        copyElement(element, to);
      }
    }
  }

  private void copyElement(Element element, Element to) {
    String name = name(element);
    boolean holdsBlock = holders.contains(element);
    boolean isKept = BLOCKS.contains(name) || (PHRASES.contains(name) && !holdsBlock);
    if (!isKept) {
      copy(element, to);
      return;
    }
    boolean isItem = name.equals("li") && isList(to);
    boolean isLoose = name.equals("li") && !isItem;
    Element copy = new Element(isLoose || (holdsBlock && NARROW.contains(name)) ? "div" : name);
    String href = name.equals("a") ? element.attr("href") : "";
    if (WebSafelist.isPlainAddress(href)) {
      copy.attr("href", href);
    }
    String span = name.equals("td") || name.equals("th") ? element.attr("colspan") : "";
    if (span.matches("[1-9]\\d?")) {
      copy.attr("colspan", span);
    }
    place(to, isItem).appendChild(copy);
    copy(element, copy);
  }

  /** A list holds items only: anything else gets one of its own. */
  private static Element place(Element parent, boolean mayStand) {
    return isList(parent) && !mayStand ? parent.appendElement("li") : parent;
  }

  private static boolean isList(Element element) {
    return element.normalName().equals("ul") || element.normalName().equals("ol");
  }

  /** XML 1.0 has no place for most control characters and for halves of surrogate pairs. */
  public static String legal(String text) {
    return text.codePoints().allMatch(Xhtml::isLegal)
        ? text
        : text.codePoints()
            .filter(Xhtml::isLegal)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= ' ' && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
