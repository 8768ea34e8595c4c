package newshook.extract.meta;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newshook.extract.block.Block;
import newshook.extract.block.PageBlocks;
import newshook.extract.block.PageIndex;
import org.jsoup.nodes.Element;

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

  Bylines(
      PageIndex page,
      JsonLd jsonLd,
      MetaTags meta,
      SiteNames site,
      List<Block> near,
      PageBlocks blocks) {
    this.page = page;
    this.jsonLd = jsonLd;
    this.meta = meta;
    this.site = site;
    this.lines = new BylineLines(site, near, blocks);
  }

  Signed find() {
    Signed signed = signed();
    boolean part = signed.names().size() == 1 && !signed.names().getFirst().contains(" ");
    return part && signed.arePeople()
        ? new Signed(List.of(lines.whole(signed.names().getFirst())), signed.where(), true)
        : signed;
  }

  private Signed signed() {
    List<String> stated = PersonNames.of(jsonLd.texts("author"));
    return people(statedPeople(stated), "json-ld")
        .or(() -> people(taggedPeople(tagged()), "meta"))
        .or(() ->
            people(marked(page.properties().stream().filter(Bylines::isAuthor), true), "markup"))
        .or(() -> people(marked(page.authorLinks().stream(), false), "markup"))
        .or(() -> people(lines.nearHeadline(), "byline"))
        .or(() -> people(lines.besideDate(), "byline"))
        .or(() -> people(lines.linked(), "byline"))
        .or(() -> people(marked(page.authorLines().stream(), false), "byline"))
        .or(() -> instead(stated, "json-ld"))
        .or(() -> people(marked(page.authorLinks().stream(), true), "markup"))
        .or(() -> people(lines.led(), "byline"))
        .or(() -> people(lines.labelled(), "byline"))
        .or(() -> people(lines.nickname(), "byline"))
        .or(() -> people(marked(page.authorLines().stream(), true), "byline"))
        .or(() -> people(site.without(PersonNames.of(jsonLd.peopleAnywhere("author"))), "json-ld"))
        .or(() -> people(site.without(PersonNames.of(jsonLd.person())), "json-ld"))
        .or(() -> instead(lines.source(), "byline"))
        .or(() -> instead(lines.dateline(), "byline"))
        .or(() -> instead(site.owner(Stream.of(tagged(), explicit())), "site"))
        .or(() -> people(site.owner(lines.rights()), "site"))
        .or(() -> instead(PersonNames.signatures(jsonLd.texts("author")), "json-ld"))
        .or(() -> instead(PersonNames.signatures(meta.all(META)), "meta"))
        .or(() -> instead(explicit(), "markup"))
        .or(() -> instead(lines.signature(), "byline"))
        .orElse(Signed.NOBODY);
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

  /** The names in the first element that has any; where the markup is explicit, nicknames count. */
  private List<String> marked(Stream<Element> elements, boolean explicit) {
    List<Element> tried = elements.limit(MAX_TRIED).toList();
    for (Element element : tried) {
      String text = text(element);
      List<String> names = site.without(PersonNames.of(List.of(text)));
      if (!names.isEmpty()
          && (names.stream().allMatch(PersonNames::looksLikePerson)
              || (explicit && PersonNames.isNickname(text, names)))) {
        return names;
      }
    }
    return List.of();
  }

  /** What the links and marks of authorship say, whoever that is. */
  private List<String> explicit() {
    return Stream.of(
            page.properties().stream().filter(Bylines::isAuthor),
            page.authorLinks().stream(),
            page.authorLines().stream())
        .flatMap(s -> s)
        .limit(MAX_TRIED)
        .map(Bylines::text)
        .filter(t -> t.length() < NICKNAME)
        .map(t -> PersonNames.signatures(List.of(t)))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** A line of the page; empty for what is no line, or stands in another part of the page. */
  private static String text(Element element) {
    String text = element.childNodeSize() > 12 ? "" : Words.squeeze(element.text());
    return text.length() > MAX_LINE || Elsewhere.holds(element) ? "" : text;
  }
}
