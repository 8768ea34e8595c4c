package newshook.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may come in. We know them by the hash of their secret; the secret itself is kept
 * nowhere.
 *
 * @param hash as {@link #hash} makes it
 * @param scopes what it is good for
 * @param source as whom it posts; its id is the token's name
 * @param parent hash of the token that this one was made from and ends with, else empty
 * @param createdAt when it was made; {@link Instant#EPOCH} where nobody wrote that down
 * @param until when it ends; null for never
 */
public record Token(
    String hash,
    Set<Scope> scopes,
    Source source,
    String parent,
    Instant createdAt,
    @Nullable Instant until) {
  private static final String SHA256 = "sha256:";

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException where the hash is none (its text is not told: somebody may
   *     have written a secret there) or no scope is named
   */
  public Token {
    if (!isHash(hash)) {
      throw new IllegalArgumentException("no hash of a token's secret for " + source.id());
    }
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a token without a scope: " + source.id());
    }
    scopes = Set.copyOf(scopes);
  }

  /** {@code sha256:} and 64 hexadecimal digits: what may be written down of a secret. */
  public static String hash(String secret) {
    byte[] digest = Hash.sha256().digest(secret.getBytes(StandardCharsets.UTF_8));
    return SHA256 + HexFormat.of().formatHex(digest);
  }

  /** Whether this is how a hash is written. */
  public static boolean isHash(String text) {
    return text.startsWith(SHA256)
        && text.length() == SHA256.length() + 64
        && text.chars()
            .skip(SHA256.length())
            .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /** Whether it is good for that. */
  public boolean may(Scope wanted) {
    return scopes.stream().anyMatch(scope -> scope.covers(wanted));
  }

  /** Whether it posts and does nothing else: a sender's. */
  public boolean isSender() {
    return scopes.equals(Set.of(Scope.HOOK));
  }

  /** A browser's session, which comes in a cookie and no other way. */
  public boolean isSession() {
    return !parent.isEmpty() && !isFeedKey();
  }

  /** Good for the feeds alone, and so good enough for the address of one. */
  public boolean isFeedKey() {
    return scopes.equals(Set.of(Scope.FEED));
  }

  /** Whether it is still good at that moment. */
  public boolean isGood(Instant now) {
    return until == null || now.isBefore(until);
  }

  /** The same, that ends then. */
  public Token until(Instant end) {
    return new Token(hash, scopes, source, parent, createdAt, end);
  }
}
