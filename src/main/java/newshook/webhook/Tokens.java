package newshook.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.article.Source;

/** Temporary. */
public final class Tokens {
  private final Map<String, Source> byHash = new java.util.LinkedHashMap<>();

  public Tokens(List<Map.Entry<String, Source>> tokens) {
    tokens.forEach(t -> byHash.put(hash(t.getKey()), t.getValue()));
  }

  public static Optional<String> presented(RawRequest request) {
    String bearer = request.headers().getOrDefault("authorization", "");
    String own = request.headers().getOrDefault("x-newshook-token", "");
    if (bearer.startsWith("Bearer ")) {
      return Optional.of(bearer.substring(7)).filter(t -> !t.isEmpty());
    }
    if (!own.isEmpty()) {
      return Optional.of(own);
    }
    return request.path().startsWith("/hook/")
        ? Optional.of(request.path().substring(6)).filter(t -> !t.isEmpty())
        : Optional.empty();
  }

  public static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public Optional<Source> sourceOf(RawRequest request) {
    return presented(request).map(Tokens::hash).map(byHash::get);
  }
}
