package newshook.store;

import java.time.Duration;
import java.time.Instant;

/**
 * When a source was heard of last, and how often it ought to be.
 *
 * @param id of the source
 * @param last to the hour; the epoch if it never was
 * @param since when something was first expected of it; the epoch if nothing is
 * @param period at most so long between two posts; zero if nothing is expected
 */
public record Watch(String id, Instant last, Instant since, Duration period) {
  /** From when on its silence counts: a source that was never heard of has time from the start. */
  public Instant from() {
    return last.isAfter(since) ? last : since;
  }

  public boolean isSilent(Instant now) {
    return period.isPositive() && from().plus(period).isBefore(now);
  }
}
