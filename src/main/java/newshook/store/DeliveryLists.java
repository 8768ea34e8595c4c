package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.store.Table.Selection;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Deliveries page by page: by the day they came, and by when they are due. */
final class DeliveryLists {
  /** Days that a filtered list looks through at most before it hands back a cursor. */
  private static final int MOST_QUERIES = 40;

  private static final int PAGE = 100;

  private final Table table;
  private final Days days;

  DeliveryLists(Table table, Days days) {
    this.table = table;
    this.days = days;
  }

  /**
   * What is due, longest first. A row that names no delivery of ours is passed over: it must not
   * stand in the way of those behind it.
   */
  List<DeliveryId> waiting(String partition, Instant now, int limit) {
    List<DeliveryId> ids = new ArrayList<>();
    Map<String, AttributeValue> after = Map.of();
    while (ids.size() < limit) {
      int wanted = limit - ids.size();
      List<Row> rows =
          table.query(
              new Selection(
                  Index.BY_DUE,
                  "uk = :uk AND us <= :now",
                  Map.of(":uk", fromS(partition), ":now", fromS(Row.time(now) + "~")),
                  true,
                  wanted,
                  after));
      rows.forEach(row -> DeliveryRow.id(row).ifPresent(ids::add));
      if (rows.size() < wanted) {
        break;
      }
      after = rows.getLast().attributes();
    }
    return ids;
  }

  Listing<Delivery> of(DeliveryQuery query, int limit, String cursor) {
    Cursor start = start(query, cursor);
    String firstDay = query.since() == null ? "" : Days.day(query.since());
    List<Delivery> found = new ArrayList<>();
    String last = start.sort();
    int queries = 0;
    for (String day : days.from(DynamoDeliveryStore.KIND, start.day())) {
      if (day.compareTo(firstDay) < 0) {
        break;
      }
      Cursor after = day.equals(start.day()) ? start : new Cursor("");
      while (true) {
        List<Row> rows = page(day, after);
        Map<String, Row> whole = whole(rows);
        for (Row row : rows) {
          if (found.size() == limit || queries > MOST_QUERIES) {
            return new Listing<>(found, Cursor.write(last));
          }
          last = row.text("ds");
          Optional.ofNullable(whole.get(row.text("pk")))
              .flatMap(DeliveryRow::read)
              .filter(delivery -> isMeant(query, delivery))
              .ifPresent(found::add);
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

  private static Cursor start(DeliveryQuery query, String cursor) {
    return cursor.isEmpty() && query.until() != null
        ? new Cursor(Row.time(query.until()) + Cursor.BEFORE_ALL)
        : Cursor.read(cursor);
  }

  private static boolean isMeant(DeliveryQuery query, Delivery delivery) {
    Instant at = delivery.receivedAt();
    return (query.status() == null || delivery.status() == query.status())
        && (query.since() == null || !at.isBefore(query.since()))
        && (query.until() == null || at.isBefore(query.until()));
  }

  private List<Row> page(String day, Cursor after) {
    String partition = DynamoDeliveryStore.KIND + day + Index.SHARD;
    Map<String, AttributeValue> startKey = new HashMap<>();
    if (!after.isStart()) {
      startKey.putAll(Table.key(DynamoDeliveryStore.KIND + after.id(), "E"));
      startKey.put("dk", fromS(partition));
      startKey.put("ds", fromS(after.sort()));
    }
    return table.query(
        new Selection(
            Index.BY_DAY, "dk = :dk", Map.of(":dk", fromS(partition)), false, PAGE, startKey));
  }

  /** The index holds what never changes; states come from the items themselves. */
  private Map<String, Row> whole(List<Row> rows) {
    Map<String, Row> byKey = new HashMap<>();
    table
        .getAll(rows.stream().map(r -> Table.key(r.text("pk"), "E")).toList())
        .forEach(row -> byKey.put(row.text("pk"), row));
    return byKey;
  }
}
