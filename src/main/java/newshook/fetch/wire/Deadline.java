package newshook.fetch.wire;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** The moment when a fetch has to be over. */
public final class Deadline {
  private final long atNanos;

  private Deadline(long atNanos) {
    this.atNanos = atNanos;
  }

  public static Deadline in(Duration budget) {
    return new Deadline(System.nanoTime() + budget.toNanos());
  }

  public boolean isOver() {
    return atNanos - System.nanoTime() <= 0;
  }

  /**
   * What is left, at most so much; at least a millisecond, because zero means for ever to a socket.
   */
  public Duration left(Duration atMost) throws SocketTimeoutException {
    Duration left = Duration.ofNanos(atNanos - System.nanoTime());
    if (!left.isPositive()) {
      throw new SocketTimeoutException("no time left");
    }
    Duration limited = left.compareTo(atMost) < 0 ? left : atMost;
    return limited.toMillis() < 1 ? Duration.ofMillis(1) : limited;
  }
}
