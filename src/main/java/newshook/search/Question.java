package newshook.search;

/**
 * What somebody wants to find.
 *
 * @param text as it was typed
 * @param limit at most so many, from 1
 * @param cursor of the page before; empty for the first
 */
public record Question(String text, Order order, int limit, String cursor) {
  /** Which come first. */
  public enum Order {
    /** Those that answer best. */
    BEST,
    /** Those that came last. */
    NEWEST
  }
}
