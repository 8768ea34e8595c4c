package newshook.dev;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newshook.article.Scope;
import newshook.article.Token;

/** A token, less its secret, as JSON says it between the tool and the local stack. */
final class TokenJson {
  private TokenJson() {}

  static Map<String, Object> write(Token token) {
    Map<String, Object> fields = new HashMap<>(DevRoutes.Sources.write(token.source()));
    fields.put("hash", token.hash());
    fields.put("scopes", token.scopes().stream().map(Scope::name).sorted().toList());
    fields.put("parent", token.parent());
    fields.put("created", token.createdAt().toString());
    fields.put("until", token.until() == null ? "" : String.valueOf(token.until()));
    return fields;
  }

  static Token read(Map<String, Object> fields) {
    String until = text(fields, "until");
    return new Token(
        text(fields, "hash"),
        scopes(fields),
        DevRoutes.Sources.read(fields),
        text(fields, "parent"),
        Instant.parse(text(fields, "created")),
        until.isEmpty() ? null : Instant.parse(until));
  }

  private static Set<Scope> scopes(Map<String, Object> fields) {
    return fields.get("scopes") instanceof List<?> names
        ? names.stream().map(n -> Scope.valueOf(String.valueOf(n))).collect(Collectors.toSet())
        : Set.of();
  }

  private static String text(Map<String, Object> fields, String name) {
    return String.valueOf(fields.getOrDefault(name, ""));
  }
}
