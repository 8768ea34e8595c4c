package newshook.reading;

import java.time.Duration;
import java.util.Optional;
import newshook.article.Token;

/** The tokens that are good at this moment, as {@link Doorway} asks for them. */
public interface Keyring {
  /** The token of that secret, unless it has ended or never was. */
  Optional<Token> find(String secret);

  /**
   * Makes a session from a token: as good as that, for so long, and never longer than the token.
   * Returns its secret, which is kept nowhere else.
   */
  String open(Token token, Duration life);

  /** Ends the session of that secret, if it is one. */
  void close(String secret);
}
