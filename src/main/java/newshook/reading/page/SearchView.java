package newshook.reading.page;

import java.util.List;
import newshook.reading.words.Dates.When;
import newshook.search.Snippet.Part;

/**
 * The search page.
 *
 * @param notice what is wrong with the question, or what the answer lacks; may be empty
 * @param summary how many were found; empty where nothing was asked
 * @param orders both orders, the chosen one without an address
 * @param more address of the next page, empty at the end
 */
public record SearchView(
    Frame frame,
    String query,
    boolean isNewest,
    String notice,
    String summary,
    List<Anchor> orders,
    List<Entry> entries,
    String more,
    List<Anchor> feeds) {
  /** One article that was found. */
  public record Entry(
      List<Part> title,
      String href,
      String language,
      String direction,
      Anchor site,
      When when,
      String length,
      String note,
      List<Part> snippet) {}
}
