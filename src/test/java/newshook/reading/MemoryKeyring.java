package newshook.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newshook.article.Scope;
import newshook.article.Source;
import newshook.article.Token;

/** Tokens in memory, by their secrets' hashes. */
final class MemoryKeyring implements Keyring {
  private final Map<String, Token> tokens = new HashMap<>();
  private final Clock clock;

  MemoryKeyring(Clock clock) {
    this.clock = clock;
  }

  /** A keyring with these readers. */
  static MemoryKeyring ofReaders(Clock clock, String... secrets) {
    MemoryKeyring keys = new MemoryKeyring(clock);
    for (String secret : secrets) {
      keys.add(secret, Scope.READ);
    }
    return keys;
  }

  void add(String secret, Scope scope) {
    put(Token.hash(secret), Set.of(scope), "", null);
    if (scope.covers(Scope.READ)) {
      put(Token.hash(FeedKey.of(secret)), Set.of(Scope.FEED), Token.hash(secret), null);
    }
  }

  void revoke(String secret) {
    tokens.remove(Token.hash(secret));
  }

  private void put(
      String hash,
      Set<Scope> scopes,
      String parent,
      @org.jspecify.annotations.Nullable Instant until) {
    Source source = new Source("me", "me", ZoneOffset.UTC, List.of());
    tokens.put(hash, new Token(hash, scopes, source, parent, Instant.EPOCH, until));
  }

  @Override
  public Optional<Token> find(String secret) {
    return good(Token.hash(secret));
  }

  private Optional<Token> good(String hash) {
    return Optional.ofNullable(tokens.get(hash))
        .filter(token -> token.isGood(clock.instant()))
        .filter(token -> token.parent().isEmpty() || good(token.parent()).isPresent());
  }

  @Override
  public String open(Token token, Duration life) {
    String secret = "session" + tokens.size() + "-of-somebody";
    put(Token.hash(secret), token.scopes(), token.hash(), clock.instant().plus(life));
    return secret;
  }

  @Override
  public void close(String secret) {
    tokens.values().removeIf(t -> t.isSession() && t.hash().equals(Token.hash(secret)));
  }
}
