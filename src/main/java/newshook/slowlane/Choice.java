package newshook.slowlane;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newshook.store.GoogleLink;

/**
 * What to ask Google next: the signature of the first id that has none, or the targets of those
 * that have one, once they are ten, or nothing else is left to ask, or one has waited long enough.
 *
 * @param isSigning whether it is the one id's signature
 */
record Choice(List<GoogleLink> links, boolean isSigning) {
  static final int BATCH = 10;

  /** A call whose worker died is made again after this. */
  static final Duration FORGOTTEN = Duration.ofMinutes(10);

  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /** How long signatures hold is not known; ours are used within minutes, but for a rest. */
  private static final Duration STALE = Duration.ofHours(6);

  static Choice of(List<GoogleLink> waiting, Instant now) {
    List<GoogleLink> open =
        waiting.stream().filter(link -> !link.isKnown() && !isAsked(link, now)).toList();
    List<GoogleLink> signed = open.stream().filter(link -> isSigned(link, now)).toList();
    Optional<GoogleLink> unsigned = open.stream().filter(link -> !isSigned(link, now)).findFirst();
    boolean isTime =
        signed.size() >= BATCH
            || unsigned.isEmpty()
            || signed.stream().anyMatch(link -> age(link, now).compareTo(PATIENCE) >= 0);
    return isTime && !signed.isEmpty()
        ? new Choice(batch(signed), false)
        : new Choice(unsigned.stream().toList(), true);
  }

  /** One that was missed before is asked for alone: it may have spoilt the others' answer. */
  private static List<GoogleLink> batch(List<GoogleLink> signed) {
    List<GoogleLink> fresh =
        signed.stream().filter(link -> link.misses() == 0).limit(BATCH).toList();
    return fresh.isEmpty() ? List.of(signed.getFirst()) : fresh;
  }

  private static boolean isAsked(GoogleLink link, Instant now) {
    return link.askedAt() != null && link.askedAt().plus(FORGOTTEN).isAfter(now);
  }

  private static boolean isSigned(GoogleLink link, Instant now) {
    return !link.signature().isEmpty() && age(link, now).compareTo(STALE) < 0;
  }

  private static Duration age(GoogleLink link, Instant now) {
    return link.signedAt() == null ? Duration.ZERO : Duration.between(link.signedAt(), now);
  }
}
