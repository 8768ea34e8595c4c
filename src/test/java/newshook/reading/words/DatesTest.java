package newshook.reading.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import newshook.article.PublishedAt;
import newshook.article.PublishedAt.Precision;
import newshook.reading.words.Dates.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  private final Dates dates = new Dates(Texts.of("en"), ZoneId.of("Asia/Kolkata"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INSTANT|2021-12-29T12:19:00-05:00|29 December 2021, 12:19 (UTC-5)|2021-12-29T12:19-05:00",
        "INSTANT|2021-12-30T00:19:00Z|30 December 2021, 00:19 (UTC)|2021-12-30T00:19Z",
        "LOCAL|2021-12-30T00:19:00+07:00|30 December 2021, 00:19 (time zone not stated)|2021-12-30T00:19",
        "DAY|2021-12-30T00:00:00+07:00|30 December 2021|2021-12-30"
      })
  void saysNoMoreThanIsKnown(Precision precision, String at, String text, String machine) {
    When when =
        dates.published(new PublishedAt(OffsetDateTime.parse(at), precision, "", "json-ld"));

    assertEquals(new When(text, machine), when);
  }

  @Test
  void showsOurOwnMomentsInOurZone() {
    assertEquals(
        "24 November 2026, 12:00 (UTC+5:30)",
        dates.moment(Instant.parse("2026-11-24T06:30:00Z")).text());
  }
}
