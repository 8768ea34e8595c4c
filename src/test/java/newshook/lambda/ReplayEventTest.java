package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import newshook.article.Reason;
import newshook.article.ReplayFrom;
import newshook.article.Status;
import newshook.article.Verdict;
import newshook.intake.ReplayQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayEventTest {
  @Test
  void readsWhatIsAskedFor() {
    var event =
        new ReplayEvent(
            Map.of(
                "since", "2021-12-30T00:00:00Z",
                "status", "failed",
                "reason", "HTTP_403",
                "source", "phone",
                "host", "example.org",
                "verdict", "PARTIAL",
                "from", "page",
                "limit", 7));

    assertEquals(
        new ReplayQuery(
            Instant.parse("2021-12-30T00:00:00Z"),
            null,
            Status.FAILED,
            Reason.HTTP_403,
            "phone",
            "example.org",
            Verdict.PARTIAL,
            ReplayFrom.PAGE),
        event.query());
    assertEquals(7, event.limit());
  }

  /** What is left out of a replay by a slip would otherwise be replayed. */
  @ParameterizedTest
  @CsvSource({
    "statsu, FAILED, statsu",
    "status, LOST, LOST",
    "since, yesterday, yesterday",
    "from, disk, disk",
    "verdict, GOOD, GOOD",
    "reason, HTTP_999, HTTP_999"
  })
  void saysWhatIsWrongWithIt(String name, String value, String said) {
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> new ReplayEvent(Map.of(name, value)).query());

    assertTrue(String.valueOf(refusal.getMessage()).contains(said), refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"0", "-1"})
  void refusesALimitThatIsNone(int limit) {
    assertThrows(
        IllegalArgumentException.class, () -> new ReplayEvent(Map.of("limit", limit)).limit());
  }

  @Test
  void knowsTheSchedule() {
    assertTrue(ReplayEvent.isSchedule(Map.of()));
    assertTrue(ReplayEvent.isSchedule(Map.of("detail-type", "Scheduled Event", "source", "aws")));
    assertFalse(ReplayEvent.isSchedule(Map.of("status", "FAILED")));
  }
}
