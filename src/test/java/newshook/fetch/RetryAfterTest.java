package newshook.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2021-12-30T00:00:00Z"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120                            |                               | 120
          ' 120 '                        |                               | 120
          0                              |                               | 0
          -5                             |                               | 0
          soon                           |                               | 0
          ''                             |                               | 0
          200000                         |                               | 86400
          99999999999999                 |                               | 0
          9999999999999999999999999      |                               | 0
          Thu, 30 Dec 2021 00:01:30 GMT  |                               | 90
          Thu, 30 Dec 2021 00:01:30 GMT  | Thu, 30 Dec 2021 00:01:00 GMT | 30
          Wed, 21 Oct 2015 07:28:00 GMT  |                               | 0
          Wed, 21 Oct 2015 07:28:00 GMT  | Wed, 21 Oct 2015 07:27:00 GMT | 60
          """)
  void readsSecondsAndDates(String header, String date, long seconds) {
    Duration wait = RetryAfter.read(header, date == null ? "" : date, CLOCK).orElse(Duration.ZERO);

    assertEquals(seconds, wait.toSeconds());
  }
}
