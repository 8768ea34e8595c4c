package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newshook.store.Table.Selection;

/** The calendar of days that hold anything, so that lists skip the empty ones. */
final class Days {
  private static final int MOST = 400;
  private final Table table;
  private final Set<String> noted = ConcurrentHashMap.newKeySet();

  Days(Table table) {
    this.table = table;
  }

  static String day(Instant at) {
    return Row.time(at).substring(0, 10);
  }

  /** Costs one write for the first item of a day in each warm process. */
  void note(String kind, Instant at) {
    String key = kind + day(at);
    if (!noted.contains(key)) {
      table.put(Row.keyed("DAYS", key));
      noted.add(key);
    }
  }

  /**
   * Days with items of this kind, newest first, from the given day on; {@code ""} for the newest.
   */
  List<String> from(String kind, String day) {
    String last = kind + (day.isEmpty() ? "~" : day);
    var selection =
        new Selection(
            "",
            "pk = :pk AND sk BETWEEN :first AND :last",
            Map.of(":pk", fromS("DAYS"), ":first", fromS(kind), ":last", fromS(last)),
            false,
            MOST,
            Map.of());
    return table.query(selection).stream()
        .map(row -> row.text("sk").substring(kind.length()))
        .toList();
  }
}
