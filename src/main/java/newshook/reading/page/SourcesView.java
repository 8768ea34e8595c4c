package newshook.reading.page;

import java.util.List;
import newshook.reading.words.Dates.When;

/**
 * Where articles come from.
 *
 * @param silent for each source that ought to have posted, since when nothing came
 * @param quiet sources that are known and sent nothing lately
 */
public record SourcesView(
    Frame frame,
    String lead,
    List<String> silent,
    List<Origin> origins,
    List<Quiet> quiet,
    Anchor opml) {
  /**
   * One feed or sender.
   *
   * @param share how much of what is decided was kept, in words; empty while nothing is
   * @param numbers received, kept, waiting, missed, in words
   * @param warnings what looks wrong with the sender's set-up
   */
  public record Origin(
      Anchor name,
      When last,
      String share,
      List<String> numbers,
      List<String> warnings,
      Chart chart,
      List<Anchor> feeds) {}

  /** A source with nothing among the last deliveries. */
  public record Quiet(Anchor name, When last) {}

  /** A bar for each day, the newest on the right. */
  public record Chart(String words, int width, int height, List<Bar> bars) {}

  /**
   * Heights from the bottom, in the chart's units; and the same in words.
   *
   * @param isEmpty whether nothing came that day
   */
  public record Bar(int x, int received, int missed, String words, boolean isEmpty) {}
}
