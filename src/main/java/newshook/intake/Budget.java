package newshook.intake;

import java.time.Duration;

/** How long one delivery may take of what is left of an invocation. */
final class Budget {
  /** How long the article of one delivery may take: fetching, with a rest for writing it down. */
  private static final Duration FETCHING = Duration.ofSeconds(30);

  /** What writing the result down may take: the fetch gets what is left beside it. */
  private static final Duration WRITING = Duration.ofSeconds(10);

  private static final Duration LEAST = Duration.ofSeconds(2);

  private Budget() {}

  /** For fetching. */
  static Duration of(Duration remaining) {
    Duration left = remaining.minus(WRITING);
    Duration most = left.compareTo(FETCHING) < 0 ? left : FETCHING;
    return most.compareTo(LEAST) < 0 ? LEAST : most;
  }

  /** For all of it. */
  static Duration lease(Duration remaining) {
    return of(remaining).plus(WRITING);
  }
}
