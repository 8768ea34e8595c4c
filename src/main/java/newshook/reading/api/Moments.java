package newshook.reading.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Moments as RFC 3339 has them. */
final class Moments {
  private Moments() {}

  /** With seconds always: {@code toString} leaves them out where they are zero. */
  static String iso(OffsetDateTime at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }

  static @Nullable String iso(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
