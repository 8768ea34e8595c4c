package newshook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.intake.RetryPolicy.Next;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
  private static final Instant NOW = Instant.parse("2021-12-30T00:00:00Z");
  private final RetryPolicy policy = new RetryPolicy(new Random(1), false);

  @Test
  void waitsLongerEachTimeAndThenGivesUp() {
    Instant now = NOW;
    Duration before = Duration.ZERO;
    int tries = 1;
    Next next = after(Reason.HTTP_5XX, tries, null, now);
    while (next.status() == Status.RETRY) {
      Duration wait = Duration.between(now, due(next));
      assertTrue(wait.compareTo(before) > 0, "wait " + tries + " is " + wait);
      before = wait;
      now = due(next);
      next = after(Reason.HTTP_5XX, ++tries, null, now);
    }

    assertEquals(9, tries);
    assertTrue(RetryPolicy.isSpent(tries));
    assertFalse(RetryPolicy.isSpent(tries - 1));
    Duration span = Duration.between(NOW, now);
    assertTrue(span.compareTo(Duration.ofHours(40)) > 0, "tries span " + span);
  }

  @Test
  void waitsAsLongAsTheSiteAsksUpToADay() {
    assertEquals(
        NOW.plus(Duration.ofHours(2)), due(after(Reason.HTTP_429, 1, Duration.ofHours(2), NOW)));
    assertEquals(
        NOW.plus(Duration.ofDays(1)), due(after(Reason.HTTP_429, 1, Duration.ofDays(9), NOW)));
  }

  @Test
  void waitsTheUsualTimeWhereTheSiteAsksForLess() {
    Instant due = due(after(Reason.HTTP_429, 2, Duration.ZERO, NOW));

    assertTrue(due.isAfter(NOW.plus(Duration.ofMinutes(4))), "due " + due);
  }

  @Test
  void triesAgainAsTheReasonSays() {
    assertEquals(Status.FAILED, after(Reason.HTTP_410, 1, null, NOW).status());
    assertEquals(Status.PARKED, after(Reason.NEEDS_SLOW_LANE, 1, null, NOW).status());
    assertEquals(Status.RETRY, after(Reason.HTTP_404, 1, null, NOW).status());
    assertEquals(Status.FAILED, after(Reason.HTTP_404, 2, null, NOW).status());
  }

  private Next after(Reason reason, int tries, @Nullable Duration retryAfter, Instant now) {
    return policy.after(reason, tries, retryAfter, now);
  }

  private static Instant due(Next next) {
    Instant due = next.dueAt();
    if (due == null) {
      throw new AssertionError("not due again: " + next);
    }
    return due;
  }
}
