package newshook.store;

import java.time.Duration;
import java.time.Instant;

/**
 * When a source was heard of last, and how often it ought to be.
 *
 * @param id of the source
 * @param last to the hour; the epoch if it never was
 * @param period at most so long between two posts; zero if nothing is expected
 */
public record Watch(String id, Instant last, Duration period) {
  public boolean isSilent(Instant now) {
    return period.isPositive() && last.plus(period).isBefore(now);
  }
}
