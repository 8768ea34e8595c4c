package newshook.reading.page;

import java.util.List;
import newshook.reading.words.Dates.When;
import org.jspecify.annotations.Nullable;

/** What has no article, by where it stands. */
public record FailuresView(Frame frame, List<Group> groups, boolean whole) {
  /**
   * The deliveries of one status.
   *
   * @param more address of the rest, empty where this is all
   */
  public record Group(String heading, String note, List<Miss> misses, Anchor more) {}

  /**
   * One delivery without an article.
   *
   * @param title headline of the feed, or the link
   * @param link as given, empty where nothing is safe to follow
   * @param code the reason's name, empty where none is known
   * @param feed its title, or the source that sent it
   * @param tries how often, in words; empty where never
   * @param due when it is tried again
   */
  public record Miss(
      String title,
      String link,
      String reason,
      String code,
      String detail,
      String feed,
      String tries,
      When received,
      @Nullable When due,
      List<String> chain,
      Anchor json) {}
}
