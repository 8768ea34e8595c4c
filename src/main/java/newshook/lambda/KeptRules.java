package newshook.lambda;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import newshook.intake.Rulebook;
import newshook.sorting.SortingRules;
import newshook.store.SortingStore;
import newshook.store.SortingStore.Text;

/** The rules of the table, remembered for a minute and parsed again only when they have changed. */
final class KeptRules implements Rulebook {
  private static final Duration MEMORY = Duration.ofMinutes(1);

  private final SortingStore store;
  private final InstantSource clock;
  private Known known = new Known(SortingRules.NONE, 0, Instant.MIN);

  private record Known(SortingRules rules, long version, Instant until) {}

  KeptRules(SortingStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public synchronized SortingRules now() {
    Instant now = clock.instant();
    if (!now.isBefore(known.until())) {
      Text text = store.read();
      SortingRules rules =
          text.version() == known.version() ? known.rules() : SortingRules.of(text.text());
      known = new Known(rules, text.version(), now.plus(MEMORY));
    }
    return known.rules();
  }
}
