package newshook.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.ReplayFrom;
import newshook.article.Status;
import newshook.intake.Batch.Result;
import newshook.store.ArticleStore;
import newshook.store.DeliveryStore;
import newshook.store.Listing;
import newshook.store.ReplayRun;
import newshook.store.ReplayRunStore;
import org.jspecify.annotations.Nullable;

/** Running kept deliveries again: those that are due, and those that somebody asks for. */
public final class Replay {
  /** Not begun with less time than this: the next schedule goes on. */
  private static final Duration LEAST_LEFT = Duration.ofSeconds(20);

  private static final int ROUND = 50;

  private final DeliveryStore deliveries;
  private final ArticleStore articles;
  private final ReplayRunStore runs;
  private final Batch batch;
  private final Rereading rereading;
  private final InstantSource clock;

  public Replay(
      DeliveryStore deliveries,
      ArticleStore articles,
      ReplayRunStore runs,
      Batch batch,
      Rereading rereading,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.articles = articles;
    this.runs = runs;
    this.batch = batch;
    this.rereading = rereading;
    this.clock = clock;
  }

  /**
   * What came of asking for many.
   *
   * @param asked deliveries that this call made due
   * @param before those that earlier calls of the same run did
   * @param isDone whether the list came to its end
   */
  public record Asked(int asked, int before, boolean isDone, List<Result> results) {
    public Asked {
      results = List.copyOf(results);
    }
  }

  /**
   * What a dry run found.
   *
   * @param counts of deliveries, by status and reason
   * @param cursor where the next call goes on; empty at the end
   */
  public record Found(Map<String, Integer> counts, String cursor) {
    public Found {
      counts = Map.copyOf(counts);
    }
  }

  /** Processes what is due until nothing is, or the time is nearly over. */
  public List<Result> due(Supplier<Duration> remaining) {
    List<Result> results = new ArrayList<>();
    Set<DeliveryId> seen = new LinkedHashSet<>();
    while (isTime(remaining)) {
      List<DeliveryId> ids =
          deliveries.due(clock.instant(), ROUND + seen.size()).stream().filter(seen::add).toList();
      if (ids.isEmpty()) {
        break;
      }
      results.addAll(batch.run(ids, remaining));
    }
    return results;
  }

  private static boolean isTime(Supplier<Duration> remaining) {
    return remaining.get().compareTo(LEAST_LEFT) > 0;
  }

  /** Counts the deliveries that match, and changes nothing. */
  public Found count(ReplayQuery query, String cursor, Supplier<Duration> remaining) {
    Map<String, Integer> counts = new TreeMap<>();
    String next = cursor;
    do {
      Listing<Delivery> page = deliveries.search(query.listed(), ROUND, next);
      page.items().stream()
          .filter(delivery -> isMeant(query, delivery))
          .forEach(delivery -> counts.merge(state(delivery), 1, Integer::sum));
      next = page.cursor();
    } while (!next.isEmpty() && isTime(remaining));
    return new Found(counts, next);
  }

  private static String state(Delivery delivery) {
    return delivery.status() + (delivery.reason() == null ? "" : " " + delivery.reason());
  }

  /**
   * Runs the deliveries that match again, a page of the list after the other, until the time is
   * nearly over or so many were asked for. Called with the same query it goes on where it stopped,
   * even in the middle of a page: what this run has replayed is passed over.
   */
  public Asked ask(ReplayQuery query, int most, Supplier<Duration> remaining) {
    ReplayRun run =
        runs.find(query.words(), clock.instant()).orElseGet(() -> ReplayRun.begun(clock.instant()));
    int before = run.asked();
    runs.save(query.words(), run); // a run that dies in its first page is known by when it began
    List<Result> results = new ArrayList<>();
    do {
      int limit = Math.min(ROUND, most - (run.asked() - before));
      Listing<Delivery> page = deliveries.search(query.listed(), limit, run.cursor());
      List<DeliveryId> again = again(query, page.items(), run.started());
      results.addAll(batch.run(again, remaining));
      run = run.further(clock.instant(), page.cursor(), again.size());
      if (run.cursor().isEmpty()) {
        runs.end(query.words());
      } else {
        runs.save(query.words(), run);
      }
    } while (!run.cursor().isEmpty() && run.asked() - before < most && isTime(remaining));
    return new Asked(run.asked() - before, before, run.cursor().isEmpty(), results);
  }

  /** Forgets how far an earlier run of the same query came. */
  public void restart(ReplayQuery query) {
    runs.end(query.words());
  }

  private List<DeliveryId> again(ReplayQuery query, List<Delivery> page, Instant started) {
    return page.stream()
        .filter(delivery -> isMeant(query, delivery))
        .filter(delivery -> again(delivery, query.from(), started))
        .map(Delivery::id)
        .toList();
  }

  /** Whether the delivery is due now: it was not replayed by this run yet. */
  private boolean again(Delivery delivery, ReplayFrom from, @Nullable Instant started) {
    boolean isRead = from == ReplayFrom.BODY || delivery.status() == Status.REJECTED;
    return isRead
        ? rereading.again(delivery, started)
        : deliveries.replay(delivery.id(), clock.instant(), from, started);
  }

  /** The verdict last: it costs a look at the article. */
  private boolean isMeant(ReplayQuery query, Delivery delivery) {
    if (!query.matches(delivery) || query.verdict() == null) {
      return query.matches(delivery);
    }
    return Optional.ofNullable(delivery.articleId())
        .flatMap(articles::find)
        .filter(article -> article.verdict() == query.verdict())
        .isPresent();
  }

  /**
   * Runs one delivery again. Empty if there is none, it is being worked on, its body still cannot
   * be read, or a copy is asked for while more is to come from the network.
   */
  public List<Result> ask(DeliveryId id, ReplayFrom from, Supplier<Duration> remaining) {
    return deliveries.find(id).stream()
            .filter(delivery -> from == ReplayFrom.NETWORK || ReplayQuery.isOver(delivery))
            .anyMatch(delivery -> again(delivery, from, null))
        ? batch.run(List.of(id), remaining)
        : List.of();
  }

  public boolean isThere(DeliveryId id) {
    return deliveries.find(id).isPresent();
  }
}
