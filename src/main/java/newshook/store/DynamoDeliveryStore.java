package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.ReplayFrom;
import newshook.article.Status;
import newshook.store.Table.Change;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Deliveries in the DynamoDB table. */
public final class DynamoDeliveryStore implements DeliveryStore {
  static final String KIND = "E#";

  private final Table table;
  private final Days days;
  private final DeliveryLists lists;
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
    this.lists = new DeliveryLists(table, days);
    this.kept = kept;
  }

  @Override
  public boolean accept(Delivery delivery) {
    days.note(KIND, delivery.receivedAt());
    return table.putNew(DeliveryRow.write(delivery).put(Signature.NAME, Signature.fresh()));
  }

  @Override
  public Optional<Delivery> find(DeliveryId id) {
    return table.get(KIND + id, "E").flatMap(DeliveryRow::read);
  }

  /**
   * The due time stays: should this worker die, the schedule finds the delivery again once its
   * lease is over. A delivery that a newer version of ours wrote is left to it.
   */
  @Override
  public Optional<Delivery> claim(DeliveryId id, Instant now, Duration lease) {
    var change =
        new Change(
                "attribute_exists(pk) AND (attribute_not_exists(#schema) OR #schema <= :schema)"
                    + " AND (#status = :received"
                    + " OR ((#status = :retry OR #status = :stored) AND us <= :dueNow)"
                    + " OR (#status = :working AND #lease <= :now))")
            .with("schema", fromN(Integer.toString(DeliveryRow.SCHEMA)))
            .with("received", fromS(Status.RECEIVED.name()))
            .with("retry", fromS(Status.RETRY.name()))
            .with("stored", fromS(Status.STORED.name()))
            .with("working", fromS(Status.WORKING.name()))
            .with("now", fromS(Row.time(now)))
            .with("dueNow", fromS(Row.time(now) + "~"))
            .set("status", Status.WORKING.name())
            .set("lease", Row.time(now.plus(lease)))
            .add("attempts", 1)
            .signed();
    return table.update(KIND + id, "E", change).flatMap(DeliveryRow::read);
  }

  @Override
  public boolean hold(Delivery claimed, Instant until) {
    var change = whileClaimed(claimed).set("lease", Row.time(until));
    return table.update(KIND + claimed.id(), "E", change).isPresent();
  }

  private static Change whileClaimed(Delivery claimed) {
    return new Change("#status = :working AND #attempts = :attempts")
        .with("working", fromS(Status.WORKING.name()))
        .with("attempts", fromN(Integer.toString(claimed.attempts())))
        .signed();
  }

  @Override
  public boolean finish(Delivery delivery) {
    var change =
        whileClaimed(delivery)
            .set("status", delivery.status().name())
            .set("reason", delivery.reason() == null ? "" : delivery.reason().name())
            .set("detail", delivery.detail())
            .set("articleId", delivery.articleId() == null ? "" : delivery.articleId().value())
            .remove("from")
            .remove("lease");
    if (!delivery.chain().isEmpty()) {
      change.set("chain", Row.texts(delivery.chain()));
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
  public boolean replay(DeliveryId id, Instant now, ReplayFrom from, @Nullable Instant run) {
    var change =
        new Change(
                "attribute_exists(pk) AND #status <> :working AND #status <> :rejected"
                    + " AND (attribute_not_exists(#replayed) OR #replayed < :run)")
            .with("working", fromS(Status.WORKING.name()))
            .with("rejected", fromS(Status.REJECTED.name()))
            .with("run", fromS(run(run)))
            .set("status", Status.RETRY.name())
            .set("replayed", Row.time(now))
            .set("from", from == ReplayFrom.NETWORK ? "" : from.name())
            .copy("attempts", "attemptsBefore")
            .remove("ttl")
            .set("uk", Index.DUE_PARTITION)
            .set("us", Row.time(now) + "#" + id)
            .signed();
    return table.update(KIND + id, "E", change).isPresent();
  }

  /** Behind every moment, where no run is under way. */
  private static String run(@Nullable Instant run) {
    return run == null ? "~" : Row.time(run);
  }

  @Override
  public boolean reread(Delivery again, Instant now, @Nullable Instant run) {
    Row row =
        DeliveryRow.write(again)
            .put("replayed", now)
            .put(Signature.NAME, Signature.fresh())
            .put("articleId", again.articleId() == null ? "" : again.articleId().value());
    return table.putIf(
        row,
        "#status <> :working AND attempts = :attempts"
            + " AND (attribute_not_exists(replayed) OR replayed < :run)",
        Map.of("#status", "status"),
        Map.of(
            ":run", fromS(run(run)),
            ":working", fromS(Status.WORKING.name()),
            ":attempts", fromN(Integer.toString(again.attempts()))));
  }

  @Override
  public List<DeliveryId> due(Instant now, int limit) {
    return lists.waiting(Index.DUE_PARTITION, now, limit);
  }

  @Override
  public List<DeliveryId> parked(Instant now, int limit) {
    return lists.waiting(Index.PARKED_PARTITION, now, limit);
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

  @Override
  public Listing<Delivery> search(DeliveryQuery query, int limit, String cursor) {
    return lists.of(query, limit, cursor);
  }
}
