package newshook.lambda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import newshook.article.Scope;
import newshook.article.Source;
import newshook.article.Token;
import newshook.reading.Keyring;
import newshook.store.TokenStore;

/**
 * Who may come in: the tokens of the settings, then those of the table. What the table said of a
 * token is remembered for a moment, so that a warm function asks once a minute and not for each
 * request; one that was just added is known at once, one that was taken away is refused within a
 * minute.
 */
final class KnownTokens implements Keyring {
  private static final Duration MEMORY = Duration.ofMinutes(1);

  /** A token that was tried a moment before it was added must not wait. */
  private static final Duration MEMORY_OF_UNKNOWN = Duration.ofSeconds(10);

  /** Guesses must not fill the memory. */
  private static final int MOST_REMEMBERED = 1000;

  private static final int SECRET_BYTES = 18;

  private final List<Token> configured;
  private final TokenStore store;
  private final Clock clock;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  private record Remembered(Optional<Token> token, Instant until) {}

  KnownTokens(List<Token> configured, TokenStore store, Clock clock) {
    this.configured = List.copyOf(configured);
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Optional<Token> find(String secret) {
    return secret.isBlank() ? Optional.empty() : good(Token.hash(secret));
  }

  /** One that was made from another is no better than that one. */
  private Optional<Token> good(String hash) {
    Instant now = clock.instant();
    return known(hash, now)
        .filter(token -> token.isGood(now))
        .filter(token -> token.parent().isEmpty() || good(token.parent()).isPresent());
  }

  private Optional<Token> known(String hash, Instant now) {
    return configured(hash).or(() -> kept(hash, now));
  }

  /** The sender of that id as it is set up now, whatever else its token is good for. */
  Optional<Source> sender(String id) {
    return sender(id, configured).or(() -> sender(id, store.list()));
  }

  private static Optional<Source> sender(String id, List<Token> tokens) {
    return tokens.stream()
        .filter(token -> token.may(Scope.HOOK))
        .map(Token::source)
        .filter(source -> source.id().equals(id))
        .findFirst();
  }

  /** Takes the same time whichever it is. */
  private Optional<Token> configured(String hash) {
    Optional<Token> found = Optional.empty();
    for (Token token : configured) {
      found = isSame(token.hash(), hash) ? Optional.of(token) : found;
    }
    return found;
  }

  private Optional<Token> kept(String hash, Instant now) {
    Remembered known = remembered.get(hash);
    if (known != null && now.isBefore(known.until())) {
      return known.token();
    }
    Optional<Token> token = store.find(hash);
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    Duration memory = token.isPresent() ? MEMORY : MEMORY_OF_UNKNOWN;
    remembered.put(hash, new Remembered(token, now.plus(memory)));
    return token;
  }

  @Override
  public String open(Token token, Duration life) {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    store.save(
        new Token(
            Token.hash(secret), token.scopes(), token.source(), token.hash(), now, now.plus(life)));
    return secret;
  }

  @Override
  public void close(String secret) {
    String hash = Token.hash(secret);
    if (store.find(hash).filter(Token::isSession).isPresent()) {
      store.end(hash);
      remembered.remove(hash);
    }
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
