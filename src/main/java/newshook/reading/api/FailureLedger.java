package newshook.reading.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newshook.article.Delivery;
import newshook.article.FeedItem;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.reading.page.Delivered;
import org.jspecify.annotations.Nullable;

/** What is failing, by reason and host: so that a person sees causes, not hundreds of links. */
public final class FailureLedger {
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private int examined;
  private @Nullable Instant since;

  /** Deliveries that fail alike; the latest is the example. */
  private static final class Group {
    private final Delivery example;
    private final String host;
    private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
    private Instant first;
    private Instant last;
    private @Nullable Instant next;

    Group(Delivery delivery, String host) {
      this.example = delivery;
      this.host = host;
      this.first = delivery.receivedAt();
      this.last = delivery.receivedAt();
    }

    void add(Delivery delivery) {
      statuses.merge(delivery.status(), 1, Integer::sum);
      first = delivery.receivedAt().isBefore(first) ? delivery.receivedAt() : first;
      last = delivery.receivedAt().isAfter(last) ? delivery.receivedAt() : last;
      Instant due = delivery.status() == Status.RETRY ? delivery.dueAt() : null;
      next = due != null && (next == null || due.isBefore(next)) ? due : next;
    }

    int count() {
      return statuses.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Adds deliveries, newest first; those that fail in no way only count as looked at. */
  public void add(List<Delivery> deliveries) {
    for (Delivery delivery : deliveries) {
      examined++;
      since = delivery.receivedAt();
      if (Delivered.isFailing(delivery) && delivery.reason() != null) {
        String host = Delivered.host(delivery);
        groups
            .computeIfAbsent(delivery.reason() + " " + host, _ -> new Group(delivery, host))
            .add(delivery);
      }
    }
  }

  /** The largest groups first. {@code cursor} is where looking goes on, empty at the end. */
  public String json(String cursor) {
    List<Map<String, Object>> written = new ArrayList<>();
    groups.values().stream()
        .sorted(Comparator.comparingInt(Group::count).reversed())
        .forEach(group -> written.add(fields(group)));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("groups", written);
    fields.put("examined", examined);
    fields.put("since", Moments.iso(since));
    fields.put("cursor", cursor.isEmpty() ? null : cursor);
    return Json.write(fields);
  }

  private static Map<String, Object> fields(Group group) {
    Delivery example = group.example;
    Reason reason = example.reason();
    Map<String, Object> statuses = new LinkedHashMap<>();
    group.statuses.forEach((status, count) -> statuses.put(status.name(), count));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("reason", reason == null ? null : reason.name());
    fields.put("family", reason == null ? null : reason.family());
    fields.put("host", group.host);
    fields.put("count", group.count());
    fields.put("statuses", statuses);
    fields.put("firstAt", Moments.iso(group.first));
    fields.put("lastAt", Moments.iso(group.last));
    fields.put("nextTryAt", Moments.iso(group.next));
    fields.put("advice", reason == null ? null : reason.advice());
    fields.put("example", example(example));
    return fields;
  }

  private static Map<String, Object> example(Delivery delivery) {
    FeedItem item = delivery.item();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("deliveryId", delivery.id().value());
    fields.put("title", item == null ? "" : item.title());
    fields.put("link", item == null ? "" : item.link());
    fields.put("detail", delivery.detail());
    return fields;
  }
}
