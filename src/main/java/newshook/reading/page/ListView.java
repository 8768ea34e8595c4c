package newshook.reading.page;

import java.util.List;
import newshook.reading.words.Dates.When;

/**
 * A list of articles, by the day on which we got them.
 *
 * @param older address of the next page, empty at the end
 * @param feeds the same list with full texts, for feed readers
 */
public record ListView(
    Frame frame,
    String heading,
    Choices choices,
    List<Day> days,
    String older,
    List<Anchor> feeds) {
  /** The articles of one day. */
  public record Day(String heading, List<Entry> entries) {}

  /**
   * One article in the list.
   *
   * @param note what is missing of the text, empty where nothing is
   */
  public record Entry(
      Anchor title,
      String language,
      String direction,
      Anchor site,
      When when,
      String length,
      String note,
      String excerpt) {}

  /**
   * What the list can be narrowed to.
   *
   * @param action the list's own address
   * @param isUsed whether something was chosen
   */
  public record Choices(
      String action, boolean isUsed, List<Choice> languages, List<Choice> verdicts) {}

  /** One option; an empty value is all. */
  public record Choice(String value, String text, boolean isChosen) {}
}
