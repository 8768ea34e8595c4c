package newshook.extract.meta;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.extract.block.Block;
import newshook.extract.block.Kind;
import newshook.extract.block.PageBlocks;
import org.jsoup.nodes.TextNode;

/** Reads authors from the lines that a page prints. */
final class BylineLines {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:written|posted|published|reviewed)? ?(?:by|von|por|par|author|autor|text)\\s*:?",
          Pattern.CASE_INSENSITIVE);
  private static final String NAME =
      "(\\p{Lu}[\\p{L}.'’-]*+(?:\\s+(?:von|van|de|der|del|di|da|la|le|el|al|bin))?"
          + "(?:\\s+\\p{Lu}[\\p{L}.'’-]*+){1,3})(?!\\s*[:：])";

  /** "Author: Ana Lima", anywhere in a short line. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?<![\\p{L}])(?i:autor(?:in|en|es|a)?|authors?|auteurs?|autore|text|texte|texto|verfasser|"
              + "written by|words)\\s*[:：]\\s*"
              + NAME);

  /** "Posted on May 3, 2021 by Ana Lima". */
  private static final Pattern INSIDE =
      Pattern.compile("(?<![\\p{L}])(?i:by|von|par|por|door|av|af|di)\\s+" + NAME);

  private static final Pattern PERSON_PAGE =
      Pattern.compile(
          "/(?:authors?|auteurs?|autor(?:en|es|i)?|staff|team|reporters?|contributors?|profiles?|people|"
              + "journalists?|journalistes?|redaktion|columnists?|byline|users?|members?|writers?|"
              + "creators?|penulis|editors?)/",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern APART = Pattern.compile("\\s*[|•·–—/]\\s*|\\s-\\s");
  private static final int MAX_LINE = 100;
  private static final int SHORT = 80;

  private final SiteNames site;
  private final List<Block> near;
  private final List<Block> all;

  BylineLines(SiteNames site, List<Block> near, PageBlocks blocks) {
    this.site = site;
    this.near = near;
    this.all = blocks.blocks();
  }

  List<String> nearHeadline() {
    Supplier<Stream<Block>> lines =
        () -> near.stream().filter(b -> b.text().length() <= MAX_LINE && b.words() <= 14);
    Stream<String> led =
        lines.get().map(Block::text).filter(t -> PersonNames.hasLead(t) && t.length() < SHORT);
    Stream<String> kind = lines.get().filter(b -> b.isUnder(Kind.AUTHOR)).map(Block::text);
    return Stream.concat(led, kind)
        .map(this::persons)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** A name near the headline that leads to a page about its bearer. */
  List<String> linked() {
    return near.stream()
        .filter(b -> b.words() >= 2 && b.words() <= 6 && b.links() > 0 && leadsToPerson(b))
        .map(b -> persons(b.text()))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean leadsToPerson(Block block) {
    return block.nodes().stream()
        .map(TextNode::parent)
        .map(parent -> parent == null ? null : parent.closest("a"))
        .anyMatch(a -> a != null && PERSON_PAGE.matcher(a.attr("href")).find());
  }

  private List<String> persons(String text) {
    return site.without(PersonNames.of(List.of(text))).stream()
        .filter(name -> PersonNames.looksLikePerson(name) && !PersonNames.isAgency(name))
        .toList();
  }

  /** A line of its own, anywhere, that reads "By Ana Lima". */
  List<String> led() {
    return all.stream()
        .filter(b -> b.words() > 2 && b.words() <= 7 && b.linkDensity() < 1)
        .filter(b -> PersonNames.hasLead(b.text()))
        .filter(BylineLines::isOfTheArticle)
        .map(b -> site.without(PersonNames.of(List.of(b.text()))))
        .filter(n -> n.size() == 1 && PersonNames.looksLikePerson(n.getFirst()))
        .findFirst()
        .orElse(List.of());
  }

  /** A name behind a label in a short line, or behind "by" in the line of the date. */
  List<String> labelled() {
    List<Block> lines =
        near.stream().filter(b -> b.words() <= 24 && !DateReader.all(b.text()).isEmpty()).toList();
    Stream<String> dated = lines.stream().map(b -> name(INSIDE, b.text()));
    Stream<String> beside =
        lines.stream()
            .filter(b -> b.words() <= 16)
            .flatMap(b -> APART.splitAsStream(b.text()))
            .filter(p -> p.chars().noneMatch(Character::isDigit));
    Stream<String> labelled =
        all.stream()
            .filter(b -> b.words() <= 30 && hasColon(b.text()) && isOfTheArticle(b))
            .map(b -> name(LABELLED, b.text()));
    return Stream.of(dated, beside, labelled)
        .flatMap(s -> s)
        .map(this::persons)
        .filter(n -> !n.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean hasColon(String text) {
    return text.indexOf(':') >= 0 || text.indexOf('：') >= 0;
  }

  private static String name(Pattern pattern, String text) {
    Matcher match = pattern.matcher(text);
    return match.find() ? match.group(1) : "";
  }

  private static boolean isOfTheArticle(Block block) {
    return !block.isUnder(
        Kind.COMMENT, Kind.RELATED, Kind.ASIDE, Kind.TEASER, Kind.IS_FOOTER, Kind.CAPTION);
  }

  /** A bare name in a line of its own, next to "Written by" or to the date. */
  List<String> besideDate() {
    for (Block block : near) {
      int i = block.index();
      if (block.words() < 2 || block.words() > 4 || !PersonNames.looksLikePerson(block.text())) {
        continue;
      }
      boolean led = i > 0 && LABEL.matcher(all.get(i - 1).text()).matches();
      boolean dated = isDate(i - 1) || isDate(i + 1);
      if ((led || (dated && !block.isUnder(Kind.TAG, Kind.IS_NAV))) && !site.isSite(block.text())) {
        return PersonNames.of(List.of(block.text()));
      }
    }
    return List.of();
  }

  private boolean isDate(int index) {
    return index >= 0
        && index < all.size()
        && all.get(index).words() <= 8
        && !DateReader.all(all.get(index).text()).isEmpty();
  }

  /** A line near the headline that signs for nobody in person: "By Staff Writer", "Redaktion". */
  List<String> signature() {
    return near.stream()
        .filter(b -> b.words() <= 5)
        .map(b -> PersonNames.bare(b.text()))
        .filter(PersonNames::isStaff)
        .limit(1)
        .toList();
  }
}
