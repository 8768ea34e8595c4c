package newshook.webhook;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a request carries its token: {@code Authorization: Bearer …}, {@code X-Newshook-Token: …},
 * or the path {@code /hook/…}; the first of these that is there decides. One in the query is not
 * looked at, because queries end up in logs.
 */
public final class Tokens {
  private static final String BEARER = "bearer ";
  private static final String PATH = "/hook/";

  private Tokens() {}

  /** The token's secret as the request gives it, whoever it belongs to. */
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
}
