package newshook.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.ReplayFrom;
import newshook.article.Status;
import newshook.store.DeliveryQuery;
import newshook.store.DeliveryStore;
import newshook.store.Listing;
import org.jspecify.annotations.Nullable;

/** Deliveries in memory, as far as reading asks for them. The cursor is the number to start at. */
final class MemoryDeliveries implements DeliveryStore {
  private final List<Delivery> deliveries = new ArrayList<>();

  @Override
  public boolean accept(Delivery delivery) {
    return find(delivery.id()).isEmpty() && deliveries.add(delivery);
  }

  @Override
  public Optional<Delivery> find(DeliveryId id) {
    return deliveries.stream().filter(d -> d.id().equals(id)).findFirst();
  }

  @Override
  public Listing<Delivery> search(DeliveryQuery query, int limit, String cursor) {
    List<Delivery> all =
        deliveries.stream()
            .filter(d -> query.status() == null || d.status() == query.status())
            .sorted(Comparator.comparing(Delivery::receivedAt).reversed())
            .toList();
    int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
    int to = Math.min(all.size(), from + limit);
    return new Listing<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : "");
  }

  @Override
  public Optional<Delivery> claim(DeliveryId id, Instant now, Duration lease) {
    throw new UnsupportedOperationException("reading claims nothing");
  }

  @Override
  public boolean finish(Delivery delivery) {
    throw new UnsupportedOperationException("reading finishes nothing");
  }

  @Override
  public boolean hold(Delivery claimed, Instant until) {
    throw new UnsupportedOperationException("reading claims nothing");
  }

  @Override
  public boolean replay(DeliveryId id, Instant now, ReplayFrom from, @Nullable Instant run) {
    throw new UnsupportedOperationException("reading replays nothing");
  }

  @Override
  public boolean reread(Delivery again, Instant now, @Nullable Instant run) {
    throw new UnsupportedOperationException("reading replays nothing");
  }

  @Override
  public List<DeliveryId> parked(Instant now, int limit) {
    throw new UnsupportedOperationException("reading has no slow lane");
  }

  @Override
  public boolean unpark(DeliveryId id, Status status, @Nullable Instant dueAt, String detail) {
    throw new UnsupportedOperationException("reading has no slow lane");
  }

  @Override
  public List<DeliveryId> due(Instant now, int limit) {
    throw new UnsupportedOperationException("reading works nothing off");
  }
}
