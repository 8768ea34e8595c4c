package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import newshook.article.Source;
import newshook.store.Table.Selection;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Sources that were added beside those of the settings, each by the hash of its token. {@link
 * TokenStore} has these too: a source is a token that may post and nothing else.
 */
public final class SourceStore {
  private static final int MOST = 5000;
  private static final Selection ALL =
      new Selection("", "pk = :pk", Map.of(":pk", fromS("S")), true, MOST, Map.of());

  private final Table table;

  public SourceStore(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  /** Keeps a source; the same token again replaces what it named. */
  public void save(String tokenHash, Source source) {
    table.put(
        Row.keyed("S", tokenHash)
            .put("id", source.id())
            .put("name", source.name())
            .put("zone", source.zone().getId())
            .put("tags", source.tags()));
  }

  /**
   * Takes away every token of a source: who has one may no longer post. Returns how many it had.
   */
  public int remove(String id) {
    List<String> hashes =
        table.query(ALL).stream()
            .filter(row -> TokenStore.isSource(row) && row.text("id").equals(id))
            .map(row -> row.text("sk"))
            .toList();
    hashes.forEach(hash -> table.delete("S", hash));
    return hashes.size();
  }

  public List<Source> list() {
    return table.query(ALL).stream().filter(TokenStore::isSource).map(TokenStore::source).toList();
  }
}
