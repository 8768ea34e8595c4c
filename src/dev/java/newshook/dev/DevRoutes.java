package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newshook.article.Source;
import newshook.dev.Functions.Name;
import newshook.store.TokenStore;
import newshook.store.Watch;
import newshook.store.WatchStore;

/**
 * What the tool asks of a running stack and Lambda has other ways for: invoking a function
 * directly, and the lists of tokens and watches. Only with the local token in a header, so that no
 * web page in a browser can use it.
 */
final class DevRoutes {
  private static final String FUNCTIONS = "/_dev/functions/";
  private static final String WATCHES = "/_dev/watches";
  private static final String TOKENS = "/_dev/tokens";

  private final Functions functions;
  private final WatchStore watches;
  private final TokenStore tokens;
  private final String token;

  DevRoutes(Functions functions, LocalTable table, String token) {
    this.functions = functions;
    this.watches = new WatchStore(table.client(), LocalTable.NAME);
    this.tokens = new TokenStore(table.client(), LocalTable.NAME);
    this.token = token;
  }

  /** Empty if the path or the token is not for us. */
  Optional<byte[]> answer(String method, String path, String authorization, byte[] body)
      throws IOException {
    boolean isOurs = path.startsWith(FUNCTIONS) || List.of(WATCHES, TOKENS).contains(path);
    if (!isOurs || !isToken(authorization)) {
      return Optional.empty();
    }
    if (path.equals(WATCHES)) {
      return Optional.of(watches(method, body));
    }
    if (path.equals(TOKENS)) {
      return Optional.of(tokens(method, body));
    }
    String wanted = path.substring(FUNCTIONS.length());
    Optional<Name> name =
        Stream.of(Name.values()).filter(n -> n.function().equals(wanted)).findFirst();
    return name.isEmpty() ? Optional.empty() : Optional.of(functions.call(name.get(), body));
  }

  private boolean isToken(String authorization) {
    return MessageDigest.isEqual(
        ("Bearer " + token).getBytes(StandardCharsets.UTF_8),
        authorization.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] watches(String method, byte[] body) throws IOException {
    if (method.equals("POST")) {
      Map<String, Object> given = JSON.std.mapFrom(body);
      long seconds = given.get("seconds") instanceof Number number ? number.longValue() : 0;
      watches.expect(String.valueOf(given.get("id")), Duration.ofSeconds(seconds), Instant.now());
    }
    return JSON.std.asBytes(watches.list().stream().map(Sources::write).toList());
  }

  private byte[] tokens(String method, byte[] body) throws IOException {
    if (method.equals("DELETE")) {
      String hash = new String(body, StandardCharsets.UTF_8);
      return JSON.std.asBytes(Map.of("removed", tokens.remove(hash)));
    }
    if (method.equals("POST")) {
      tokens.save(TokenJson.read(JSON.std.mapFrom(body)));
    }
    return JSON.std.asBytes(
        tokens.list().stream().filter(t -> !t.isSession()).map(TokenJson::write).toList());
  }

  /** A source as JSON says it. */
  static final class Sources {
    private Sources() {}

    static Source read(Map<String, Object> given) {
      List<String> tags =
          given.get("tags") instanceof List<?> list
              ? list.stream().map(String::valueOf).toList()
              : List.of();
      return new Source(
          String.valueOf(given.get("id")),
          String.valueOf(given.get("name")),
          ZoneId.of(String.valueOf(given.get("zone"))),
          tags);
    }

    static Map<String, Object> write(Watch watch) {
      return Map.of(
          "id", watch.id(),
          "last", watch.last().equals(Instant.EPOCH) ? "never" : watch.last().toString(),
          "period", watch.period().toString(),
          "silent", watch.isSilent(Instant.now()));
    }

    static Map<String, Object> write(Source source) {
      return Map.of(
          "id", source.id(),
          "name", source.name(),
          "zone", source.zone().getId(),
          "tags", source.tags());
    }
  }
}
