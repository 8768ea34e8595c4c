package newshook.lambda;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import newshook.article.Reason;
import newshook.article.ReplayFrom;
import newshook.article.Status;
import newshook.article.Verdict;
import newshook.intake.ReplayQuery;
import org.jspecify.annotations.Nullable;

/**
 * What ReplayFunction is asked for: {@code {"delivery"}}, or any of {@code {"since", "until",
 * "status", "reason", "source", "host", "verdict"}}, with {@code "from"} ({@code network}, {@code
 * page} or {@code body}), {@code "limit"}, {@code "restart"}, {@code "dryRun"} and {@code "cursor"}
 * (of a dry run). A name that is none of these is an error: what was left out would replay
 * everything.
 */
record ReplayEvent(Map<String, Object> fields) {
  private static final Set<String> NAMES =
      Set.of(
          "delivery",
          "since",
          "until",
          "status",
          "reason",
          "source",
          "host",
          "verdict",
          "from",
          "limit",
          "restart",
          "dryRun",
          "cursor");

  /** Whether this asks for what is due and nothing else: EventBridge, or an empty event. */
  static boolean isSchedule(Map<String, Object> event) {
    return event.containsKey("detail-type") || event.isEmpty();
  }

  ReplayEvent {
    Set<String> unknown = new TreeSet<>(fields.keySet());
    unknown.removeAll(NAMES);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          unknown + " is nothing to ask a replay for: " + new TreeSet<>(NAMES));
    }
  }

  ReplayQuery query() {
    return new ReplayQuery(
        instant("since"),
        instant("until"),
        one(Status.class, "status"),
        one(Reason.class, "reason"),
        text("source"),
        text("host"),
        one(Verdict.class, "verdict"),
        from());
  }

  ReplayFrom from() {
    ReplayFrom from = one(ReplayFrom.class, "from");
    return from == null ? ReplayFrom.NETWORK : from;
  }

  boolean is(String name) {
    return Boolean.TRUE.equals(fields.get(name));
  }

  /** How many deliveries at most; as many as there is time for where nothing is said. */
  int limit() {
    Object limit = fields.getOrDefault("limit", Integer.MAX_VALUE);
    if (limit instanceof Number number && number.intValue() > 0) {
      return number.intValue();
    }
    throw new IllegalArgumentException("\"limit\" is no number above 0: " + limit);
  }

  String text(String name) {
    Object value = fields.getOrDefault(name, "");
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("\"" + name + "\" is no text: " + value);
  }

  private @Nullable Instant instant(String name) {
    String text = text(name);
    try {
      return text.isEmpty() ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no moment such as 2021-12-30T00:00:00Z: " + text, e);
    }
  }

  private <E extends Enum<E>> @Nullable E one(Class<E> kind, String name) {
    String text = text(name);
    try {
      return text.isEmpty() ? null : Enum.valueOf(kind, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is none of " + List.of(kind.getEnumConstants()) + ": " + text, e);
    }
  }
}
