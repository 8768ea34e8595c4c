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

/** The headline as the page prints it, without the site's name or a kicker. */
final class TitleFinder {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|\\-–—·•:»«/>~]+\\s+|\\s*[|»«]\\s*|::");
  private static final Pattern EDGE =
      Pattern.compile("^[\\s|\\-–—·•:»«/>~]+|[\\s|\\-–—·•:»«/>~]+$");

  /** What kind of page it is, said before the headline. */
  private static final Pattern KIND =
      Pattern.compile("(?:blog|blog post|article|news)\\s?[:|]\\s+", Pattern.CASE_INSENSITIVE);

  private static final double ALIKE = 0.45;
  private static final int MAX_TITLE = 300;
  private static final int FEW = 3;

  private final String headline;
  private final String shared;
  private final String alternative;
  private final String tab;
  private final String siteName;
  private final List<Heading> h1s;
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
    this.h1s = Heading.of(page.h1s()).stream().filter(h -> !h.leadsHome()).toList();
    this.section = Words.squeeze(jsonLd.text("articleSection"));
    this.lesser = page.headings();
  }

  /** No headline is longer, and each separator in one is looked at again. */
  private static String clipped(String said) {
    return said.length() <= MAX_TITLE ? said : said.substring(0, MAX_TITLE);
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
        .map(h -> retold(h, plain(h.text())))
        .or(() -> segment(Stream.concat(h1s.stream(), Heading.of(lesser).stream()).toList()))
        .or(() -> entryTitle().map(t -> Title.printed(t, "heading")))
        .or(() -> onlyHeading().map(TitleFinder::asPrinted))
        .or(() -> said(headline, "json-ld"))
        .or(() -> said(shared, "meta"))
        .or(() -> said(tab, "title"))
        .orElseGet(() -> Title.printed(h1s.isEmpty() ? "" : h1s.getFirst().text(), "h1"));
  }

  private static Title asPrinted(Heading heading) {
    return Title.printed(heading.text(), "h1");
  }

  private Title retold(Heading heading, String printed) {
    return new Retold(headline, alternative, shared, tab, this::withoutSite)
        .instead(printed, heading::whole)
        .map(t -> new Title(t, t.equals(headline) ? "json-ld" : "meta", printed))
        .orElseGet(() -> Title.printed(printed, "h1"));
  }

  private Optional<Title> said(String text, String from) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(Title.printed(isSigned(text) ? withoutSite(text) : text, from));
  }

  /** Not what the tab says and then adds the site's name to. */
  private boolean isSigned(String text) {
    return tab.length() <= text.length()
        || !tab.startsWith(text)
        || !SEPARATOR.matcher(tab.substring(text.length())).lookingAt();
  }

  private Optional<Heading> bestHeading() {
    List<String> said = said();
    if (said.isEmpty()) {
      return h1s.stream().findFirst();
    }
    List<String> wanted = said.stream().map(Words::plain).toList();
    return h1s.stream()
        .flatMap(Heading::parts)
        .filter(part -> wanted.contains(Words.plain(part.text())))
        .filter(part -> Words.set(part.text()).size() >= FEW)
        .findFirst()
        .or(() -> likest(said));
  }

  /** What the page's data calls it, without the site's name. */
  private List<String> said() {
    return Stream.of(headline, withoutSite(shared), withoutSite(tab))
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private Optional<Heading> likest(List<String> said) {
    List<Map.Entry<Heading, Double>> scored = new ArrayList<>();
    for (Heading h1 : h1s) {
      scored.add(Map.entry(h1, likeness(h1, said)));
    }
    return scored.stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .filter(e -> e.getValue() >= ALIKE)
        .map(Map.Entry::getKey);
  }

  private static double likeness(Heading heading, List<String> said) {
    return said.stream().mapToDouble(s -> Words.likeness(heading.text(), s)).max().orElse(0);
  }

  /** The only heading that a blog's theme marks as the title of a post. */
  private Optional<String> entryTitle() {
    List<String> marked =
        Heading.of(lesser.stream().filter(Heading::isEntryTitle).toList()).stream()
            .map(Heading::text)
            .distinct()
            .toList();
    return marked.size() == 1 ? marked.stream().findFirst() : Optional.empty();
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
  private Optional<Title> segment(List<Heading> headings) {
    for (String said : List.of(shared, tab)) {
      for (String part : SEPARATOR.splitAsStream(said).toList()) {
        String wanted = Words.plain(part);
        if (Words.set(part).size() < 2 || isNamed(part)) {
          continue;
        }
        for (Heading heading : headings) {
          if (Words.plain(heading.text()).equals(wanted)) {
            return Optional.of(Title.printed(withoutKicker(heading.text()), "heading"));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A page's only h1 that is a real line, and not the site's name, is its headline. One of several
   * is the only one if the others lead elsewhere or stand there twice.
   */
  private Optional<Heading> onlyHeading() {
    List<Heading> own =
        h1s.size() == 1 ? h1s : h1s.stream().filter(h -> !h.isLink() && isSingle(h)).toList();
    return own.size() == 1
        ? own.stream()
            .filter(h -> Words.set(h.text()).size() >= FEW)
            .filter(h -> Words.likeness(h.text(), siteName) < ALIKE)
            .findFirst()
        : Optional.empty();
  }

  private boolean isSingle(Heading heading) {
    return h1s.stream().filter(h -> h.text().equals(heading.text())).count() == 1;
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
