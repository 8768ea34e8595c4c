package newshook.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import newshook.fetch.Turns;
import newshook.store.HostStore;
import newshook.store.HostStore.Place;

/** At most one visit a second to a host, whichever worker makes it: the lease is in the table. */
public final class Politeness implements Turns {
  private static final Duration GAP = Duration.ofSeconds(1);

  private final HostStore hosts;
  private final InstantSource clock;

  public Politeness(HostStore hosts, InstantSource clock) {
    this.hosts = hosts;
    this.clock = clock;
  }

  @Override
  public Turn take(String host, Duration most) {
    Instant now = clock.instant();
    Place place = hosts.take(host, now, now.plus(most), GAP);
    Duration delay = Duration.between(now, place.from());
    return new Turn(place.isTaken(), delay.isNegative() ? Duration.ZERO : delay);
  }

  @Override
  public void rest(String host, Duration wait) {
    hosts.rest(host, clock.instant().plus(wait));
  }
}
