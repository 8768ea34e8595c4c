package newshook.extract.meta;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.extract.block.PageIndex;
import org.jspecify.annotations.Nullable;

/** Who wrote the article: people before organisations, structured data before printed lines. */
final class Bylines {
  private static final String[] META = {
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "byl", "cxenseparse:author", "article:author_name", "creator",
    "twitter:data1", "og:article:author", "citation_author", "citation_authors"
  };

  private static final Pattern BY =
      Pattern.compile(
          "written|author|by$|autor|auteur|autore|verfasst|geschrieben|escrito|écrit|scritto|"
              + "geschreven|skrevet|skriv|napisa|автор|作者|執筆|投稿",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
  private final AuthorMarks marks;

  /** Once they were asked for. */
  private @Nullable List<String> tagged;

  Bylines(PageIndex page, JsonLd jsonLd, MetaTags meta, SiteNames site, Surroundings around) {
    this.page = page;
    this.jsonLd = jsonLd;
    this.meta = meta;
    this.site = site;
    this.marks = new AuthorMarks(page, site, around.elsewhere());
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
    List<String> authors = jsonLd.texts("author");
    List<String> stated = PersonNames.of(authors);
    return people(statedPeople(authors, stated), "json-ld")
        .or(() -> people(taggedPeople(tagged()), "meta"))
        .or(() -> people(stated.isEmpty() ? created() : List.of(), "json-ld"))
        .or(() -> people(otherwiseTagged(), "meta"))
        .map(this::orPrinted)
        .or(() -> people(marks.properties(), "markup"))
        .or(() -> people(marks.links(false), "markup"))
        .or(() -> people(headline.nearHeadline(), "byline"))
        .or(() -> people(headline.besideDate(), "byline"))
        .or(() -> people(headline.linked(), "byline"))
        .or(() -> people(marks.lines(false), "byline"))
        .or(() -> people(headline.sharing(), "byline"))
        .or(() -> instead(stated, "json-ld"))
        .or(() -> people(marks.links(true), "markup"))
        .or(() -> people(lines.led(), "byline"))
        .or(() -> people(lines.labelled(), "byline"))
        .or(() -> people(lines.reported(), "byline"))
        .or(() -> people(lines.told(), "byline"))
        .or(() -> people(lines.boxed(), "byline"))
        .or(() -> people(lines.life(), "byline"))
        .or(() -> people(headline.nickname(), "byline"))
        .or(() -> people(marks.lines(true), "byline"))
        .or(() -> people(site.without(PersonNames.of(jsonLd.peopleAnywhere("author"))), "json-ld"))
        .or(() -> people(site.without(PersonNames.of(jsonLd.person())), "json-ld"))
        .or(() -> people(scripted(), "data"))
        .or(() -> instead(lines.source(), "byline"))
        .or(() -> instead(lines.dateline(), "byline"))
        .or(() -> instead(site.owner(Stream.of(tagged(), marks.explicit())), "site"))
        .or(() -> instead(marks.explicit(), "markup"))
        .or(() -> people(site.owner(lines.rights()), "site"))
        .or(() -> instead(PersonNames.signatures(authors), "json-ld"))
        .or(() -> instead(PersonNames.signatures(meta.all(META)), "meta"))
        .or(() -> instead(headline.signature(), "byline"))
        .orElse(Signed.NOBODY);
  }

  /** Who is printed at the headline, if the page shows none of those whom its data names. */
  private Signed orPrinted(Signed stated) {
    if (headline.shows(stated.names())) {
      return stated;
    }
    List<String> printed = headline.nearHeadline();
    boolean others = !printed.isEmpty() && Collections.disjoint(printed, stated.names());
    return others && lines.showNoneOf(stated.names())
        ? new Signed(printed, "byline", true)
        : stated;
  }

  /** All that the structured data names, if one of them at least is no organisation. */
  private List<String> statedPeople(List<String> authors, List<String> stated) {
    List<String> people = jsonLd.people("author");
    List<String> named = people.equals(authors) ? stated : PersonNames.of(people);
    boolean any = site.without(named).stream().anyMatch(name -> !PersonNames.isAgency(name));
    return any ? site.without(stated) : List.of();
  }

  /** What a card's label says of its value: the time to read, a price, or who wrote. */
  private static boolean isByline(String label) {
    return label.isEmpty() || BY.matcher(label).find();
  }

  private List<String> created() {
    return site.persons(String.join(", ", jsonLd.texts("creator")));
  }

  /** Persons under any key that speaks of an author. */
  private List<String> otherwiseTagged() {
    return meta.naming("author").stream()
        .filter(line -> !site.isOwnLine(line))
        .map(site::persons)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
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
    List<String> names = tagged == null ? readTagged() : tagged;
    tagged = names;
    return names;
  }

  private List<String> readTagged() {
    List<String> first =
        Stream.of(META)
            .filter(key -> !key.equals("twitter:data1") || isByline(meta.first("twitter:label1")))
            .map(key ->
                PersonNames.of(meta.all(key).stream().filter(l -> !site.isOwnLine(l)).toList()))
            .filter(names -> !names.isEmpty() && !names.getFirst().matches("\\d+ min.*"))
            .findFirst()
            .orElse(List.of());
    List<String> cited = PersonNames.of(meta.all("citation_authors", "citation_author"));
    return cited.size() > first.size() && cited.containsAll(first) ? cited : first;
  }

  /** The first person whom the page's scripts are told of as its author. */
  private List<String> scripted() {
    return ScriptAuthors.of(page).stream()
        .map(site::persons)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
