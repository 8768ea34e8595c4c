package newshook.extract.meta;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newshook.extract.block.PageIndex;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Who wrote the article: people before organisations, structured data before printed lines. */
final class Bylines {
  private static final String[] META = {
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "byl", "cxenseparse:author", "article:author_name", "creator",
    "twitter:data1", "og:article:author", "citation_author", "citation_authors"
  };
  private static final int MAX_LINE = 100;
  private static final int MAX_TRIED = 60;
  private static final int NICKNAME = 25;
  private static final int CLOSE = 3;

  /**
   * Who signs the article.
   *
   * @param names people, or who signs in their place: the site, an agency, "Staff"
   * @param where what part of the page names them
   */
  record Signed(List<String> names, String where, boolean arePeople) {
    static final Signed NOBODY = new Signed(List.of(), "", true);

    /** The people alone. */
    List<String> people() {
      return arePeople ? names : List.of();
    }
  }

  private final PageIndex page;
  private final JsonLd jsonLd;
  private final MetaTags meta;
  private final SiteNames site;
  private final BylineLines lines;
  private final HeadlineLines headline;
  private final Elsewhere elsewhere;

  Bylines(PageIndex page, JsonLd jsonLd, MetaTags meta, SiteNames site, Surroundings around) {
    this.page = page;
    this.jsonLd = jsonLd;
    this.meta = meta;
    this.site = site;
    this.elsewhere = around.elsewhere();
    this.headline = new HeadlineLines(site, around);
    this.lines = new BylineLines(site, around);
  }

  Signed find() {
    Signed signed = signed();
    boolean part = signed.names().size() == 1 && !signed.names().getFirst().contains(" ");
    return part && signed.arePeople()
        ? new Signed(List.of(headline.whole(signed.names().getFirst())), signed.where(), true)
        : signed;
  }

  private Signed signed() {
    List<String> stated = PersonNames.of(jsonLd.texts("author"));
    return people(statedPeople(stated), "json-ld")
        .or(() -> people(taggedPeople(tagged()), "meta"))
        .map(this::orPrinted)
        .or(() ->
            people(marked(page.properties().stream().filter(Bylines::isAuthor), true), "markup"))
        .or(() -> people(marked(page.authorLinks().stream(), false), "markup"))
        .or(() -> people(headline.nearHeadline(), "byline"))
        .or(() -> people(headline.besideDate(), "byline"))
        .or(() -> people(headline.linked(), "byline"))
        .or(() -> people(marked(page.authorLines().stream(), false), "byline"))
        .or(() -> people(marked(page.authorLinks().stream(), true), "markup"))
        .or(() -> people(lines.led(), "byline"))
        .or(() -> people(lines.labelled(), "byline"))
        .or(() -> people(lines.told(), "byline"))
        .or(() -> people(lines.boxed(), "byline"))
        .or(() -> instead(stated, "json-ld"))
        .or(() -> people(headline.nickname(), "byline"))
        .or(() -> people(marked(page.authorLines().stream(), true), "byline"))
        .or(() -> people(site.without(PersonNames.of(jsonLd.peopleAnywhere("author"))), "json-ld"))
        .or(() -> people(site.without(PersonNames.of(jsonLd.person())), "json-ld"))
        .or(() -> people(scripted(), "data"))
        .or(() -> instead(lines.source(), "byline"))
        .or(() -> instead(lines.dateline(), "byline"))
        .or(() -> instead(site.owner(Stream.of(tagged(), explicit())), "site"))
        .or(() -> instead(explicit(), "markup"))
        .or(() -> people(site.owner(lines.rights()), "site"))
        .or(() -> instead(PersonNames.signatures(jsonLd.texts("author")), "json-ld"))
        .or(() -> instead(PersonNames.signatures(meta.all(META)), "meta"))
        .or(() -> instead(headline.signature(), "byline"))
        .orElse(Signed.NOBODY);
  }

  /** Who is printed at the headline, if the page shows none of those whom its data names. */
  private Signed orPrinted(Signed stated) {
    List<String> printed = headline.nearHeadline();
    boolean others = !printed.isEmpty() && Collections.disjoint(printed, stated.names());
    return others && lines.showNoneOf(stated.names())
        ? new Signed(printed, "byline", true)
        : stated;
  }

  /** All that the structured data names, if one of them at least is no organisation. */
  private List<String> statedPeople(List<String> stated) {
    boolean any =
        site.without(PersonNames.of(jsonLd.people("author"))).stream()
            .anyMatch(name -> !PersonNames.isAgency(name));
    return any ? site.without(stated) : List.of();
  }

