package newshook.reading;

/** Who asks, and so what may be shown. */
public enum Caller {
  /** No token, or a wrong one: the way in and nothing else. */
  ANYBODY,
  /** Has a token or a session: everything that is kept. */
  READER
}
