package newshook.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import newshook.article.DeliveryId;

/** Many deliveries at once: fetching waits, so ten together cost a fifth of ten alone. */
public final class Batch {
  /** Bounds memory: so many pages are parsed at the same time at most. */
  static final int AT_ONCE = 10;

  private static final Duration LEAST_LEFT = Duration.ofSeconds(15);

  private final Processing processing;

  public Batch(Processing processing) {
    this.processing = processing;
  }

  /** What came of one delivery of a batch. */
  public sealed interface Result {
    DeliveryId id();

    /** Processed, well or badly; its state is written down. */
    record Done(DeliveryId id, Processed processed) implements Result {}

    /** Our own fault: nothing is known of its state, it has to come again. */
    record Broken(DeliveryId id, Throwable fault) implements Result {}
  }

  /**
   * Processes all of them, in the order of the list as far as that matters; never throws for one of
   * them.
   */
  public List<Result> run(List<DeliveryId> ids, Supplier<Duration> remaining) {
    var places = new Semaphore(AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Result>> futures = new ArrayList<>();
      for (DeliveryId id : ids) {
        futures.add(
            threads.submit(() -> {
              places.acquire();
              try {
                return one(id, remaining.get());
              } finally {
                places.release();
              }
            }));
      }
      List<Result> results = new ArrayList<>();
      for (Future<Result> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while processing a batch", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error fatal) {
        throw fatal; // out of memory: this process is done for, and Lambda starts another
      }
      throw new IllegalStateException("a batch's thread ended", e.getCause());
    }
  }

  /** Nothing is claimed with too little time to end it: the schedule brings it again. */
  private Result one(DeliveryId id, Duration remaining) {
    if (remaining.compareTo(LEAST_LEFT) < 0) {
      return new Result.Done(id, new Processed.Skipped());
    }
    try {
      return new Result.Done(id, processing.process(id, remaining));
    } catch (RuntimeException | StackOverflowError e) {
      return new Result.Broken(id, e);
    }
  }
}