  private List<String> taggedPeople(List<String> tagged) {
    List<String> names = site.without(tagged);
    return names.stream().allMatch(PersonNames::isAgency) ? List.of() : names;
  }

  private static Optional<Signed> people(List<String> names, String where) {
    return names.isEmpty() ? Optional.empty() : Optional.of(new Signed(names, where, true));
  }

  private static Optional<Signed> instead(List<String> names, String where) {
    return names.isEmpty() ? Optional.empty() : Optional.of(new Signed(names, where, false));
  }

  private List<String> tagged() {
    List<String> first =
        Stream.of(META)
            .map(key ->
                PersonNames.of(meta.all(key).stream().filter(l -> !site.isOwnLine(l)).toList()))
            .filter(names -> !names.isEmpty() && !names.getFirst().matches("\\d+ min.*"))
            .findFirst()
            .orElse(List.of());
    List<String> cited = PersonNames.of(meta.all("citation_authors", "citation_author"));
    return cited.size() > first.size() && cited.containsAll(first) ? cited : first;
  }

  private static boolean isAuthor(Element element) {
    return element.attr("itemprop").contains("author")
        || element.attr("property").contains("author");
  }

  /**
   * The names in the nearest element that has any, and in those of its kind beside it; where the
   * markup is explicit, nicknames count.
   */
  private List<String> marked(Stream<Element> elements, boolean explicit) {
    List<Element> tried =
        elements.limit(MAX_TRIED).filter(e -> !PersonNames.leadsOthersIn(before(e))).toList();
    Set<Element> around = around(tried);
    List<Element> nearest =
        tried.stream()
            .sorted(Comparator.comparingInt(elsewhere::distance).thenComparing(around::contains))
            .toList();
    for (Element element : nearest) {
      List<String> names = names(element, explicit);
      if (!names.isEmpty()) {
        return nearest.stream()
            .filter(e -> e.equals(element) || isBeside(e, element))
            .flatMap(e -> names(e, explicit).stream())
            .distinct()
            .toList();
      }
    }
    return List.of();
  }

  /** What stands right before an element, or before its parent if it comes first. */
  private static String before(Element element) {
    Element at = element;
    for (int up = 0; up < 2 && at != null; up++) {
      for (Node node = at.previousSibling(); node != null; node = node.previousSibling()) {
        String text =
            node instanceof TextNode t ? t.text() : node instanceof Element e ? e.text() : "";
        if (!text.isBlank()) {
          return text;
        }
      }
      at = at.parent();
    }
    return "";
  }

  /** What holds some of the elements closely: its text is theirs, run together. */
  private static Set<Element> around(List<Element> elements) {
    Set<Element> around = new HashSet<>();
    for (Element element : elements) {
      Element at = element.parent();
      for (int up = 0; up < CLOSE && at != null; up++) {
        around.add(at);
        at = at.parent();
      }
    }
    return around;
  }

  /** Whether two elements are of one kind, and children of one parent or grandparent. */
  private static boolean isBeside(Element a, Element b) {
    Element parent = a.parent();
    Element other = b.parent();
    return parent != null
        && other != null
        && a.normalName().equals(b.normalName())
        && a.className().equals(b.className())
        && (parent.equals(other)
            || (parent.parent() != null && Objects.equals(parent.parent(), other.parent())));
  }

  private List<String> names(Element element, boolean explicit) {
    String text = text(element);
    List<String> names = site.without(PersonNames.of(List.of(text)));
    boolean named =
        names.stream().allMatch(PersonNames::looksLikePerson)
            || (explicit && PersonNames.isNickname(text, names));
    return named ? names : List.of();
  }

  /** The first person whom the page's scripts are told of as its author. */
  private List<String> scripted() {
    return ScriptAuthors.of(page).stream()
        .map(site::persons)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** What the links and marks of authorship say, whoever that is. */
  private List<String> explicit() {
    return Stream.of(
            page.properties().stream().filter(Bylines::isAuthor),
            page.authorLinks().stream(),
            page.authorLines().stream())
        .flatMap(s -> s)
        .limit(MAX_TRIED)
        .map(this::text)
        .filter(t -> t.length() < NICKNAME)
        .map(t -> PersonNames.signatures(List.of(t)))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** A line of the page; empty for what is no line, or stands in another part of the page. */
  private String text(Element element) {
    String text = element.childNodeSize() > 12 ? "" : Words.squeeze(element.text());
    return text.length() > MAX_LINE || elsewhere.holds(element) ? "" : text;
  }
}
