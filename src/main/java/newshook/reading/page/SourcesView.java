package newshook.reading.page;

import java.util.List;
import newshook.reading.words.Dates.When;

/**
 * Where articles come from.
 *
 * @param silent for each source that ought to have posted, since when nothing came
 */
public record SourcesView(
    Frame frame, String lead, List<String> silent, List<Origin> origins, Anchor opml) {
  /**
   * One feed or sender.
   *
   * @param numbers received, kept, waiting, missed, in words
   * @param warnings what looks wrong with the sender's set-up
   */
  public record Origin(
      Anchor name,
      When last,
      List<String> numbers,
      List<String> warnings,
      Chart chart,
      List<Anchor> feeds) {}

  /** A bar for each day, the newest on the right. */
  public record Chart(String words, int width, int height, List<Bar> bars) {}

  /** Heights from the bottom, in the chart's units. */
  public record Bar(int x, int received, int missed) {}
}
