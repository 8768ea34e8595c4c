package newshook.extract.block;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** How elements of HTML behave as text. */
public final class Tags {
  /** Nothing inside is text of the page. */
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "select",
          "button",
          "textarea",
          "input",
          "head",
          "canvas",
          "audio",
          "video",
          "map",
          "progress",
          "meter",
          "datalist",
          "dialog",
          "link",
          "meta",
          "title",
          "amp-ad",
          "amp-analytics",
          "amp-iframe",
          "amp-video",
          "amp-social-share",
          "optgroup",
          "option");

  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "br",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "img",
          "ins",
          "kbd",
          "label",
          "mark",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "o:p",
          "st1:place",
          "amp-img",
          "picture",
          "source",
          "nobr",
          "blink");

  private static final Set<String> PHRASING_PARENTS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "a", "em", "strong", "b", "i");

  private static final Set<String> BLOCK =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "caption",
          "colgroup",
          "col",
          "frameset",
          "noframes");

  /** How text runs at an element: looked up once, as the walk asks it of each. */
  enum Flow {
    SKIPPED,
    INLINE,
    BLOCK
  }

  private static final Map<String, Flow> FLOWS = flows();

  private Tags() {}

  private static Map<String, Flow> flows() {
    Map<String, Flow> flows = new HashMap<>();
    BLOCK.forEach(name -> flows.put(name, Flow.BLOCK));
    INLINE.forEach(name -> flows.put(name, Flow.INLINE));
    SKIPPED.forEach(name -> flows.put(name, Flow.SKIPPED));
    return Map.copyOf(flows);
  }

  static Flow flow(Element element) {
    Flow flow = FLOWS.get(element.normalName());
    if (flow != null) {
      return flow;
    }
    return isInPhrase(element) ? Flow.INLINE : Flow.BLOCK;
  }

  /** Whether neither it nor anything in it is text. */
  public static boolean isSkipped(Element element) {
    return SKIPPED.contains(element.normalName());
  }

  /** Whether text runs on through it: phrases, and unknown elements within phrases. */
  public static boolean isInline(Element element) {
    String name = element.normalName();
    return INLINE.contains(name) || (!BLOCK.contains(name) && isInPhrase(element));
  }

  private static boolean isInPhrase(Element element) {
    Element parent = element.parent();
    return parent != null && PHRASING_PARENTS.contains(parent.normalName());
  }
}
