package newshook.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves on as far as it wants. */
final class MovedClock extends Clock {
  private final InstantSource base;
  private volatile Duration offset = Duration.ZERO;

  /**
   * @param base what it shows before it is moved: the real time, or always the same
   */
  MovedClock(InstantSource base) {
    this.base = base;
  }

  void advance(Duration by) {
    offset = offset.plus(by);
  }

  /** How far it was moved. */
  Duration passed() {
    return offset;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset);
  }
}
