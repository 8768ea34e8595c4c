package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newshook.store.Table.Change;
import newshook.store.Table.Selection;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Which sources have been heard of, so that one that falls silent is noticed. */
public final class WatchStore {
  private static final String KEY = "W";
  private static final int MOST = 1000;
  private static final Selection ALL =
      new Selection("", "pk = :pk", Map.of(":pk", fromS(KEY)), true, MOST, Map.of());

  private final Table table;
  private final Set<String> noted = ConcurrentHashMap.newKeySet();

  public WatchStore(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  /** A source has sent something. Costs one write an hour for each source in each warm process. */
  public void heard(String id, Instant at) {
    heard(id, at, "", heard(at));
  }

  /**
   * The same of a source that posts, with whether it has to sign what it posts: {@link #signs} says
   * so afterwards.
   */
  public void heard(String id, Instant at, boolean signs) {
    heard(id, at, signs ? " signs" : " free", heard(at).set("signs", signs ? "yes" : ""));
  }

  private static Change heard(Instant at) {
    return new Change("attribute_not_exists(#last) OR #last < :new_last").set("last", Row.time(at));
  }

  private void heard(String id, Instant at, String how, Change change) {
    String note = id + " " + at.truncatedTo(ChronoUnit.HOURS) + how;
    if (!noted.contains(note)) {
      var _ = table.update(KEY, ArticleRow.clipped(id), change);
      noted.removeIf(other -> other.startsWith(id + " "));
      noted.add(note);
    }
  }

  /** Whether the source had to sign what it posted last. */
  public boolean signs(String id) {
    return table.get(KEY, ArticleRow.clipped(id)).filter(row -> row.has("signs")).isPresent();
  }

  /** Something is expected of a source at least that often, from now on; zero to expect nothing. */
  public void expect(String id, Duration period, Instant now) {
    var change = new Change("attribute_exists(pk) OR attribute_not_exists(pk)");
    change.set("period", fromN(Long.toString(period.toSeconds())));
    change.set("since", Row.time(now));
    var _ = table.update(KEY, ArticleRow.clipped(id), change);
  }

  public List<Watch> list() {
    return table.query(ALL).stream().map(WatchStore::read).toList();
  }

  private static Watch read(Row row) {
    return new Watch(
        row.text("sk"),
        row.moment("last").orElse(Instant.EPOCH),
        row.moment("since").orElse(Instant.EPOCH),
        Duration.ofSeconds(row.count("period")));
  }
}
