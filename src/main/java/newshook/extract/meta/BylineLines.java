package newshook.extract.meta;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.extract.block.Block;
import newshook.extract.block.Kind;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Reads authors from the lines that a page prints. */
final class BylineLines {
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

  /** "Ana Lima is a reporter". */
  private static final Pattern BIOGRAPHY =
      Pattern.compile(
          "^"
              + NAME
              + "(?=,?\\s(?:is|was|has|writes|covers|works|lives|joined|ist|war|schreibt|arbeitet|est|es|é|è)\\s)");

  /** "Ana Lima is a freelance writer". */
  private static final Pattern WRITES =
      Pattern.compile(
          "^"
              + NAME
              + ",?\\s(?:is|was|ist|war|works|arbeitet|est|es)\\s.{0,80}?(?i:writer|journalist|reporter|editor|author|columnist|"
              + "correspondent|blogger|freelance|contributor|redakteur|autor|journaliste|periodista)");

  /** Whoever wrote or edited it, in Chinese; "记者" stands without a colon too. */
  private static final Pattern SIGNED_HAN =
      Pattern.compile(
          "(?:作者|撰文|记者|記者|编辑|編輯|责任编辑|責任編輯|责编|責編)(?:\\s*[:：]\\s*|(?<=[记記]者)\\s+)"
              + "(\\p{IsHan}{2,4}(?:[、，,]\\s?\\p{IsHan}{2,4}){0,5})(?!\\p{IsHan})");

  /** "(Reporting by Ana Lima and Li Wei; editing by John Moore)". */
  private static final Pattern REPORTED =
      Pattern.compile("(?:^|\\()(?i:reporting|writing) by ([^;.()]{5,90})");

  private static final Pattern RIGHTS =
      Pattern.compile("(?i:©|\\(c\\)|copyright)[\\s\\d–—,-]*+(?i:by|von)?\\s*+" + NAME);

  /** "Ana Lima. All" rights reserved; initials keep their dots. */
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\p{L}{3})[.](?:\\s.*)?$");

  private static final Pattern APART = Pattern.compile("\\s*[|•·–—/]\\s*|\\s-\\s");
  private static final Pattern DATELINED =
      Pattern.compile("^[^(]{0,60}\\(([^()]{2,12})\\)\\s*[–—-]");
  private static final Evaluator SLANTED = Selector.evaluatorOf("em, i");
  private static final Pattern SOURCED =
      Pattern.compile("(?:source|quelle|fuente|fonte|sumber)\\s*:", Pattern.CASE_INSENSITIVE);
  private static final int DATELINE = 15;
  private static final int SOURCE = 9;

  private final SiteNames site;
  private final List<Block> near;
  private final List<Block> all;
  private final Elsewhere elsewhere;

  BylineLines(SiteNames site, Surroundings around) {
    this.site = site;
    this.near = around.near();
    this.all = around.blocks().blocks();
    this.elsewhere = around.elsewhere();
  }

  /** Whether no line of the page has any of the names, as far as its letters can tell. */
  boolean showNoneOf(List<String> names) {
    List<String> plain = names.stream().map(Words::plain).toList();
    boolean spelled = names.stream().noneMatch(PersonNames::isInSigns);
    return spelled
        && all.stream()
            .map(b -> Words.plain(b.text()))
            .noneMatch(text -> plain.stream().anyMatch(text::contains));
  }

  /** A line of its own, anywhere, that reads "By Ana Lima". */
  List<String> led() {
    return all.stream()
        .filter(b -> b.words() > 2 && b.words() <= 7 && b.linkDensity() < 1)
        .filter(this::isOfTheArticle)
        .filter(b -> Leads.has(b.text()))
        .map(b -> site.names(b.text()))
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
        .map(site::persons)
        .filter(n -> !n.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Who reported, as agencies write it below a text. */
  List<String> reported() {
    return all.stream()
        .filter(b -> b.words() <= 40 && b.text().contains("ing by ") && isOfTheArticle(b))
        .map(b -> site.persons(name(REPORTED, b.text())))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Whoever the line below a label names, anywhere: "About the author", "Words". */
  List<String> boxed() {
    return all.stream()
        .filter(b -> b.words() <= 4 && PersonNames.isLabel(b.text()) && isOfTheArticle(b))
        .filter(b -> b.index() + 1 < all.size())
        .map(b -> all.get(b.index() + 1))
        .map(b -> b.words() <= 8 ? site.persons(b.text()) : site.persons(name(BIOGRAPHY, b.text())))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Whose life a line tells that the page names as an author's: "Ana Lima is a reporter …". */
  List<String> told() {
    return all.stream()
        .filter(b -> b.words() > 6 && beginsAsName(b.text()))
        .filter(b -> elsewhere.isUnder(b, Kind.AUTHOR) && isOfTheArticle(b))
        .map(b -> site.persons(name(BIOGRAPHY, b.text())))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Whom a paragraph in the later part of the page calls somebody who writes. */
  List<String> life() {
    return all.subList(all.size() / 4, all.size()).stream()
        .filter(b -> b.words() >= 6 && b.words() <= 80 && beginsAsName(b.text()))
        .filter(b -> WRITES.matcher(b.text()).find() || isClosingNote(b))
        .filter(this::isOfTheArticle)
        .map(b -> site.persons(name(BIOGRAPHY, b.text())))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Whether a whole line behind the text is in italics: before it, such lines tell of others. */
  private boolean isClosingNote(Block block) {
    return block.index() > all.size() / 2
        && block.nodes().stream()
            .map(TextNode::parent)
            .allMatch(parent -> parent != null && parent.closest(SLANTED) != null);
  }

  /** Whether the first two words have capitals: most lines need no more of a look. */
  private static boolean beginsAsName(String text) {
    int space = text.indexOf(' ');
    return space > 1
        && space + 1 < text.length()
        && Character.isUpperCase(text.charAt(0))
        && Character.isUpperCase(text.charAt(space + 1));
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

  private static boolean hasColon(String text) {
    return text.indexOf(':') >= 0 || text.indexOf('：') >= 0;
  }

  private static String name(Pattern pattern, String text) {
    Matcher match = pattern.matcher(text);
    return match.find() ? match.group(1) : "";
  }

  private boolean isOfTheArticle(Block block) {
    return !elsewhere.isUnder(
        block, Kind.COMMENT, Kind.RELATED, Kind.ASIDE, Kind.TEASER, Kind.IS_FOOTER, Kind.CAPTION);
  }

  /** Who holds the rights, at the foot of the page: "© 2021–2024 Ana Lima". */
  List<String> rights() {
    return all.stream()
        .filter(b -> b.words() <= 20 && speaksOfRights(b.text()))
        .map(b -> SENTENCE_END.matcher(name(RIGHTS, b.text())).replaceFirst(""))
        .filter(name -> !name.isEmpty())
        .limit(3)
        .toList();
  }

  private static boolean speaksOfRights(String line) {
    return line.indexOf('©') >= 0
        || line.contains("(c)")
        || line.contains("(C)")
        || line.contains("opyright")
        || line.contains("OPYRIGHT");
  }
}
