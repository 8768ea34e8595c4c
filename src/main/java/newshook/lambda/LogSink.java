package newshook.lambda;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands lines to the log and does not wait for ever until they are taken: a log that nobody reads
 * must not hold up the work. What comes while a line is stuck is dropped.
 */
final class LogSink implements Consumer<String> {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Consumer<String> log;
  private @Nullable FutureTask<Boolean> last;

  LogSink(Consumer<String> log) {
    this.log = log;
  }

  @Override
  public synchronized void accept(String line) {
    if (last != null && !last.isDone()) {
      return;
    }
    FutureTask<Boolean> task = new FutureTask<>(() -> log.accept(line), true);
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
}
