package newshook.extract.body;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import newshook.extract.block.Block;
import newshook.extract.block.Frame;
import newshook.extract.block.Tags;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.TagSet;

/** Copies the chosen blocks, in the page's own elements, with the pictures between them. */
public final class ContentBuilder {
  private final Set<Node> keptText = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Media media = new Media();
  private final TagSet tags = TagSet.Html();
  private boolean started;
  private int left;

  private ContentBuilder() {}

  /** Clean HTML of the blocks; empty for none. */
  public static String build(List<Block> kept, String base) {
    if (kept.isEmpty()) {
      return "";
    }
    ContentBuilder builder = new ContentBuilder();
    Element root = commonElement(kept);
    kept.forEach(block -> builder.mark(block, root));
    Document out = Document.createShell(base);
    builder.copyChildren(root, out.body());
    return Cleaning.print(out);
  }

  private static Element commonElement(List<Block> kept) {
    Frame common = kept.getFirst().frame();
    for (Block block : kept) {
      Frame other = block.frame();
      while (common != other) {
        if (common.depth() >= other.depth()) {
          common = up(common);
        } else {
          other = up(other);
        }
      }
    }
    return common.element();
  }

  private static Frame up(Frame frame) {
    Frame parent = frame.parent();
    if (parent == null) {
      throw new IllegalStateException("two blocks of different pages");
    }
    return parent;
  }

  private void mark(Block block, Element root) {
    for (TextNode node : block.nodes()) {
      if (!keptText.add(node)) {
        continue;
      }
      left++;
      Node at = node.parent();
      while (at instanceof Element element && !element.equals(root) && around.add(element)) {
        at = element.parent();
      }
    }
  }

  private void copyChildren(Element from, Element to) {
    for (Node child : from.childNodes()) {
      copy(child, to);
    }
  }

  private void copy(Node child, Element to) {
    if (child instanceof TextNode text) {
      if (keptText.contains(text)) {
        started = true;
        left--;
        to.appendChild(new TextNode(text.getWholeText()));
      } else if (text.isBlank() && to.childNodeSize() > 0) {
        to.appendChild(new TextNode(" "));
      }
    } else if (child instanceof Element element) {
      copyElement(element, to);
    }
  }

  private void copyElement(Element element, Element to) {
    if (around.contains(element)) {
      Element copy = shallow(element);
      to.appendChild(copy);
      copyChildren(element, copy);
      return;
    }
    if (element.normalName().equals("br")) {
      to.appendChild(new Element("br"));
      return;
    }
    Node picture = inside() ? media.of(element) : null;
    if (picture != null) {
      to.appendChild(picture);
    }
  }

  /** Pictures above the first words and below the last ones belong to the page, not the text. */
  private boolean inside() {
    return started && left > 0;
  }

  /** The element without its children; what it may keep of its attributes is decided last. */
  private Element shallow(Element element) {
    Element copy = new Element(tags.valueOf(name(element), Parser.NamespaceHtml), null);
    for (Attribute attribute : element.attributes()) {
      if (KEPT_ATTRIBUTES.contains(attribute.getKey())) {
        copy.attr(attribute.getKey(), attribute.getValue());
      }
    }
    return copy;
  }

  private static String name(Element element) {
    String name = element.normalName();
    return Tags.isInline(element) || KEPT.contains(name) ? name : "div";
  }

  private static final Set<String> KEPT_ATTRIBUTES =
      Set.of(
          "href",
          "title",
          "cite",
          "datetime",
          "start",
          "reversed",
          "colspan",
          "rowspan",
          "scope",
          "dir",
          "lang");

  private static final Set<String> KEPT =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "pre",
          "blockquote",
          "table",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "caption",
          "hr");

  /** Text of a page's own structured data as paragraphs. */
  public static String ofParagraphs(String text, String base) {
    Document out = Document.createShell(base);
    text.lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .forEach(l -> out.body().appendElement("p").text(l));
    return Cleaning.print(out);
  }
}
