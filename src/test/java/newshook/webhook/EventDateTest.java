package newshook.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import newshook.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

@Fault("F27")
class EventDateTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/webhook/dates.csv", delimiter = '|', numLinesToSkip = 1)
  void readsWhatSendersPrint(String text, String zone, String expected) {
    Optional<OffsetDateTime> read = EventDate.read(text, ZoneId.of(zone)).map(EventDate::at);

    assertEquals(Optional.of(OffsetDateTime.parse(expected)), read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "0",
        "0001-01-01T00:00:00Z",
        "February 31, 2021 at 10:00AM",
        "December 30, 2021 at 25:00",
        "2021-13-01",
        "U.S. - Latest - Google News",
        "12:19AM",
        "99999999999999999999",
        "Smarch 3, 2021 at 10:00AM",
        "2021-12-30T00:19:00 nowhere",
        "2021-12-30T00:19:00+99:00",
        "December 30, 2021 at 10:61AM"
      })
  void leavesAloneWhatIsNoDate(String text) {
    assertEquals(Optional.empty(), EventDate.read(text, ZoneOffset.UTC));
  }

  @Test
  void throwsForNothing() {
    Random random = new Random(5);
    String letters = "0123456789 :,-+TZAPMatDecember/.";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }

      EventDate.read(text.toString(), ZoneOffset.UTC);
    }
  }
}
