package newshook.extract.body;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The one way in which HTML becomes safe. No svg, math, style, form, template or noscript, which
 * browsers parse by other rules than we do; no attribute that carries script; addresses are http or
 * https.
 */
public final class Cleaning {
  private static final String[] ELEMENTS = {
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr"
  };

  /** Attributes that hold an address. */
  private static final String[] ADDRESSES = {"href", "src", "cite"};

  private static final Safelist ALLOWED = safelist(new WebSafelist());

  private Cleaning() {}

  /** A fragment, parsed and cleaned. */
  public static String clean(String html, String base) {
    return print(Jsoup.parseBodyFragment(html, base));
  }

  /** A tree, cleaned and printed. */
  static String print(Document dirty) {
    dirty.traverse(Cleaning::resolve);
    Document clean = new Cleaner(ALLOWED).clean(dirty);
    clean.outputSettings(dirty.outputSettings().clone().prettyPrint(false).charset("UTF-8"));
    return clean.body().html();
  }

  /** Makes addresses whole; what cannot be made one goes. */
  private static void resolve(Node node, int depth) {
    if (node instanceof Element element && element.attributesSize() > 0) {
      for (String name : ADDRESSES) {
        if (element.hasAttr(name) && !WebSafelist.isPlainAddress(element.attr(name))) {
          element.attr(name, element.absUrl(name));
        }
      }
    }
  }

  private static Safelist safelist(Safelist empty) {
    return empty
        .preserveRelativeLinks(true) // All are whole by then: resolving each again is slow.
        .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
        .addTags(ELEMENTS)
        .addAttributes("a", "href", "title")
        .addAttributes("abbr", "title")
        .addAttributes("blockquote", "cite")
        .addAttributes("q", "cite")
        .addAttributes("del", "datetime")
        .addAttributes("ins", "datetime")
        .addAttributes("time", "datetime")
        .addAttributes("img", "alt", "src", "srcset", "sizes", "width", "height", "title")
        .addAttributes("ol", "start", "reversed")
        .addAttributes("td", "colspan", "rowspan")
        .addAttributes("th", "colspan", "rowspan", "scope")
        .addAttributes(":all", "dir", "lang")
        .addProtocols("a", "href", "http", "https", "mailto")
        .addProtocols("blockquote", "cite", "http", "https")
        .addProtocols("q", "cite", "http", "https")
        .addProtocols("img", "src", "http", "https");
  }
}
