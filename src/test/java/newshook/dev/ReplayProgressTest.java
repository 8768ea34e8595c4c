package newshook.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayProgressTest {
  @Test
  void holdsTheRate() {
    var progress = new ReplayProgress(100, false, 5);
    assertEquals(10, progress.next(), "two seconds' worth");

    progress.add(counts(10, false));

    Duration pause = progress.pause(System.nanoTime());
    assertTrue(pause.compareTo(Duration.ofSeconds(1)) > 0, "pause " + pause);
    assertTrue(pause.compareTo(Duration.ofSeconds(2)) <= 0, "pause " + pause);
  }

  @Test
  void isAsQuickAsItGoesWithoutABound() {
    var progress = new ReplayProgress(100, true, 0);

    progress.add(counts(50, false));

    assertEquals(50, progress.next());
    assertEquals(Duration.ZERO, progress.pause(System.nanoTime()));
    assertFalse(progress.isDone());
  }

  @Test
  void endsWithTheRun() {
    var progress = new ReplayProgress(2, false, 0);

    progress.add(counts(2, true));

    assertTrue(progress.isDone() && progress.isWhole());
    assertEquals(
        "2 asked for: 1 stored, 1 missed again, 0 held by others or still due, 0 broken.",
        progress.sum());
  }

  /** A body that was read again in vain is asked of nobody. */
  @Test
  void saysWhatStaysAsItWas() {
    var progress = new ReplayProgress(3, false, 0);

    progress.add(counts(2, true));

    assertTrue(
        progress
            .sum()
            .endsWith(
                "0 broken. As before: 1, whose body still cannot be read or that somebody else has done."));
  }

  private static Map<String, Object> counts(int asked, boolean done) {
    return Map.of(
        "asked", asked, "stored", 1, "missed", 1, "skipped", 0, "broken", 0, "before", 0, "done",
        done);
  }
}
