package newshook.fetch;

/** When robots.txt is asked before a page. */
public enum RobotsRule {
  NEVER,
  /** Where nobody but a program waits for the page: later tries and replays. */
  REPEATS,
  ALWAYS;

  boolean asks(FetchRequest request) {
    return this == ALWAYS || (this == REPEATS && request.isRepeat());
  }
}
