package newshook.reading;

import newshook.article.Scope;
import newshook.article.Token;

/** Who asks, and so what may be shown. */
public enum Caller {
  /** No token, or a wrong one: the way in and nothing else. */
  ANYBODY,
  /** May post to the hook: nothing here is for them. */
  SENDER,
  /** Has the key to the feeds, which a feed reader keeps in its settings: the feeds alone. */
  FEED_READER,
  /** Has a token or a session to read with: everything that is kept. */
  READER,
  /** Has a token or a session for everything. */
  ADMIN;

  /** Who has that token. */
  static Caller of(Token token) {
    if (token.may(Scope.ADMIN)) {
      return ADMIN;
    }
    if (token.may(Scope.READ)) {
      return READER;
    }
    return token.may(Scope.FEED) ? FEED_READER : SENDER;
  }

  /** Whether they may do what is done here with that scope. */
  boolean may(Scope wanted) {
    return switch (this) {
      case ADMIN -> true;
      case READER -> Scope.READ.covers(wanted);
      case FEED_READER -> wanted == Scope.FEED;
      case SENDER, ANYBODY -> false;
    };
  }
}
