package newshook.extract.verdict;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import newshook.article.Verdict;
import newshook.extract.block.Block;
import newshook.extract.block.Kind;

/** Section fronts, search results and home pages: many linked headlines, no text that goes on. */
final class ListPages {
  private static final int SHORTEST_HEADLINE = 4;
  private static final int LONGEST_HEADLINE = 30;
  private static final int RUNNING_BLOCK = 10;

  private static final int MANY = 8;
  private static final int VERY_MANY = 20;
  private static final int SHORT_RUN = 40;
  private static final int FRONT_RUN = 130;

  /** {@code id=4481}, {@code newsid=4481}; not {@code catid=12}, which names a list. */
  private static final Pattern STORY_NUMBER =
      Pattern.compile(
          "(?i)(^|&)(id|aid|nid|sid|p|(article|news|post|story)_?(id|no)?)=\\d{3,}(&|$)");

  private ListPages() {}

  static Optional<Judgement> judge(Candidate c) {
    boolean front = isFront(c.url());
    boolean section = front || isSection(c.url());
    int limit = section ? FRONT_RUN : SHORT_RUN;
    if (c.meta().saysArticle() && !front) {
      return Optional.empty();
    }
    int headlines = headlines(c);
    int run = longestRun(c);
    boolean isList = run < limit && headlines >= (section ? MANY : VERY_MANY);
    return isList
        ? Optional.of(
            new Judgement(
                Verdict.LIST_PAGE,
                "The page lists %d linked headlines; its longest text has %d words."
                    .formatted(headlines, run)))
        : Optional.empty();
  }

  private static int headlines(Candidate c) {
    return (int) c.blocks().blocks().stream().filter(ListPages::isHeadline).count();
  }

  private static boolean isHeadline(Block block) {
    return block.words() >= SHORTEST_HEADLINE
        && block.words() <= LONGEST_HEADLINE
        && block.linkDensity() > 0.7
        && !block.isUnder(Kind.IS_NAV, Kind.IS_FOOTER, Kind.COMMENT);
  }

  /** Words of the longest stretch of kept text that no linked headline stops. */
  private static int longestRun(Candidate c) {
    int longest = 0;
    int run = 0;
    for (Block block : c.blocks().blocks()) {
      if (isHeadline(block)) {
        run = 0;
      } else if (block.words() >= RUNNING_BLOCK && block.linkDensity() < 0.5 && c.isKept(block)) {
        run += WordCount.of(block);
        longest = Math.max(longest, run);
      }
    }
    return longest;
  }

  private static boolean isFront(URI url) {
    String path = url.getPath();
    boolean noPath = path != null && (path.isEmpty() || path.equals("/"));
    return noPath && url.getRawQuery() == null;
  }

  /**
   * A path of a few plain words, without the number or the long name that articles have; older
   * sites keep the number behind a question mark.
   */
  private static boolean isSection(URI url) {
    String query = url.getRawQuery();
    if (url.getPath() == null || (query != null && STORY_NUMBER.matcher(query).find())) {
      return false;
    }
    String path = Marks.plain(url.getPath());
    for (String part : path.split("/", -1)) {
      if (Marks.SECTION_PATH.names(part)) {
        return true;
      }
      if (part.chars().filter(Character::isDigit).count() > 2
          || part.split("-", -1).length > 3
          || part.length() > 25) {
        return false;
      }
    }
    return true;
  }
}
