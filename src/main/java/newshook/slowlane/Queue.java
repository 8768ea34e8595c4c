package newshook.slowlane;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.Status;
import newshook.store.DeliveryStore;
import newshook.store.GoogleLink;
import newshook.store.SlowLaneStore;

/** The parked deliveries, the longest waiting first, and the Google News ids that they wait for. */
final class Queue {
  /** Looked at in one step: two batches and a half. */
  static final int MOST = 25;

  /** Both paths of an id, and one of them twice. */
  static final int MOST_MISSES = 3;

  /** An id that Google did not tell may be asked for again after this, if somebody replays it. */
  private static final Duration GIVEN_UP = Duration.ofDays(1);

  private final DeliveryStore deliveries;
  private final SlowLaneStore store;

  Queue(DeliveryStore deliveries, SlowLaneStore store) {
    this.deliveries = deliveries;
    this.store = store;
  }

  /**
   * Makes the deliveries due whose target is known by now, gives up on those that Google does not
   * tell, and returns the ids that the others wait for.
   */
  List<String> settle(Instant now) {
    Map<String, List<DeliveryId>> byId = new LinkedHashMap<>();
    for (DeliveryId parked : deliveries.parked(now, MOST)) {
      deliveries.find(parked).ifPresent(delivery -> file(delivery, byId));
    }
    List<String> waiting = new ArrayList<>();
    byId.forEach((googleId, waiters) -> {
      if (!settle(store.find(googleId), waiters, now)) {
        waiting.add(googleId);
      }
    });
    return waiting;
  }

  private void file(Delivery delivery, Map<String, List<DeliveryId>> byId) {
    String link = delivery.item() == null ? "" : delivery.item().link();
    Optional<String> googleId = SignedId.in(link, delivery.chain());
    if (googleId.isPresent()) {
      byId.computeIfAbsent(googleId.get(), _ -> new ArrayList<>()).add(delivery.id());
    } else {
      giveUp(delivery.id(), "no Google News id that could be asked for");
    }
  }

  private boolean settle(GoogleLink link, List<DeliveryId> waiters, Instant now) {
    if (link.isKnown()) {
      waiters.forEach(id -> deliveries.unpark(id, Status.RETRY, now, ""));
      return true;
    }
    Instant missedAt = link.missedAt();
    boolean isSpent =
        link.misses() >= MOST_MISSES && missedAt != null && missedAt.plus(GIVEN_UP).isAfter(now);
    if (isSpent) {
      waiters.forEach(id -> giveUp(id, "Google does not tell its target: " + link.detail()));
      return true;
    }
    return false;
  }

  private void giveUp(DeliveryId id, String why) {
    var _ = deliveries.unpark(id, Status.FAILED, null, why);
  }
}
