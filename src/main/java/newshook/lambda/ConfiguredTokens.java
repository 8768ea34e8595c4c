package newshook.lambda;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newshook.article.Scope;
import newshook.article.Source;
import newshook.article.Token;
import newshook.reading.FeedKey;

/**
 * The tokens that settings name, for one's own machine and for {@code sam local invoke}; on AWS
 * they are in the table. Each is a secret, or what {@code sha256sum} makes of one behind {@code
 * sha256:}.
 *
 * @param hook senders' tokens, each with the source that it stands for
 * @param read readers' tokens
 * @param admin tokens for everything
 */
record ConfiguredTokens(Map<String, Source> hook, List<String> read, List<String> admin) {

  /** All of them. One that is named for several things may do all of these. */
  List<Token> all(ZoneId zone) {
    Map<String, Set<Scope>> scopes = new LinkedHashMap<>();
    hook.keySet().forEach(given -> add(scopes, given, Scope.HOOK));
    read.forEach(given -> add(scopes, given, Scope.READ));
    admin.forEach(given -> add(scopes, given, Scope.ADMIN));
    Map<String, Source> sources = new LinkedHashMap<>();
    hook.forEach((given, source) -> sources.put(hash(given), source));
    List<Token> tokens = new ArrayList<>();
    scopes.forEach((hash, may) -> {
      String name = may.contains(Scope.ADMIN) ? "admin" : "reader";
      Source source = sources.getOrDefault(hash, new Source(name, name, zone, List.of()));
      tokens.add(new Token(hash, may, source, "", Instant.EPOCH, null));
    });
    tokens.addAll(feedKeys(zone));
    return tokens;
  }

  /** Those of the tokens whose secrets we have. */
  private List<Token> feedKeys(ZoneId zone) {
    Source feeds = new Source("feeds", "feeds", zone, List.of());
    List<Token> keys = new ArrayList<>();
    for (String given : secrets(List.of(read, admin))) {
      String hash = Token.hash(FeedKey.of(given));
      keys.add(new Token(hash, Set.of(Scope.FEED), feeds, hash(given), Instant.EPOCH, null));
    }
    return keys;
  }

  /** Whether a secret is written there as it is. */
  boolean hasSecrets() {
    return !secrets(List.of(hook.keySet(), read, admin)).isEmpty();
  }

  private static List<String> secrets(List<Collection<String>> given) {
    return given.stream()
        .flatMap(Collection::stream)
        .filter(one -> !isHash(one))
        .distinct()
        .toList();
  }

  private static void add(Map<String, Set<Scope>> scopes, String given, Scope scope) {
    var _ = scopes.computeIfAbsent(hash(given), _ -> EnumSet.noneOf(Scope.class)).add(scope);
  }

  private static boolean isHash(String given) {
    return Token.isHash(given.toLowerCase(Locale.ROOT));
  }

  private static String hash(String given) {
    if (isHash(given)) {
      return given.toLowerCase(Locale.ROOT);
    }
    if (given.startsWith("sha256:")) {
      throw new IllegalStateException("a token's setting wants 64 hex digits after sha256:");
    }
    return Token.hash(given);
  }
}
