package newshook.reading.page;

import java.util.List;
import newshook.reading.words.Dates.When;

/**
 * A list of articles, by the day on which we got them.
 *
 * @param tabs all, the unread, the starred
 * @param here the page's own address, to come back to
 * @param sweep says that these are read
 * @param older address of the next page, empty at the end
 * @param feeds the same list with full texts, for feed readers
 * @param files the same list to take away
 */
public record ListView(
    Frame frame,
    String heading,
    List<Tab> tabs,
    Choices choices,
    String here,
    List<Day> days,
    Button sweep,
    String older,
    List<Anchor> feeds,
    List<Anchor> files) {
  /** One of several views of the same list; {@code current} is null for the others. */
  public record Tab(Anchor link, boolean isCurrent) {}

  /** What a form sends when its button is pressed; without a value there is no button. */
  public record Button(String name, String value, String text) {}

  /** The articles of one day. */
  public record Day(String heading, List<Entry> entries) {}

  /**
   * One article in the list.
   *
   * @param note what is missing of the text, empty where nothing is
   */
  public record Entry(
      Anchor title,
      MarkView mark,
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
   * @param kept what was chosen before and the form does not ask
   */
  public record Choices(
      String action,
      boolean isUsed,
      List<Anchor> kept,
      String day,
      List<Choice> sites,
      List<Choice> tags,
      List<Choice> languages,
      List<Choice> verdicts) {}

  /** One option; an empty value is all. */
  public record Choice(String value, String text, boolean isChosen) {}
}
