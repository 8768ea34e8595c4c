package newshook.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import newshook.article.Source;
import newshook.reading.api.JsonBody;
import newshook.reading.api.SubscriptionJson;
import newshook.store.Subscription;
import newshook.store.Subscription.State;
import newshook.store.SubscriptionStore;

/** The feeds that hubs push here. The hubs themselves are asked by the schedule. */
final class WebSubRoutes {
  private static final int MAX_ADDRESS = 2000;
  private static final int MOST = 500;

  private final SubscriptionStore store;
  private final Supplier<String> freshIds;
  private final InstantSource clock;

  WebSubRoutes(SubscriptionStore store, Supplier<String> freshIds, InstantSource clock) {
    this.store = store;
    this.freshIds = freshIds;
    this.clock = clock;
  }

  /** {@code GET} lists; {@code POST} adds {@code {"feed", "source", "zone", "tags", "hub"}}. */
  Answer all(Ask ask) {
    if (ask.isRead()) {
      return Answer.json(SubscriptionJson.list(store.list()));
    }
    if (ask.method().equals("DELETE")) {
      return removed(ask);
    }
    if (!ask.method().equals("POST")) {
      throw Refusal.only("GET, HEAD, POST, DELETE");
    }
    JsonBody body =
        JsonBody.read(ask.body())
            .orElseThrow(() -> Refusal.bad("Send JSON such as {\"feed\": \"https://…\"}."));
    String feed = address("feed", body.text("feed"));
    String hub = body.text("hub").isEmpty() ? "" : address("hub", body.text("hub"));
    String base = body.text("callback").isEmpty() ? ask.origin() : body.text("callback");
    Source source = source(body);
    List<Subscription> known = store.list();
    if (known.size() >= MOST) {
      throw Refusal.bad("There are " + MOST + " subscriptions already.");
    }
    String id =
        known.stream()
            .filter(it -> it.feed().equals(feed) && it.source().id().equals(source.id()))
            .map(Subscription::id)
            .findFirst()
            .orElseGet(freshIds);
    Subscription added =
        new Subscription(
            id,
            feed,
            "",
            hub,
            address("callback", base).replaceFirst("/+$", "") + "/websub/" + id,
            source,
            State.WANTED,
            "",
            0,
            clock.instant(),
            null);
    store.save(added);
    return Answer.json(SubscriptionJson.one(added));
  }

  private static Source source(JsonBody body) {
    String name = body.text("source").isBlank() ? "websub" : body.text("source").strip();
    String zone = body.text("zone").isBlank() ? "UTC" : body.text("zone").strip();
    try {
      return new Source(name, name, ZoneId.of(zone), body.texts("tags"));
    } catch (DateTimeException _) {
      throw Refusal.bad("zone names no time zone, such as Asia/Jakarta.");
    }
  }

  private static String address(String what, String given) {
    String address = given.strip();
    try {
      URI uri = new URI(address);
      boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (isWeb && uri.getHost() != null && address.length() <= MAX_ADDRESS) {
        return address;
      }
    } catch (URISyntaxException _) {
      // said below
    }
    throw Refusal.bad(what + " must be an http or https address.");
  }

  /** {@code DELETE /api/v1/websub?feed=…}: the hub is told by the schedule. */
  private Answer removed(Ask ask) {
    String feed = ask.param("feed").strip();
    List<Subscription> known = store.list().stream().filter(it -> it.isOf(feed)).toList();
    if (feed.isEmpty() || known.isEmpty()) {
      throw Refusal.notFound();
    }
    for (Subscription it : known) {
      if (it.hub().isEmpty() || it.state() == State.DENIED) {
        store.remove(it.id());
      } else {
        store.save(it.in(State.LEAVING, "", 0, clock.instant(), it.leaseUntil()));
      }
    }
    return Answer.json(SubscriptionJson.list(store.list()));
  }
}
