package newshook.reading.page;

import java.util.List;
import newshook.reading.words.Dates.When;
import org.jspecify.annotations.Nullable;

/**
 * What has no article, by the reason why.
 *
 * @param isOne whether one reason is shown, not all of them
 * @param older address of what came before, empty at the end
 */
public record FailuresView(Frame frame, List<Group> groups, boolean isOne, String older) {
  /**
   * The deliveries that fail for one reason.
   *
   * @param heading the reason in a sentence, with what a person can do about the link
   * @param code its name, empty where none was recorded
   * @param states how many wait, are parked or given up, in words
   * @param next what happens by itself, or that nothing does
   * @param hosts the sites, those with the most misses first, in words
   * @param replay the command that tries them again
   * @param more all of this reason, empty where these are all
   */
  public record Group(
      String heading,
      String code,
      List<String> states,
      String next,
      List<String> hosts,
      String replay,
      List<Miss> misses,
      Anchor more) {}

  /**
   * One delivery without an article.
   *
   * @param title headline of the feed, or the link
   * @param link as given, empty where nothing is safe to follow
   * @param feed its title, or the source that sent it
   * @param tries how often, in words; empty where never
   * @param due when it is tried again
   */
  public record Miss(
      String title,
      String link,
      String detail,
      String feed,
      String tries,
      When received,
      @Nullable When due,
      List<String> chain,
      Anchor json) {}
}
