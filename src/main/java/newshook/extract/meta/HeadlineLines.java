package newshook.extract.meta;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.extract.block.Block;
import newshook.extract.block.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Reads authors from the lines that a page prints around its headline. */
final class HeadlineLines {
  private static final Pattern PERSON_PAGE =
      Pattern.compile(
          "/(?:authors?|auteurs?|autor(?:en|es|i)?|staff|team|reporters?|contributors?|profiles?|people|"
              + "journalists?|journalistes?|redaktion|columnists?|byline|users?|members?|writers?|"
              + "creators?|penulis|editors?)/|/@[\\w.-]+(?:[/?]|$)",
          Pattern.CASE_INSENSITIVE);

  private static final Evaluator LINK = Selector.evaluatorOf("a");
  private static final Pattern READING =
      Pattern.compile("\\d\\s?min|reading time|lesezeit|lesedauer", Pattern.CASE_INSENSITIVE);
  private static final int MANY = 12;
  private static final int MAX_LINE = 100;
  private static final int SHORT = 80;
  private static final int BESIDE = 8;
  private static final int DATE = 8;
  private static final int CONJUNCTION = 3;

  private final SiteNames site;
  private final List<Block> near;
  private final List<Block> all;
  private final Elsewhere elsewhere;

  HeadlineLines(SiteNames site, Surroundings around) {
    this.site = site;
    this.near = around.near();
    this.all = around.blocks().blocks();
    this.elsewhere = around.elsewhere();
  }

  /** Whether a line near the headline has one of the names as it is. */
  boolean shows(List<String> names) {
    return near.stream().anyMatch(b -> names.stream().anyMatch(b.text()::contains));
  }

  /** Lines that lead a name in, or that the page names as an author's: the nearest ones. */
  List<String> nearHeadline() {
    List<Block> lines =
        near.stream()
            .filter(b -> b.text().length() <= MAX_LINE && b.words() <= 14)
            .filter(b ->
                isLed(b)
                    || (elsewhere.isUnder(b, Kind.AUTHOR)
                        && !elsewhere.isUnder(b, Kind.IS_CAPTION, Kind.IS_FIGURE)))
            .filter(b -> !elsewhere.isInCard(b.frame().element()) && !isOthers(b.index() - 1))
            .sorted(Comparator.comparingInt(this::distance).thenComparing(b -> !isLed(b)))
            .filter(b -> !persons(b).isEmpty())
            .toList();
    return lines.isEmpty()
        ? List.of()
        : lines.stream()
            .filter(b -> isAlike(b, lines.getFirst()))
            .flatMap(b -> persons(b).stream())
            .distinct()
            .toList();
  }

  /** Those of a line, whose parts may stand below each other. */
  private List<String> persons(Block block) {
    Stream<String> parts = block.nodes().stream().map(TextNode::text);
    return site.persons(block.breaks() > 0 ? parts.collect(joining(" | ")) : block.text());
  }

  private int distance(Block block) {
    return elsewhere.distance(block.frame().element());
  }

  /** Whether two lines are one, or of one kind and side by side: several people sign. */
  private boolean isAlike(Block a, Block b) {
    Element one = a.frame().element();
    Element other = b.frame().element();
    return a.equals(b)
        || (Math.abs(a.index() - b.index()) <= BESIDE
            && elsewhere.isUnder(a, Kind.AUTHOR)
            && one.className().equals(other.className())
            && one.normalName().equals(other.normalName())
            && distance(a) == distance(b));
  }

  private boolean isOthers(int index) {
    return index >= 0 && PersonNames.leadsOthersIn(all.get(index).text());
  }

  private static boolean isLed(Block block) {
    return block.text().length() < SHORT && Leads.has(block.text());
  }

