package newshook.dev;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import newshook.dev.Functions.Name;

/**
 * What EventBridge is on AWS, but quicker: ReplayFunction and IndexFunction every few seconds, the
 * first time at once.
 */
final class Schedule implements AutoCloseable {
  private static final byte[] EVENT =
      "{\"detail-type\":\"Scheduled Event\",\"source\":\"newshook.local\"}"
          .getBytes(StandardCharsets.UTF_8);

  private final Functions functions;
  private final Duration rate;
  private final Thread thread;
  private volatile boolean isClosed;

  Schedule(Functions functions, Duration rate) {
    this.functions = functions;
    this.rate = rate;
    this.thread = Thread.ofPlatform().daemon().name("schedule").start(this::run);
  }

  private void run() {
    while (!isClosed) {
      try {
        functions.call(Name.REPLAY, EVENT);
        functions.call(Name.INDEX, EVENT);
      } catch (RuntimeException | IOException e) {
        if (!isClosed) {
          System.err.println("newshook: schedule: " + e);
        }
      }
      if (!Pause.of(rate)) {
        return;
      }
    }
  }

  @Override
  public void close() {
    isClosed = true;
    thread.interrupt();
  }
}
