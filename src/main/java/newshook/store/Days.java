package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newshook.store.Table.Selection;

/** The calendar of days that hold anything, so that lists skip the empty ones. */
final class Days {
  private static final int MONTH = 31;
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
  Iterable<String> from(String kind, String day) {
    return () -> new Calendar(kind, day.isEmpty() ? "~" : day);
  }

  /** The given day, if it has items, and those after it, oldest first. */
  List<String> on(String kind, String day, int most) {
    return table
        .query(
            new Selection(
                "",
                "pk = :pk AND sk BETWEEN :day AND :last",
                Map.of(":pk", fromS("DAYS"), ":day", fromS(kind + day), ":last", fromS(kind + "~")),
                true,
                most,
                Map.of()))
        .stream()
        .map(row -> row.text("sk").substring(kind.length()))
        .toList();
  }

  /** Reads the calendar a month at a time, as far as somebody wants to know. */
  private final class Calendar implements Iterator<String> {
    private final String kind;
    private final Deque<String> read = new ArrayDeque<>();
    private String last;
    private boolean isWhole;

    Calendar(String kind, String first) {
      this.kind = kind;
      this.last = first;
      more("<=");
    }

    private void more(String comparison) {
      List<String> days =
          table
              .query(
                  new Selection(
                      "",
                      "pk = :pk AND sk " + comparison + " :last",
                      Map.of(":pk", fromS("DAYS"), ":last", fromS(kind + last)),
                      false,
                      MONTH,
                      Map.of()))
              .stream()
              .map(row -> row.text("sk"))
              .filter(key -> key.startsWith(kind))
              .map(key -> key.substring(kind.length()))
              .toList();
      isWhole = days.size() < MONTH;
      read.addAll(days);
    }

    @Override
    public boolean hasNext() {
      if (read.isEmpty() && !isWhole) {
        more("<");
      }
      return !read.isEmpty();
    }

    @Override
    public String next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      last = read.removeFirst();
      return last;
    }
  }
}
