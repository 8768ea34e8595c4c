package newshook.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.Status;
import newshook.intake.Batch.Result;
import newshook.store.DeliveryStore;
import newshook.store.Listing;
import org.jspecify.annotations.Nullable;

/** Running kept deliveries again: those that are due, and those that somebody asks for. */
public final class Replay {
  /** Not begun with less time than this: the next schedule goes on. */
  private static final Duration LEAST_LEFT = Duration.ofSeconds(20);

  private static final int ROUND = 50;

  private final DeliveryStore deliveries;
  private final Batch batch;
  private final InstantSource clock;

  public Replay(DeliveryStore deliveries, Batch batch, InstantSource clock) {
    this.deliveries = deliveries;
    this.batch = batch;
    this.clock = clock;
  }

  /**
   * Which deliveries to run again.
   *
   * @param status null for every status but STORED
   * @param source empty for every source
   */
  public record Query(
      @Nullable Instant since, @Nullable Instant until, @Nullable Status status, String source) {
    boolean matches(Delivery delivery) {
      return (since == null || !delivery.receivedAt().isBefore(since))
          && (until == null || delivery.receivedAt().isBefore(until))
          && (status == null ? delivery.status() != Status.STORED : delivery.status() == status)
          && (source.isEmpty() || delivery.sourceId().equals(source))
          && delivery.item() != null;
    }
  }

  /** Processes what is due until nothing is, or the time is nearly over. */
  public List<Result> due(Supplier<Duration> remaining) {
    List<Result> results = new ArrayList<>();
    Set<DeliveryId> seen = new LinkedHashSet<>();
    while (remaining.get().compareTo(LEAST_LEFT) > 0) {
      List<DeliveryId> ids =
          deliveries.due(clock.instant(), ROUND + seen.size()).stream().filter(seen::add).toList();
      if (ids.isEmpty()) {
        break;
      }
      results.addAll(batch.run(ids, remaining));
    }
    return results;
  }

  /**
   * Makes the deliveries that match due at once, and returns how many they are. A dry run only
   * counts.
   */
  public int ask(Query query, boolean dryRun) {
    int count = 0;
    String cursor = "";
    do {
      Listing<Delivery> page = deliveries.list(query.status(), ROUND, cursor);
      for (Delivery delivery : page.items()) {
        if (query.matches(delivery)
            && (dryRun || deliveries.replay(delivery.id(), clock.instant()))) {
          count++;
        }
      }
      boolean isPast =
          !page.items().isEmpty()
              && query.since() != null
              && page.items().getLast().receivedAt().isBefore(query.since());
      cursor = isPast ? "" : page.cursor();
    } while (!cursor.isEmpty());
    return count;
  }

  /** Makes one delivery due at once; returns 1, or 0 if there is none or it is being worked on. */
  public int ask(DeliveryId id, boolean dryRun) {
    boolean found =
        dryRun ? deliveries.find(id).isPresent() : deliveries.replay(id, clock.instant());
    return found ? 1 : 0;
  }
}
