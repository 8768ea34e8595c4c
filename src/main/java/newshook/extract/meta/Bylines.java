package newshook.extract.meta;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.extract.block.Block;
import newshook.extract.block.Kind;
import newshook.extract.block.PageBlocks;
import org.jsoup.nodes.Element;

/** Who wrote the article: people before organisations, structured data before printed lines. */
final class Bylines {
  private static final String[] META = {
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "byl", "cxenseparse:author", "article:author_name", "creator",
    "twitter:data1", "og:article:author", "citation_author"
  };
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:written|posted|published|reviewed)? ?(?:by|von|por|par|author|autor|text)\\s*:?",
          Pattern.CASE_INSENSITIVE);
  private static final int MAX_LINE = 100;
  private static final int MAX_TRIED = 60;
  private static final int NICKNAME = 25;

  private final PageIndex page;
  private final JsonLd jsonLd;
  private final MetaTags meta;
  private final String siteName;
  private final List<Block> near;
  private final PageBlocks blocks;

  Bylines(
      PageIndex page,
      JsonLd jsonLd,
      MetaTags meta,
      String siteName,
      List<Block> near,
      PageBlocks blocks) {
    this.page = page;
    this.jsonLd = jsonLd;
    this.meta = meta;
    this.siteName = siteName;
    this.near = near;
    this.blocks = blocks;
  }

  /** The people, and where they were named. */
  Map.Entry<List<String>, String> find() {
    List<String> stated = PersonNames.of(jsonLd.texts("author"));
    List<String> tagged = tagged();
    return first(people(stated), "json-ld")
        .or(() -> first(people(tagged), "meta"))
        .or(() -> first(marked(page.properties.stream().filter(Bylines::isAuthor), true), "markup"))
        .or(() -> first(marked(page.authorLinks.stream(), false), "markup"))
        .or(() -> first(nearHeadline(), "byline"))
        .or(() -> first(besideDate(), "byline"))
        .or(() -> first(marked(page.authorLines.stream(), false), "byline"))
        .or(() -> first(marked(page.authorLinks.stream(), true), "markup"))
        .or(() -> first(led(), "byline"))
        .or(() -> first(people(PersonNames.of(jsonLd.person())), "json-ld"))
        .or(() -> first(stated, "json-ld"))
        .or(() -> first(tagged, "meta"))
        .orElse(Map.entry(List.of(), ""));
  }

  private static Optional<Map.Entry<List<String>, String>> first(List<String> names, String where) {
    return names.isEmpty() ? Optional.empty() : Optional.of(Map.entry(names, where));
  }

  private List<String> tagged() {
    return Stream.of(META)
        .map(key -> PersonNames.of(meta.all(key)))
        .filter(names -> !names.isEmpty() && !names.getFirst().matches("\\d+ min.*"))
        .findFirst()
        .orElse(List.of());
  }

  /** Without the site itself, which signs for want of a person. */
  private List<String> people(List<String> names) {
    return names.stream().filter(n -> !isSite(n)).toList();
  }

  private boolean isSite(String name) {
    String a = Words.plain(name).replace(" ", "");
    String b = Words.plain(siteName).replace(" ", "");
    return a.equals(b) || (b.length() > 4 && a.contains(b)) || (a.length() > 4 && b.contains(a));
  }

  private static boolean isAuthor(Element element) {
    return element.attr("itemprop").contains("author")
        || element.attr("property").contains("author");
  }

  /** The names in the first element that has any; where the markup is explicit, nicknames count. */
  private List<String> marked(Stream<Element> elements, boolean explicit) {
    List<Element> tried = elements.limit(MAX_TRIED).toList();
    for (Element element : tried) {
      String text = element.childNodeSize() > 12 ? "" : Words.squeeze(element.text());
      if (text.isEmpty() || text.length() > MAX_LINE || isElsewhere(element)) {
        continue;
      }
      List<String> names = people(PersonNames.of(List.of(text)));
      if (!names.isEmpty()
          && (names.stream().allMatch(PersonNames::looksLikePerson)
              || (explicit && text.length() < NICKNAME))) {
        return names;
      }
    }
    return List.of();
  }

  private static boolean isElsewhere(Element element) {
    return element.closest("aside,nav,footer,form,[class*=related],[class*=comment],[id*=comment]")
        != null;
  }

  private List<String> nearHeadline() {
    Supplier<Stream<Block>> lines =
        () -> near.stream().filter(b -> b.text().length() <= MAX_LINE && b.words() <= 14);
    Stream<String> led =
        lines.get().map(Block::text).filter(t -> PersonNames.hasLead(t) && t.length() < 80);
    Stream<String> kind = lines.get().filter(b -> b.isUnder(Kind.AUTHOR)).map(Block::text);
    return Stream.concat(led, kind)
        .map(text -> people(PersonNames.of(List.of(text))))
        .map(names -> names.stream().filter(PersonNames::looksLikePerson).toList())
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** A line of its own, anywhere, that reads "By Ana Lima". */
  private List<String> led() {
    return blocks.blocks().stream()
        .filter(b -> b.words() > 2 && b.words() <= 7 && PersonNames.hasLead(b.text()))
        .filter(
            b -> !b.isUnder(Kind.COMMENT, Kind.RELATED, Kind.ASIDE, Kind.TEASER, Kind.IS_FOOTER))
        .map(b -> people(PersonNames.of(List.of(b.text()))))
        .filter(n -> n.size() == 1 && PersonNames.looksLikePerson(n.getFirst()))
        .findFirst()
        .orElse(List.of());
  }

  /** A bare name in a line of its own, next to "Written by" or to the date. */
  private List<String> besideDate() {
    List<Block> all = blocks.blocks();
    for (Block block : near) {
      int i = block.index();
      if (block.words() < 2 || block.words() > 4 || !PersonNames.looksLikePerson(block.text())) {
        continue;
      }
      boolean led = i > 0 && LABEL.matcher(all.get(i - 1).text()).matches();
      boolean dated = isDate(all, i - 1) || isDate(all, i + 1);
      if ((led || (dated && !block.isUnder(Kind.TAG, Kind.IS_NAV))) && !isSite(block.text())) {
        return PersonNames.of(List.of(block.text()));
      }
    }
    return List.of();
  }

  private static boolean isDate(List<Block> all, int index) {
    return index >= 0
        && index < all.size()
        && all.get(index).words() <= 8
        && !DateReader.all(all.get(index).text()).isEmpty();
  }
}
