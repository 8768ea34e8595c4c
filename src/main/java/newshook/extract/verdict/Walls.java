package newshook.extract.verdict;

import java.util.Optional;
import java.util.stream.Collectors;
import newshook.article.Verdict;
import newshook.extract.block.Block;
import org.jsoup.nodes.Element;

/**
 * Pages that stand in an article's place: bot challenges, consent pages, "not found". A wall is
 * short and says little else; a text that only speaks of such things goes on in other words.
 */
final class Walls {
  private static final int WALL_WORDS = 350;
  private static final int OTHER_WORDS = 60;
  private static final int MAX_READ = 20_000;

  private Walls() {}

  static Optional<Judgement> challenge(Candidate c) {
    if (c.words() > WALL_WORDS || !isBare(c, Marks.CHALLENGE_TEXT, Marks.JAVASCRIPT)) {
      return Optional.empty();
    }
    Optional<String> title = Marks.CHALLENGE_TITLE.startOf(c.plainTitle());
    if (title.isPresent()) {
      return Optional.of(wall(Verdict.CHALLENGE, "a check for bots", title));
    }
    String visible = isPlain(c) ? visible(c) : "";
    return Marks.CHALLENGE_TEXT
        .in(visible)
        .or(() -> Marks.JAVASCRIPT.in(visible))
        .map(text -> wall(Verdict.CHALLENGE, "a check for bots", Optional.of(text)));
  }

  /** A page with little around the words: a paper's page has its menus and headlines. */
  private static boolean isPlain(Candidate c) {
    return c.blocks().words() < WALL_WORDS;
  }

  static Optional<Judgement> consent(Candidate c) {
    if (c.words() > 2 * WALL_WORDS || !isBare(c, Marks.CONSENT_TEXT)) {
      return Optional.empty();
    }
    Optional<String> title = Marks.CONSENT_TITLE.startOf(c.plainTitle());
    String visible = visible(c);
    int marks = Marks.CONSENT_TEXT.count(visible);
    boolean speaks = (title.isPresent() && marks > 0) || marks > 2 || (marks > 1 && isPlain(c));
    Optional<String> mark = title.or(() -> Marks.CONSENT_TEXT.in(visible));
    return speaks
        ? Optional.of(wall(Verdict.CONSENT, "a request for consent", mark))
        : Optional.empty();
  }

  static Optional<Judgement> missing(Candidate c) {
    boolean bare = c.words() < OTHER_WORDS;
    return Marks.MISSING_TITLE
        .in(c.plainTitle())
        .filter(_ -> bare)
        .map(mark -> wall(Verdict.EMPTY, "a note that there is no such page", Optional.of(mark)));
  }

  private static Judgement wall(Verdict verdict, String what, Optional<String> mark) {
    return new Judgement(verdict, "The page is %s (“%s”).".formatted(what, mark.orElse("")));
  }

  static boolean asksForJavaScript(Candidate c) {
    return c.page().getElementsByTag("noscript").stream()
        .map(Element::wholeText)
        .anyMatch(text -> Marks.JAVASCRIPT.in(Marks.plain(text)).isPresent());
  }

  /** Whether few kept words stand outside the blocks that speak as walls do. */
  private static boolean isBare(Candidate c, Marks... walls) {
    int words = 0;
    for (Block block : c.kept()) {
      String plain = Marks.plain(block.text());
      words += isIn(plain, walls) ? 0 : WordCount.of(block);
      if (words >= OTHER_WORDS) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(String plain, Marks... walls) {
    for (Marks wall : walls) {
      if (wall.in(plain).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static String visible(Candidate c) {
    String all = c.blocks().blocks().stream().map(Block::text).collect(Collectors.joining(" "));
    return Marks.plain(all.substring(0, Math.min(all.length(), MAX_READ)));
  }
}
