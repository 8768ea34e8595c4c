package newshook.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads {@code Retry-After}: seconds or a date; nonsense and the past are as good as nothing. */
final class RetryAfter {
  private static final Duration MOST = Duration.ofDays(1);

  /** Longer is a mistake, not a wish. */
  private static final Duration NONSENSE = Duration.ofDays(365);

  private RetryAfter() {}

  /**
   * How long the site asks us to wait, at most a day.
   *
   * @param date the answer's own {@code Date}: both dates come from the same clock
   */
  static Optional<Duration> read(String header, String date, InstantSource clock) {
    String value = header.strip();
    if (value.matches("[0-9]{1,18}")) {
      return limited(Duration.ofSeconds(Long.parseLong(value)));
    }
    Instant now = instant(date).orElseGet(clock::instant);
    return instant(value).flatMap(then -> limited(Duration.between(now, then)));
  }

  private static Optional<Duration> limited(Duration wait) {
    if (!wait.isPositive() || wait.compareTo(NONSENSE) > 0) {
      return Optional.empty();
    }
    return Optional.of(wait.compareTo(MOST) > 0 ? MOST : wait);
  }

  private static Optional<Instant> instant(String httpDate) {
    try {
      return Optional.of(
          ZonedDateTime.parse(httpDate.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
