package newshook.extract.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.extract.block.PageIndex;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The headline as the page prints it, without the site's name or a kicker. */
final class TitleFinder {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|\\-–—·•:»«/>~]+\\s+|\\s*[|»«]\\s*|::");
  private static final Pattern EDGE =
      Pattern.compile("^[\\s|\\-–—·•:»«/>~]+|[\\s|\\-–—·•:»«/>~]+$");
  private static final Pattern KICKER =
      Pattern.compile(
          "kicker|overline|roofline|eyebrow|pretitle|topline|spitzmarke|dachzeile|supertitle|"
              + "surtitre|antetitulo|occhiello|label|prefix|visually|sr-only|screen-reader|badge|"
              + "category|topic|subtitle|subhead",
          Pattern.CASE_INSENSITIVE);

  /** What kind of page it is, said before the headline. */
  private static final Pattern KIND =
      Pattern.compile("(?:blog|blog post|article|news)\\s?[:|]\\s+", Pattern.CASE_INSENSITIVE);

  private static final Pattern ENTRY =
      Pattern.compile("(?:entry|post|article)-?_?title", Pattern.CASE_INSENSITIVE);
  private static final double ALIKE = 0.45;
  private static final int MAX_TITLE = 300;
  private static final int FEW = 3;

  private final String headline;
  private final String shared;
  private final String alternative;
  private final String tab;
  private final String siteName;

  /** Without the site's name. */
  private final String bareShared;

  private final String bareTab;
  private final List<String> h1s;
  private final List<String> parts;
  private final String section;
  private final List<Element> lesser;

  TitleFinder(PageIndex page, String tab, JsonLd jsonLd, MetaTags meta, String siteName) {
    this.siteName = siteName;
    this.headline = clipped(Words.squeeze(jsonLd.text("headline")));
    this.shared =
        clipped(
            meta.first("og:title", "twitter:title", "parsely-title", "dc.title", "sailthru.title"));
    this.alternative = jsonLd.text("alternativeHeadline");
    this.tab = clipped(Words.squeeze(tab));
    this.bareShared = withoutSite(shared);
    this.bareTab = withoutSite(this.tab);
    this.h1s = lines(page.h1s());
    this.parts = lines(page.h1s().stream().flatMap(h -> h.children().stream()).toList());
    this.section = Words.squeeze(jsonLd.text("articleSection"));
    this.lesser = page.headings();
  }

  /** No headline is longer, and each separator in one is looked at again. */
  private static String clipped(String said) {
    return said.length() <= MAX_TITLE ? said : said.substring(0, MAX_TITLE);
  }

  private static List<String> lines(List<Element> headings) {
    return headings.stream()
        .limit(80)
        .filter(e -> e.childNodeSize() < 20)
        .map(TitleFinder::line)
        .filter(t -> t.length() > 2 && t.length() < 300)
        .toList();
  }

  /** The words of a heading, a space at each inner edge, a kicker left out if words remain. */
  private static String line(Element heading) {
    StringBuilder out = new StringBuilder();
    collect(heading, out, true);
    String line = Words.squeeze(out.toString());
    if (!line.isEmpty()) {
      return line;
    }
    collect(heading, out, false);
    return Words.squeeze(out.toString());
  }

  private static void collect(Node node, StringBuilder out, boolean strict) {
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode text) {
        out.append(text.getWholeText());
      } else if (child instanceof Element element && !isSkipped(element, strict)) {
        boolean edge = element.normalName().equals("br") || element.attributesSize() > 0;
        out.append(edge ? " " : "");
        collect(element, out, strict);
        out.append(edge ? " " : "");
      }
    }
  }

  private static boolean isSkipped(Element element, boolean strict) {
    String name = element.normalName();
    if (name.equals("script") || name.equals("style") || name.equals("svg")) {
      return true;
    }
    return strict && (name.equals("small") || name.equals("time") || isKicker(element));
  }

  private static boolean isKicker(Element element) {
    return KICKER.matcher(element.className()).find();
  }

  /**
   * What the article is called.
   *
   * @param where what part of the page calls it so
   * @param printed the headline that the page prints; the text itself where it prints none
   */
  record Title(String text, String where, String printed) {
    static Title printed(String text, String where) {
      return new Title(text, where, text);
    }
  }

  Title find() {
    return bestHeading()
        .map(t -> retold(plain(t)))
        .or(() -> segment(allHeadings()).map(t -> Title.printed(withoutKicker(t), "heading")))
        .or(() -> entryTitle().map(t -> Title.printed(t, "heading")))
        .or(() ->
            h1s.stream().filter(this::onlyHeading).findFirst().map(t -> Title.printed(t, "h1")))
        .or(() -> said(headline, withoutSite(headline), "json-ld"))
        .or(() -> said(shared, bareShared, "meta"))
        .or(() -> said(tab, bareTab, "title"))
        .orElseGet(() -> Title.printed(h1s.isEmpty() ? "" : h1s.getFirst(), "h1"));
  }

  private Title retold(String printed) {
    boolean whole = shared.contains(printed) || Words.plain(shared).contains(Words.plain(printed));
    return new Retold(headline, alternative, whole ? printed : bareShared, bareTab)
        .instead(printed)
        .map(t -> new Title(t, t.equals(headline) ? "json-ld" : "meta", printed))
        .orElseGet(() -> Title.printed(printed, "h1"));
  }

  private static Optional<Title> said(String text, String bare, String from) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Title.printed(bare, from));
  }

  private Optional<String> bestHeading() {
    List<String> said = Stream.of(headline, bareShared, bareTab).filter(s -> !s.isEmpty()).toList();
    if (said.isEmpty()) {
      return h1s.stream().findFirst();
    }
    Optional<String> part = parts.stream().filter(p -> isSaid(p, said)).findFirst();
    if (part.isPresent()) {
      return part;
    }
    List<Map.Entry<String, Double>> scored = new ArrayList<>();
    for (String h1 : h1s) {
      double best = said.stream().mapToDouble(s -> Words.likeness(h1, s)).max().orElse(0);
      scored.add(Map.entry(h1, best));
    }
    return scored.stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .filter(e -> e.getValue() >= ALIKE)
        .map(Map.Entry::getKey);
  }

  private List<String> allHeadings() {
    return Stream.concat(h1s.stream(), lines(lesser).stream()).toList();
  }

  private static boolean isSaid(String part, List<String> said) {
    String plain = Words.plain(part);
    return Words.set(part).size() >= 3 && said.stream().map(Words::plain).anyMatch(plain::equals);
  }

  /** The only heading that a blog's theme marks as the title of a post. */
  private Optional<String> entryTitle() {
    List<String> marked =
        lines(lesser.stream().filter(e -> ENTRY.matcher(e.className()).find()).toList());
    return marked.stream().distinct().count() == 1 ? marked.stream().findFirst() : Optional.empty();
  }

  /** A headline without its kicker, and without what a site's system adds behind a bar. */
  private String plain(String heading) {
    String title = withoutKicker(heading);
    int bar = title.indexOf(" | ");
    if (bar > 0 && isTail(title.substring(0, bar), title.substring(bar + 3))) {
      return title.substring(0, bar);
    }
    int mark = Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" – "));
    boolean named = mark > 0 && isNamed(title.substring(mark + 3));
    return named && Words.set(title.substring(0, mark)).size() >= FEW
        ? title.substring(0, mark)
        : title;
  }

  /** "… | Opinion": a few words behind a headline at least twice as long. */
  private static boolean isTail(String headline, String rest) {
    int words = Words.set(rest).size();
    return words <= FEW && Words.set(headline).size() >= 2 * words && !rest.contains("|");
  }

  /** "Politics | Governor signs bill", where that is the section's name. */
  private String withoutKicker(String title) {
    for (String mark : List.of(" | ", " : ", " - ", " – ")) {
      int at = title.indexOf(mark);
      if (at > 0 && Words.plain(title.substring(0, at)).equals(Words.plain(section))) {
        return title.substring(at + mark.length());
      }
    }
    Matcher kind = KIND.matcher(title);
    if (kind.lookingAt()) {
      return title.substring(kind.end());
    }
    return title.startsWith("- ") || title.startsWith("– ") ? title.substring(2) : title;
  }

  /** A heading of the page that is, word for word, a part of what the page calls itself. */
  private Optional<String> segment(List<String> headings) {
    for (String said : List.of(shared, tab)) {
      for (String part : SEPARATOR.splitAsStream(said).toList()) {
        String wanted = Words.plain(part);
        if (Words.set(part).size() < 2 || isNamed(part)) {
          continue;
        }
        for (String heading : headings) {
          if (Words.plain(heading).equals(wanted)) {
            return Optional.of(heading);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A page's only h1 that is a real line, and not the site's name, is its headline. */
  private boolean onlyHeading(String h1) {
    return h1s.size() == 1 && Words.set(h1).size() >= 3 && Words.likeness(h1, siteName) < ALIKE;
  }

  /** Takes off what stands behind or before a separator, if it is the site or short. */
  private String withoutSite(String title) {
    List<String> parts = SEPARATOR.splitAsStream(title).filter(p -> !p.isBlank()).toList();
    if (parts.size() < 2) {
      return title;
    }
    String last = parts.getLast();
    int cut = title.lastIndexOf(last);
    String rest = trimEdge(title.substring(0, cut));
    if (isNamed(last)
        || (Words.set(last).size() <= 4
            && Words.set(rest).size() >= 2 * Words.set(last).size() + 1
            && !title.substring(Math.max(0, cut - 3), cut).contains(":"))) {
      return withoutSite(rest);
    }
    if (isNamed(parts.getFirst())) {
      String after = title.substring(title.indexOf(parts.getFirst()) + parts.getFirst().length());
      return trimEdge(after);
    }
    return title;
  }

  private static String trimEdge(String text) {
    return EDGE.matcher(text).replaceAll("");
  }

  private boolean isNamed(String part) {
    String a = Words.plain(part).replace(" ", "");
    String b = Words.plain(siteName).replace(" ", "");
    return !a.isEmpty()
        && !b.isEmpty()
        && (a.equals(b)
            || (a.length() > 3 && b.contains(a))
            || (b.length() > 3 && a.contains(b) && a.length() < 2 * b.length() + 8));
  }
}