  /** A name near the headline that leads to a page about its bearer. */
  List<String> linked() {
    return near.stream()
        .filter(b -> b.words() >= 2 && b.words() <= 6 && b.links() > 0 && leadsToPerson(b))
        .filter(b -> !elsewhere.isUnder(b, Kind.IS_FOOTER))
        .map(b -> site.persons(b.text()))
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

  private boolean isRole(int index) {
    return index < all.size() && PersonNames.isRole(all.get(index).text());
  }

  /** A bare name in a line of its own, next to "Written by", to the date or above a role. */
  List<String> besideDate() {
    for (Block block : near) {
      int i = block.index();
      String text = PersonNames.withoutMail(block.text());
      int words = text.equals(block.text()) ? block.words() : text.split(" ", -1).length;
      List<String> names = words >= 2 && words <= MANY ? alone(text, words) : List.of();
      if (names.isEmpty()) {
        continue;
      }
      boolean led = i > 0 && PersonNames.isLabel(all.get(i - 1).text());
      boolean dated = isDate(i - 1) || isDate(i + 1) || isRole(i + 1);
      if (led || (dated && !elsewhere.isUnder(block, Kind.TAG, Kind.IS_NAV))) {
        return names;
      }
    }
    return List.of();
  }

  /** Those whose names are all that a line has: one, or several with a word between them. */
  private List<String> alone(String text, int words) {
    boolean one = words <= 4 && (text.indexOf('/') > 0 || PersonNames.looksLikePerson(text));
    if (!one && (words < 5 || !isJoined(text))) {
      return List.of();
    }
    List<String> names = site.names(text);
    boolean whole =
        one ? names.size() == 1 : names.size() > 1 && words(names) + names.size() > words;
    return whole && names.stream().allMatch(PersonNames::looksLikePerson) ? names : List.of();
  }

  /** "Ana Lima and Li Wei", in any language: capitals, and short words between them. */
  private static boolean isJoined(String line) {
    boolean any = false;
    for (int from = 0; from < line.length(); ) {
      int space = line.indexOf(' ', from);
      int end = space < 0 ? line.length() : space;
      boolean small = Character.isLowerCase(line.charAt(from));
      if (small && end - from > CONJUNCTION) {
        return false;
      }
      any |= small;
      from = end + 1;
    }
    return any;
  }

  private static int words(List<String> names) {
    return names.stream().mapToInt(name -> name.split(" ", -1).length).sum();
  }

  /** A name that shares its line with a day, the time to read or what somebody is. */
  List<String> sharing() {
    return Vicinity.untilText(near).stream()
        .filter(b -> b.words() >= 3 && b.words() <= MANY && !elsewhere.isUnder(b, Kind.IS_NAV))
        .filter(b -> isShared(b.text()))
        .map(b -> site.persons(b.text()))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isShared(String line) {
    return READING.matcher(line).find()
        || !DateReader.all(line).isEmpty()
        || (line.contains(",") && PersonNames.isRole(line));
  }

  private boolean isDate(int index) {
    return index >= 0
        && index < all.size()
        && all.get(index).words() <= DATE
        && (!DateReader.all(all.get(index).text()).isEmpty()
            || READING.matcher(all.get(index).text()).find());
  }

  /** A nickname in a line near the headline that leads it in: "Posted by MrAnime, Dec 21". */
  List<String> nickname() {
    return near.stream()
        .filter(b -> b.text().length() <= MAX_LINE && b.words() <= 14)
        .map(Block::text)
        .filter(Leads::has)
        .filter(line -> PersonNames.isNickname(line, PersonNames.of(List.of(line))))
        .map(site::names)
        .filter(names -> !names.isEmpty() && names.getFirst().matches("[^ ]+(?: [^ ]+)?(?<!\\.)"))
        .findFirst()
        .orElse(List.of());
  }

  /** The whole name of somebody who is named by a part of it, or by it without its spaces. */
  String whole(String part) {
    String letters = Words.plain(part).replace(" ", "");
    return Stream.concat(near.stream(), all.stream().filter(b -> elsewhere.isUnder(b, Kind.AUTHOR)))
        .filter(b -> b.words() >= 2 && b.words() <= 6)
        .flatMap(b -> site.persons(b.text()).stream())
        .filter(name ->
            name.startsWith(part + " ") || Words.plain(name).replace(" ", "").equals(letters))
        .findFirst()
        .orElse(part);
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
