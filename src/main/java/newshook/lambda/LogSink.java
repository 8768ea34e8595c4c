package newshook.lambda;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands lines to the log and does not wait for ever until they are taken: a log that nobody reads
 * must not hold up the work. What comes while a line is stuck is dropped; the next line that goes
 * through has one before it that says how many were.
 */
final class LogSink implements Consumer<String> {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Consumer<String> log;
  private final AtomicInteger dropped;
  private @Nullable FutureTask<Boolean> last;

  /**
   * @param dropped lines of this log that nobody was told of yet, of earlier invocations too
   */
  LogSink(Consumer<String> log, AtomicInteger dropped) {
    this.log = log;
    this.dropped = dropped;
  }

  @Override
  public synchronized void accept(String line) {
    if (last != null && !last.isDone()) {
      dropped.incrementAndGet();
      return;
    }
    FutureTask<Boolean> task = new FutureTask<>(() -> write(line), true);
    last = task;
    Thread.ofVirtual().start(task);
    try {
      var _ = task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      // stuck: the work goes on without its log
    } catch (ExecutionException e) {
      throw new IllegalStateException("the log refused a line", e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(String line) {
    int lost = dropped.getAndSet(0);
    if (lost > 0) {
      log.accept(
          LogLine.text(
              "WARN", "log lines dropped", json -> json.writeNumberField("dropped", lost)));
    }
    log.accept(line);
  }
}
