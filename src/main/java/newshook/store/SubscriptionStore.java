package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newshook.article.Source;
import newshook.store.Subscription.State;
import newshook.store.Table.Selection;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The feeds that hubs push to us. */
public final class SubscriptionStore {
  /** Longer than any of ours; anybody may ask for one. */
  private static final int MAX_ID = 64;

  private static final String KEY = "HUB";
  private static final int MOST = 1000;
  private static final Selection ALL =
      new Selection("", "pk = :pk", Map.of(":pk", fromS(KEY)), true, MOST, Map.of());

  private final Table table;

  public SubscriptionStore(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  public void save(Subscription it) {
    Row row =
        Row.keyed(KEY, it.id())
            .put("feed", it.feed())
            .put("topic", it.topic())
            .put("hub", it.hub())
            .put("callback", it.callback())
            .put("source", it.source().id())
            .put("zone", it.source().zone().getId())
            .put("tags", it.source().tags())
            .put("status", it.state().name())
            .put("detail", it.detail())
            .put("tries", it.tries());
    if (it.nextAt() != null) {
      row.put("next", it.nextAt());
    }
    if (it.leaseUntil() != null) {
      row.put("until", it.leaseUntil());
    }
    table.put(row);
  }

  public Optional<Subscription> find(String id) {
    return id.isBlank() || id.length() > MAX_ID
        ? Optional.empty()
        : table.get(KEY, id).map(SubscriptionStore::read);
  }

  public List<Subscription> list() {
    return table.query(ALL).stream().map(SubscriptionStore::read).toList();
  }

  public void remove(String id) {
    table.delete(KEY, id);
  }

  private static Subscription read(Row row) {
    String source = row.text("source");
    return new Subscription(
        row.text("sk"),
        row.text("feed"),
        row.text("topic"),
        row.text("hub"),
        row.text("callback"),
        new Source(source, source, zone(row.text("zone")), row.texts("tags")),
        Stream.of(State.values())
            .filter(state -> state.name().equals(row.text("status")))
            .findFirst()
            .orElse(State.DENIED),
        row.text("detail"),
        row.count("tries"),
        row.moment("next").orElse(null),
        row.moment("until").orElse(null));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException _) {
      return ZoneOffset.UTC;
    }
  }
}
