package newshook.reading.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newshook.store.Subscription;

/** Feeds that hubs push, as JSON. The callback is left out: who knows it may refuse for the hub. */
public final class SubscriptionJson {
  private SubscriptionJson() {}

  public static String list(List<Subscription> all) {
    return Json.write(Map.of("items", all.stream().map(SubscriptionJson::fields).toList()));
  }

  public static String one(Subscription it) {
    return Json.write(fields(it));
  }

  private static Map<String, Object> fields(Subscription it) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("feed", it.feed());
    fields.put("topic", it.topic());
    fields.put("hub", it.hub());
    fields.put("source", it.source().id());
    fields.put("zone", it.source().zone().getId());
    fields.put("tags", it.source().tags());
    fields.put("state", it.state().name());
    fields.put("detail", it.detail());
    fields.put("nextAt", Moments.iso(it.nextAt()));
    fields.put("leaseUntil", Moments.iso(it.leaseUntil()));
    return fields;
  }
}
