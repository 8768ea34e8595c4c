package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.Status;
import newshook.store.Table.Change;
import newshook.store.Table.Selection;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Deliveries in the DynamoDB table. */
public final class DynamoDeliveryStore implements DeliveryStore {
  private static final String KIND = "E#";

  /** Days that a filtered list looks through at most before it hands back a cursor. */
  private static final int MOST_QUERIES = 40;

  private static final int PAGE = 100;

  private final Table table;
  private final Days days;
  private final Duration kept;

  /** Deliveries stay for ever. */
  public DynamoDeliveryStore(DynamoDbClient client, String tableName) {
    this(client, tableName, Duration.ZERO);
  }

  /**
   * @param kept how long a delivery stays, with what its sender posted, once its article is stored;
   *     zero for ever. Those that led to no article always stay.
   */
  public DynamoDeliveryStore(DynamoDbClient client, String tableName, Duration kept) {
    this.table = new Table(client, tableName);
    this.days = new Days(table);
    this.kept = kept;
  }

  @Override
  public boolean accept(Delivery delivery) {
    days.note(KIND, delivery.receivedAt());
    return table.putNew(DeliveryRow.write(delivery));
  }

  @Override
  public Optional<Delivery> find(DeliveryId id) {
    return table.get(KIND + id, "E").map(DeliveryRow::read);
  }

  /**
   * The due time stays: should this worker die, the schedule finds the delivery again once its
   * lease is over.
   */
  @Override
  public Optional<Delivery> claim(DeliveryId id, Instant now, Duration lease) {
    var change =
        new Change(
                "attribute_exists(pk) AND (#status = :received"
                    + " OR (#status = :retry AND us <= :dueNow)"
                    + " OR (#status = :working AND #lease <= :now))")
            .with("received", fromS(Status.RECEIVED.name()))
            .with("retry", fromS(Status.RETRY.name()))
            .with("working", fromS(Status.WORKING.name()))
            .with("now", fromS(Row.time(now)))
            .with("dueNow", fromS(Row.time(now) + "~"))
            .set("status", Status.WORKING.name())
            .set("lease", Row.time(now.plus(lease)))
            .add("attempts", 1);
    return table.update(KIND + id, "E", change).map(DeliveryRow::read);
  }

  @Override
  public boolean finish(Delivery delivery) {
    var change =
        new Change("#status = :working AND #attempts = :attempts")
            .with("working", fromS(Status.WORKING.name()))
            .with("attempts", fromN(Integer.toString(delivery.attempts())))
            .set("status", delivery.status().name())
            .set("reason", delivery.reason() == null ? "" : delivery.reason().name())
            .set("detail", delivery.detail())
            .set("articleId", delivery.articleId() == null ? "" : delivery.articleId().value())
            .remove("lease");
    if (!delivery.chain().isEmpty()) {
      change.set(
          "chain",
          AttributeValue.fromL(delivery.chain().stream().map(AttributeValue::fromS).toList()));
    }
    due(change, delivery.id(), delivery.status(), delivery.dueAt());
    if (kept.isPositive() && delivery.status() == Status.STORED) {
      long end = delivery.receivedAt().plus(kept).getEpochSecond();
      change.set("ttl", fromN(Long.toString(end)));
    }
    return table.update(KIND + delivery.id(), "E", change).isPresent();
  }

  private static void due(Change change, DeliveryId id, Status status, @Nullable Instant at) {
    if (at == null) {
      change.remove("uk").remove("us");
    } else {
      change
          .set("uk", status == Status.PARKED ? Index.PARKED_PARTITION : Index.DUE_PARTITION)
          .set("us", Row.time(at) + "#" + id);
    }
  }

  @Override
  public boolean replay(DeliveryId id, Instant now) {
    var change =
        new Change("attribute_exists(pk) AND #status <> :working AND #status <> :rejected")
            .with("working", fromS(Status.WORKING.name()))
            .with("rejected", fromS(Status.REJECTED.name()))
            .set("status", Status.RETRY.name())
            .copy("attempts", "attemptsBefore")
            .remove("ttl")
            .set("uk", Index.DUE_PARTITION)
            .set("us", Row.time(now) + "#" + id);
    return table.update(KIND + id, "E", change).isPresent();
  }

  @Override
  public List<DeliveryId> due(Instant now, int limit) {
    return waiting(Index.DUE_PARTITION, now, limit);
  }

  @Override
  public List<DeliveryId> parked(Instant now, int limit) {
    return waiting(Index.PARKED_PARTITION, now, limit);
  }

  @Override
  public boolean unpark(DeliveryId id, Status status, @Nullable Instant dueAt, String detail) {
    var change =
        new Change("#status = :parked")
            .with("parked", fromS(Status.PARKED.name()))
            .set("status", status.name());
    if (!detail.isEmpty()) {
      change.set("detail", detail);
    }
    due(change, id, status, dueAt);
    return table.update(KIND + id, "E", change).isPresent();
  }

  private List<DeliveryId> waiting(String partition, Instant now, int limit) {
    var selection =
        new Selection(
            Index.BY_DUE,
            "uk = :uk AND us <= :now",
            Map.of(":uk", fromS(partition), ":now", fromS(Row.time(now) + "~")),
            true,
            limit,
            Map.of());
    return table.query(selection).stream()
        .map(row -> new DeliveryId(row.text("pk").substring(KIND.length())))
        .toList();
  }

  @Override
  public Listing<Delivery> list(@Nullable Status status, int limit, String cursor) {
    Cursor start = Cursor.read(cursor);
    List<Delivery> found = new ArrayList<>();
    String last = start.sort();
    int queries = 0;
    for (String day : days.from(KIND, start.day())) {
      Cursor after = day.equals(start.day()) ? start : new Cursor("");
      while (true) {
        List<Row> rows = dayPage(day, after);
        for (Delivery delivery : whole(rows)) {
          if (found.size() == limit || queries > MOST_QUERIES) {
            return new Listing<>(found, Cursor.write(last));
          }
          last = sort(delivery);
          if (status == null || delivery.status() == status) {
            found.add(delivery);
          }
        }
        queries++;
        if (rows.size() < PAGE) {
          break;
        }
        after = new Cursor(rows.getLast().text("ds"));
      }
    }
    return new Listing<>(found, "");
  }

  private List<Row> dayPage(String day, Cursor after) {
    String partition = KIND + day + Index.SHARD;
    Map<String, AttributeValue> startKey = new HashMap<>();
    if (!after.isStart()) {
      startKey.putAll(Table.key(KIND + after.id(), "E"));
      startKey.put("dk", fromS(partition));
      startKey.put("ds", fromS(after.sort()));
    }
    return table.query(
        new Selection(
            Index.BY_DAY, "dk = :dk", Map.of(":dk", fromS(partition)), false, PAGE, startKey));
  }

  /** The index holds what never changes; states come from the items themselves. */
  private List<Delivery> whole(List<Row> rows) {
    Map<String, Row> byKey = new HashMap<>();
    table
        .getAll(rows.stream().map(r -> Table.key(r.text("pk"), "E")).toList())
        .forEach(row -> byKey.put(row.text("pk"), row));
    return rows.stream()
        .map(row -> byKey.get(row.text("pk")))
        .filter(java.util.Objects::nonNull)
        .map(DeliveryRow::read)
        .toList();
  }

  private static String sort(Delivery delivery) {
    return Row.time(delivery.receivedAt()) + "#" + delivery.id();
  }
}
