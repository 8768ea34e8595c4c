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
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

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

  /** Whoever wrote or edited it, in Chinese; "记者" stands without a colon too. */
  private static final Pattern SIGNED_HAN =
      Pattern.compile(
          "(?:作者|撰文|记者|記者|编辑|編輯|责任编辑|責任編輯|责编|責編)(?:\\s*[:：]\\s*|(?<=[记記]者)\\s+)"
              + "(\\p{IsHan}{2,4}(?:[、，,]\\s?\\p{IsHan}{2,4}){0,5})(?!\\p{IsHan})");

  private static final Pattern RIGHTS =
      Pattern.compile("(?i:©|\\(c\\)|copyright)[\\s\\d–—,-]*+(?i:by|von)?\\s*+" + NAME);

  /** "Ana Lima. All" rights reserved; initials keep their dots. */
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\p{L}{3})[.](?:\\s.*)?$");

  private static final Pattern PERSON_PAGE =
      Pattern.compile(
          "/(?:authors?|auteurs?|autor(?:en|es|i)?|staff|team|reporters?|contributors?|profiles?|people|"
              + "journalists?|journalistes?|redaktion|columnists?|byline|users?|members?|writers?|"
              + "creators?|penulis|editors?)/",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern APART = Pattern.compile("\\s*[|•·–—/]\\s*|\\s-\\s");
  private static final Pattern DATELINED =
      Pattern.compile("^[^(]{0,60}\\(([^()]{2,12})\\)\\s*[–—-]");
  private static final Pattern SOURCED =
      Pattern.compile("(?:source|quelle|fuente|fonte|sumber)\\s*:", Pattern.CASE_INSENSITIVE);
  private static final Evaluator LINK = Selector.evaluatorOf("a");
  private static final int DATELINE = 15;
  private static final int SOURCE = 9;
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
        .map(parent -> parent == null ? null : parent.closest(LINK))
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
        .filter(
            n -> !n.isEmpty() && n.size() < 4 && n.stream().allMatch(PersonNames::looksLikePerson))
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
            .flatMap(b -> APART.splitAsStream(DateReader.apart(b.text())))
            .filter(p -> p.chars().noneMatch(Character::isDigit));
    Stream<String> labelled =
        all.stream()
            .filter(b -> b.words() <= 30 && hasColon(b.text()) && isOfTheArticle(b))
            .map(b -> name(LABELLED, b.text()));
    Stream<String> han =
        all.stream()
            .filter(b -> b.tokens().signs() > 2 && b.words() <= 40 && isOfTheArticle(b))
            .map(b -> name(SIGNED_HAN, b.text()));
    return Stream.of(dated, beside, labelled, han)
        .flatMap(s -> s)
        .map(this::persons)
        .filter(n -> !n.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The whole name of somebody who is named by a part of it, or by it without its spaces. */
  String whole(String part) {
    String letters = Words.plain(part).replace(" ", "");
    return Stream.concat(near.stream(), all.stream().filter(b -> b.isUnder(Kind.AUTHOR)))
        .filter(b -> b.words() >= 2 && b.words() <= 6)
        .flatMap(b -> persons(b.text()).stream())
        .filter(name ->
            name.startsWith(part + " ") || Words.plain(name).replace(" ", "").equals(letters))
        .findFirst()
        .orElse(part);
  }

  /** The agency of a dateline: "Hamburg (dpa/lno) - …". */
  List<String> dateline() {
    return all.stream()
        .filter(b -> b.words() >= DATELINE && isOfTheArticle(b))
        .limit(3)
        .map(b -> DATELINED.matcher(b.text()))
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .filter(a -> PersonNames.isAgency(a.split("/", 2)[0]))
        .limit(1)
        .toList();
  }

  /** "Source: Institute for Basic Science", in one line or in two. */
  List<String> source() {
    return all.stream()
        .filter(b -> b.words() <= SOURCE && isOfTheArticle(b))
        .map(b -> behind(b, SOURCED.matcher(b.text())))
        .filter(line -> !line.isEmpty())
        .limit(1)
        .toList();
  }

  private String behind(Block block, Matcher label) {
    if (!label.lookingAt()) {
      return "";
    }
    String rest = block.text().substring(label.end()).strip();
    int next = block.index() + 1;
    String line = rest.isEmpty() && next < all.size() ? all.get(next).text() : rest;
    return line.length() <= 60 && line.chars().anyMatch(Character::isLetter) ? line : "";
  }

  /** A nickname in a line near the headline that leads it in: "Posted by MrAnime, Dec 21". */
  List<String> nickname() {
    return near.stream()
        .filter(b -> b.text().length() <= MAX_LINE && b.words() <= 14)
        .map(Block::text)
        .filter(PersonNames::hasLead)
        .filter(line -> PersonNames.isNickname(line, PersonNames.of(List.of(line))))
        .map(line -> site.without(PersonNames.of(List.of(line))))
        .filter(names -> !names.isEmpty() && names.getFirst().matches("[^ ]+(?: [^ ]+)?(?<!\\.)"))
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

  private boolean isRole(int index) {
    return index < all.size() && PersonNames.isRole(all.get(index).text());
  }

  /** A bare name in a line of its own, next to "Written by", to the date or above a role. */
  List<String> besideDate() {
    for (Block block : near) {
      int i = block.index();
      if (block.words() < 2 || block.words() > 4 || !PersonNames.looksLikePerson(block.text())) {
        continue;
      }
      boolean led = i > 0 && LABEL.matcher(all.get(i - 1).text()).matches();
      boolean dated = isDate(i - 1) || isDate(i + 1) || isRole(i + 1);
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

  /** Who holds the rights, at the foot of the page: "© 2021–2024 Ana Lima". */
  List<String> rights() {
    return all.stream()
        .filter(b -> b.words() <= 20)
        .map(b -> SENTENCE_END.matcher(name(RIGHTS, b.text())).replaceFirst(""))
        .filter(name -> !name.isEmpty())
        .limit(3)
        .toList();
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
