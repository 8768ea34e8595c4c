package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newshook.article.Scope;
import newshook.article.Source;
import newshook.article.Token;
import newshook.store.Table.Selection;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The tokens, each found by its hash: one read says whether somebody may come in, and one that was
 * added or taken away counts without a deployment. An item without scopes is from before there were
 * any: it may post.
 */
public final class TokenStore {
  private static final String KEY = "S";

  /** All of them: a browser's session is one too. */
  private static final int MOST = Integer.MAX_VALUE;

  private static final Selection ALL =
      new Selection("", "pk = :pk", Map.of(":pk", fromS(KEY)), true, MOST, Map.of());

  private final Table table;

  public TokenStore(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  /** Keeps it; the same hash again replaces what is there. */
  public void save(Token token) {
    Source source = token.source();
    Row row =
        Row.keyed(KEY, token.hash())
            .put("id", source.id())
            .put("name", source.name())
            .put("zone", source.zone().getId())
            .put("tags", source.tags())
            .put("scopes", token.scopes().stream().map(Scope::name).sorted().toList())
            .put("parent", token.parent())
            .put("created", token.createdAt());
    Instant until = token.until();
    table.put(until == null ? row : row.put("ttl", until.getEpochSecond()));
  }

  /**
   * The token of that hash as it is at this moment: a session is used the moment after it was made.
   */
  public Optional<Token> find(String hash) {
    return Token.isHash(hash) ? table.get(KEY, hash).flatMap(TokenStore::read) : Optional.empty();
  }

  /** All that are there, those that have ended among them until the table clears them away. */
  public List<Token> list() {
    return table.query(ALL).stream().flatMap(row -> read(row).stream()).toList();
  }

  /** Takes away a token and all that were made from it. Returns how many they were. */
  public int remove(String hash) {
    List<Token> ended =
        list().stream().filter(t -> t.hash().equals(hash) || t.parent().equals(hash)).toList();
    table.delete(KEY, hash); // what was made from it ends with it
    ended.forEach(token -> table.delete(KEY, token.hash()));
    return ended.size();
  }

  /** Takes away one, and nothing that was made from it. */
  public void end(String hash) {
    table.delete(KEY, hash);
  }

  /**
   * Empty for one that is damaged, or whose scopes only a newer version knows: it opens nothing.
   */
  private static Optional<Token> read(Row row) {
    try {
      return Optional.of(
          new Token(
              row.text("sk"),
              scopes(row),
              source(row),
              row.text("parent"),
              row.moment("created").orElse(Instant.EPOCH),
              until(row)));
    } catch (IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }

  private static @Nullable Instant until(Row row) {
    return row.has("ttl") ? Instant.ofEpochSecond(row.number("ttl")) : null;
  }

  private static Set<Scope> scopes(Row row) {
    if (!row.has("scopes")) {
      return Set.of(Scope.HOOK);
    }
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    List<String> names = row.texts("scopes");
    Stream.of(Scope.values()).filter(s -> names.contains(s.name())).forEach(scopes::add);
    return scopes;
  }

  private static Source source(Row row) {
    String zone = row.text("zone");
    return new Source(
        row.text("id"),
        row.text("name"),
        zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone),
        row.texts("tags"));
  }
}
