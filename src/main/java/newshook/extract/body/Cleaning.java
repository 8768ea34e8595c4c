package newshook.extract.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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

  private static final Safelist ALLOWED = safelist();

  private Cleaning() {}

  /** A fragment, parsed and cleaned. */
  public static String clean(String html, String base) {
    return print(Jsoup.parseBodyFragment(html, base));
  }

  /** A tree, cleaned and printed. */
  static String print(Document dirty) {
    Document clean = new Cleaner(ALLOWED).clean(dirty);
    clean.outputSettings(dirty.outputSettings().clone().prettyPrint(false).charset("UTF-8"));
    clean.getElementsByAttribute("srcset").forEach(Cleaning::keepSafeSources);
    for (Element link : clean.getElementsByTag("a")) {
      if (link.hasAttr("href")) {
        link.attr("rel", "noopener noreferrer nofollow");
      }
    }
    return clean.body().html();
  }

  private static Safelist safelist() {
    return new Safelist()
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

  /** jsoup does not look inside srcset: only web addresses and their plain descriptors stay. */
  private static void keepSafeSources(Element image) {
    List<String> safe = new ArrayList<>();
    for (String candidate : image.attr("srcset").split(",\\s+", -1)) {
      String[] parts = candidate.strip().split("\\s+", -1);
      String address = parts[0].toLowerCase(Locale.ROOT);
      boolean web = address.startsWith("https://") || address.startsWith("http://");
      if (web && (parts.length == 1 || (parts.length == 2 && parts[1].matches("[0-9.]+[wx]")))) {
        safe.add(String.join(" ", parts));
      }
    }
    if (safe.isEmpty()) {
      image.removeAttr("srcset");
    } else {
      image.attr("srcset", String.join(", ", safe));
    }
  }
}
