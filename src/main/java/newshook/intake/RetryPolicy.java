package newshook.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.article.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * When a missed article is tried again. Two days in all: what counts in an outage is the span, not
 * the number of tries.
 */
final class RetryPolicy {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(20),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24));

  /** A page that may appear late, or whole, gets this and no more. */
  private static final Duration SECOND_LOOK = Duration.ofHours(6);

  /** A process that was killed costs one try and a minute; only what crashes again waits. */
  private static final int QUICK_CRASHES = 4;

  private static final Duration MOST_ASKED_FOR = Duration.ofDays(1);

  /** Waits differ by up to this share, so that what failed together does not come back together. */
  private static final double JITTER = 0.2;

  private final RandomGenerator random;
  private final boolean slowLane;

  /**
   * @param slowLane whether somebody looks after what is parked
   */
  RetryPolicy(RandomGenerator random, boolean slowLane) {
    this.random = random;
    this.slowLane = slowLane;
  }

  /** What a delivery becomes after a miss; {@code dueAt} is null when nothing is to be done. */
  record Next(Status status, @Nullable Instant dueAt) {}

  /**
   * After the {@code tries}th try (1 for the first) was a miss.
   *
   * @param retryAfter what the site asked for; null if nothing
   */
  Next after(Reason reason, int tries, @Nullable Duration retryAfter, Instant now) {
    return switch (reason.retry()) {
      case NEVER -> new Next(Status.FAILED, null);
      case PARK -> new Next(Status.PARKED, slowLane ? now : null);
      case ONCE_LATER ->
          tries > 1
              ? new Next(Status.FAILED, null)
              : new Next(Status.RETRY, now.plus(jittered(SECOND_LOOK)));
      case LATER ->
          isSpent(tries)
              ? new Next(Status.FAILED, null)
              : new Next(Status.RETRY, now.plus(wait(tries, retryAfter)));
    };
  }

  /** When a page that gave less than the whole article is looked at once more; null if never. */
  @Nullable Instant secondLook(Verdict verdict, Instant now) {
    return switch (verdict) {
      case PARTIAL, PAYWALL -> now.plus(jittered(SECOND_LOOK));
      case EMPTY, NOT_HTML, CHALLENGE, CONSENT, LIST_PAGE, FEED_ONLY, FULL -> null;
    };
  }

  /**
   * Until when a claim is kept from being taken over, should its worker die: after the first few
   * crashes as long as after any other miss, for a fault of ours may take hours to mend.
   */
  static Duration lease(int tries, Duration needed) {
    return tries <= QUICK_CRASHES || isSpent(tries - 1) ? needed : WAITS.get(tries - 2);
  }

  /** Whether no try is left after so many. */
  static boolean isSpent(int tries) {
    return tries > WAITS.size();
  }

  private Duration wait(int tries, @Nullable Duration retryAfter) {
    Duration usual = jittered(WAITS.get(Math.clamp(tries - 1, 0, WAITS.size() - 1)));
    if (retryAfter == null || retryAfter.isNegative()) {
      return usual;
    }
    Duration asked = retryAfter.compareTo(MOST_ASKED_FOR) > 0 ? MOST_ASKED_FOR : retryAfter;
    return asked.compareTo(usual) > 0 ? asked : usual;
  }

  private Duration jittered(Duration wait) {
    return wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
  }
}
