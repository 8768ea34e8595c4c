package newshook.extract.meta;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newshook.article.PublishedAt;
import newshook.extract.block.Block;
import newshook.extract.block.Kind;

/** Dates in lines away from the headline, of pages that say nothing to machines. */
final class DateLines {
  private static final Pattern LABEL =
      Pattern.compile(
          DateWords.published("(?=[\\s:,.：]|\\d)").pattern()
              + "|(?:wurde|am|on|le|el|il)\\s+(?=\\d{1,2}[. ])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern CHANGED = DateWords.changed();

  private static final int SHORT = 30;
  private static final int BARE = 6;
  private static final int LONG = 15;
  private static final int BEHIND = 60;
  private static final int NEAR = 20;
  private static final int OPENING = 60;

  private final List<Block> blocks;
  private final Elsewhere elsewhere;

  DateLines(Surroundings around) {
    this.blocks = around.blocks().blocks();
    this.elsewhere = around.elsewhere();
  }

  static boolean tellsChange(String line) {
    return CHANGED.matcher(line).find();
  }

  /** "Published on 31 May 2024" in a short line anywhere, in a box beside the article at last. */
  Optional<PublishedAt> published() {
    return behind(LABEL, this::isOfTheArticle).or(() -> behind(LABEL, this::isBeside));
  }

  /** "Updated on 31 May 2024", likewise. */
  Optional<PublishedAt> changed() {
    return behind(CHANGED, this::isOfTheArticle);
  }

  private Optional<PublishedAt> behind(Pattern label, Predicate<Block> where) {
    return blocks.stream()
        .filter(b -> b.words() <= SHORT && DateReader.hasDay(b.text()) && where.test(b))
        .map(b -> behind(label, b.text()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The first line that is little more than a date, and no item of a list of others. */
  Optional<PublishedAt> bare() {
    return blocks.stream()
        .filter(b -> b.words() <= BARE && DateReader.hasDay(b.text()) && isOfTheArticle(b))
        .filter(b -> !elsewhere.isUnder(b, Kind.IS_ITEM, Kind.IS_TABLE, Kind.IS_FOOTER))
        .flatMap(b -> DateReader.all(b.text()).stream())
        .findFirst();
  }

  private static Optional<PublishedAt> behind(Pattern label, String line) {
    Matcher match = label.matcher(line);
    while (match.find()) {
      if (!label.equals(CHANGED) && tellsChange(before(line, match.start()))) {
        continue; // "Updated on 5 May 2024"
      }
      int end = Math.min(line.length(), match.end() + BEHIND);
      List<PublishedAt> days = DateReader.all(line.substring(match.end(), end));
      if (!days.isEmpty()) {
        return Optional.of(days.getFirst());
      }
    }
    return Optional.empty();
  }

  /** What stands before a place, from the last digit on. */
  private static String before(String line, int at) {
    int from = at;
    while (from > Math.max(0, at - NEAR) && !Character.isDigit(line.charAt(from - 1))) {
      from--;
    }
    return line.substring(from, at);
  }

  /** The dateline of the first paragraphs: "Karlsruhe, 12.11.2021. Traditionally …". */
  Optional<PublishedAt> opening() {
    return blocks.stream()
        .filter(b -> b.words() >= LONG && b.linkDensity() < 0.3)
        .filter(b -> !elsewhere.isUnder(b, Kind.COMMENT, Kind.RELATED, Kind.MODAL))
        .limit(3)
        .map(Block::text)
        .map(t -> DateReader.all(t.substring(0, Math.min(t.length(), OPENING))))
        .filter(days -> !days.isEmpty())
        .map(List::getFirst)
        .findFirst();
  }

  private boolean isBeside(Block block) {
    return elsewhere.isUnder(block, Kind.TEASER, Kind.ASIDE)
        && !elsewhere.isUnder(block, Kind.COMMENT, Kind.RELATED, Kind.IS_NAV);
  }

  private boolean isOfTheArticle(Block block) {
    return !elsewhere.isUnder(
        block, Kind.COMMENT, Kind.RELATED, Kind.TEASER, Kind.ASIDE, Kind.IS_NAV);
  }
}
