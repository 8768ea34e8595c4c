package newshook.reading;

import java.time.Duration;
import java.util.Optional;

/**
 * What a browser's cookie holds: the secret of a session, which is a token of its own that was made
 * from the reader's, and that token's feed key, for the addresses that the pages show.
 */
record Session(String secret, String feedKey) {
  /** A private reader's own machine: long enough not to annoy. */
  static final Duration LIFE = Duration.ofDays(90);

  /** Reads a cookie's value; empty where it is not one of ours. */
  static Optional<Session> read(String cookie) {
    int dot = cookie.indexOf('.');
    String key = cookie.substring(dot + 1);
    return dot > 0 && FeedKey.isOne(key)
        ? Optional.of(new Session(cookie.substring(0, dot), key))
        : Optional.empty();
  }

  String cookie() {
    return secret + "." + feedKey;
  }
}
