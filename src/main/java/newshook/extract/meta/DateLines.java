package newshook.extract.meta;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newshook.article.PublishedAt;
import newshook.extract.block.Block;
import newshook.extract.block.Kind;
import newshook.extract.block.Phrases;

/** Dates in lines away from the headline, of pages that say nothing to machines. */
final class DateLines {
  /** "Was held on 3. May", "le 3 mai": what may stand before a day in a line without a label. */
  private static final Pattern ON =
      Pattern.compile("(?:wurde|am|on|le|el|il)\\s+(?=\\d{1,2}[. ])", Pattern.CASE_INSENSITIVE);

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
    return DateWords.CHANGED.end(line, 0) >= 0;
  }

  /** "Published on 31 May 2024" in a short line anywhere, in a box beside the article at last. */
  Optional<PublishedAt> published() {
    return first(DateLines::published, this::isOfTheArticle)
        .or(() -> first(DateLines::published, this::isBeside));
  }

  /** "Updated on 31 May 2024", likewise. */
  Optional<PublishedAt> changed() {
    return first(line -> behind(DateWords.CHANGED, line), this::isOfTheArticle);
  }

  private Optional<PublishedAt> first(
      Function<String, Optional<PublishedAt>> day, Predicate<Block> where) {
    return blocks.stream()
        .filter(b -> b.words() <= SHORT && DateReader.hasDay(b.text()) && where.test(b))
        .map(b -> day.apply(b.text()))
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

  private static Optional<PublishedAt> published(String line) {
    return behind(DateWords.PUBLISHED, line).or(() -> on(line));
  }

  private static Optional<PublishedAt> behind(Phrases label, String line) {
    for (int end = label.end(line, 0); end >= 0; end = label.end(line, end)) {
      Optional<PublishedAt> day = isWhole(line, end) ? from(line, end) : Optional.empty();
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  /** Whether what ends here is a label: no letter follows. */
  private static boolean isWhole(String line, int end) {
    return end < line.length() && !Character.isLetter(line.charAt(end));
  }

  /** A day behind "on", unless it is that of a change. */
  private static Optional<PublishedAt> on(String line) {
    Matcher match = ON.matcher(line);
    while (match.find()) {
      Optional<PublishedAt> day =
          tellsChange(before(line, match.start())) ? Optional.empty() : from(line, match.end());
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<PublishedAt> from(String line, int at) {
    int end = Math.min(line.length(), at + BEHIND);
    return DateReader.all(line.substring(at, end)).stream().findFirst();
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
