package newshook.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newshook.article.Source;

/**
 * Which source a request comes from, by its token. Tokens are kept as SHA-256; no token at all
 * means that nobody may post.
 *
 * <p>A token is given as {@code Authorization: Bearer …}, as {@code X-Newshook-Token: …}, or in the
 * path {@code /hook/…}; the first of these that is there decides. One in the query is not looked
 * at, because queries end up in logs.
 */
public final class Tokens {
  private static final String HASHED = "sha256:";
  private static final String BEARER = "bearer ";
  private static final String PATH = "/hook/";

  private final List<Entry> entries;

  /** A token by the hexadecimal digits of its hash. */
  private record Entry(String hash, Source source) {}

  private Tokens(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * The tokens of a configuration.
   *
   * @param sources by token; a token may be given as {@code sha256:} and 64 hex digits
   * @throws IllegalArgumentException where a token is blank or no hash; its text is not told
   */
  public static Tokens of(Map<String, Source> sources) {
    List<Entry> entries = new ArrayList<>();
    sources.forEach((token, source) -> entries.add(new Entry(hash(token, source), source)));
    return new Tokens(entries);
  }

  /** The token as it may be written into a configuration or a table. */
  public static String hashed(String token) {
    return HASHED + sha256(token);
  }

  /** Whose token the request carries. Takes the same time whichever token it is. */
  public Optional<Source> sourceOf(RawRequest request) {
    return given(request).flatMap(this::sourceOf);
  }

  private Optional<Source> sourceOf(String token) {
    byte[] hash = bytes(sha256(token));
    Optional<Source> found = Optional.empty();
    for (Entry entry : entries) {
      boolean same = MessageDigest.isEqual(hash, bytes(entry.hash()));
      found = same ? Optional.of(entry.source()) : found;
    }
    return found;
  }

  /** The token that the request carries, whoever it belongs to. */
  public static Optional<String> given(RawRequest request) {
    String authorization = request.headers().getOrDefault("authorization", "");
    if (authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      return Optional.of(authorization.substring(BEARER.length()));
    }
    return Optional.ofNullable(request.headers().get("x-newshook-token"))
        .or(() -> Optional.of(request.path()).filter(p -> p.startsWith(PATH)).map(Tokens::inPath));
  }

  private static String inPath(String path) {
    return path.substring(PATH.length());
  }

  private static String hash(String token, Source source) {
    if (token.isBlank()) {
      throw new IllegalArgumentException("a blank token for source " + source.id());
    }
    if (!token.startsWith(HASHED)) {
      return sha256(token);
    }
    String hex = token.substring(HASHED.length());
    if (!hex.matches("[0-9A-Fa-f]{64}")) {
      throw new IllegalArgumentException("not 64 hex digits after sha256: for " + source.id());
    }
    return hex.toLowerCase(Locale.ROOT);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(text));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
