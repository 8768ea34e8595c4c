package newshook.reading.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import newshook.article.PublishedAt;

/** Dates in words, with no more said than is known. */
public final class Dates {
  private final Texts texts;
  private final ZoneId zone;

  /**
   * @param zone of our own moments; what a page says stays in the page's zone
   */
  public Dates(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  public When published(PublishedAt published) {
    OffsetDateTime at = published.at();
    return switch (published.precision()) {
      case DAY -> new When(date(at.toLocalDate()), at.toLocalDate().toString());
      case LOCAL ->
          new When(
              texts.say("time.zone", time(at), texts.say("time.zone.unknown")),
              at.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString());
      case INSTANT -> new When(texts.say("time.zone", time(at), offset(at)), at.toString());
    };
  }

  /** One of our own moments, in our zone. */
  public When moment(Instant instant) {
    OffsetDateTime at = instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
    return new When(texts.say("time.zone", time(at), offset(at)), instant.toString());
  }

  /** The day without its year, short enough for a list. */
  public When day(PublishedAt published) {
    LocalDate date = published.at().toLocalDate();
    return new When(date(date), published(published).machine());
  }

  public LocalDate dayOf(Instant instant) {
    return ZonedDateTime.ofInstant(instant, zone).toLocalDate();
  }

  /** A list's heading: today, yesterday, or the weekday with its date. */
  public String heading(LocalDate day, Instant now) {
    long ago = ChronoUnit.DAYS.between(day, dayOf(now));
    String word = ago == 0 ? texts.say("today") : texts.say("yesterday");
    return ago == 0 || ago == 1
        ? texts.say("day", word, date(day))
        : texts.say("day", texts.word("weekdays", day.getDayOfWeek().getValue()), date(day));
  }

  /** A day with its year. */
  public String date(LocalDate date) {
    return texts.say(
        "date", date.getDayOfMonth(), texts.word("months", date.getMonthValue()), date.getYear());
  }

  private String time(OffsetDateTime at) {
    return texts.say(
        "time", date(at.toLocalDate()), "%02d:%02d".formatted(at.getHour(), at.getMinute()));
  }

  private static String offset(OffsetDateTime at) {
    ZoneOffset offset = at.getOffset();
    return offset.getTotalSeconds() == 0
        ? "UTC"
        : "UTC" + offset.getId().replaceFirst(":00$", "").replaceFirst("([+-])0", "$1");
  }

  /**
   * A moment for the eye and for {@code datetime}.
   *
   * @param machine as HTML wants it
   */
  public record When(String text, String machine) {}
}
