package newshook.reading.page;

import java.util.List;

/**
 * The sorting rules, and what they would do.
 *
 * @param said a notice, or empty
 */
public record SortingView(
    Frame frame,
    String rules,
    long version,
    String said,
    boolean isBad,
    List<String> faults,
    List<Tried> tried) {
  /** What the rules would do with one article. */
  public record Tried(String title, String href, String language, String effect) {}
}
