package newshook.reading;

/** Who asks, and so what may be shown. */
public enum Caller {
  /** No token, or a wrong one: the way in and nothing else. */
  ANYBODY,
  /** Has the key to the feeds, which a feed reader keeps in its settings: the feeds alone. */
  FEED_READER,
  /** Has a token or a session: everything that is kept. */
  READER
}
