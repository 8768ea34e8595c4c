package newshook.webhook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that senders print: IFTTT's {@code December 30, 2021 at 12:19AM}, ISO 8601, RFC
 * 822 and 850, asctime, JavaScript's, plain dates, seconds and milliseconds since 1970.
 *
 * @param at the moment; where no zone was said, in the given one
 * @param zoned whether the text named its zone
 */
record EventDate(OffsetDateTime at, boolean zoned) {
  private static final int MAX_LENGTH = 80;
  private static final int MIN_YEAR = 1971;
  private static final int MAX_YEAR = 2200;

  private static final String TIME =
      "(?:(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?)";
  private static final String HALF = "(?:\\s?(?<half>[ap])\\.?m\\.?)?";
  private static final String ZONE =
      "(?:\\s?(?:(?:gmt|utc)(?=[+-]))?(?<zone>z|[a-z]{2,4}|[+-]\\d{2}(?::?\\d{2})?))?";
  private static final String REST = TIME + HALF + ZONE + "(?:\\s?\\([^)]{0,40}\\))?";
  private static final String WEEKDAY = "(?:[a-z]{2,9}\\.?,?\\s)?";

  private static final List<Pattern> FORMS =
      List.of(
          // 2021-12-30T00:19:00+07:00, 2021-12-30 00:19, 2021-12-30, 2021/12/30
          form(
              "(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?:[t\\s,]\\s?"
                  + REST
                  + ")?"),
          // 20211230T001900Z, 20211230
          form(
              "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"
                  + "(?:t?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?"
                  + ZONE
                  + ")?"),
          // December 30, 2021 at 12:19AM
          form(
              WEEKDAY
                  + "(?<name>[a-z]{3,9})\\.?\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s"
                  + "(?<year>\\d{4})(?:,?\\s(?:at\\s)?"
                  + REST
                  + ")?"),
          // Thu, 30 Dec 2021 00:19:00 GMT, Thursday, 30-Dec-21 00:19:00 GMT
          form(
              WEEKDAY
                  + "(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-](?<name>[a-z]{3,9})\\.?,?[\\s-]"
                  + "(?<year>\\d{4}|\\d{2})(?:,?\\s(?:at\\s)?"
                  + REST
                  + ")?"),
          // Thu Dec 30 00:19:00 2021
          form(
              WEEKDAY
                  + "(?<name>[a-z]{3})\\s(?<day>\\d{1,2})\\s"
                  + TIME
                  + "(?:\\s(?<zone>[a-z]{3,4}))?\\s(?<year>\\d{4})"));

  private static final Pattern EPOCH = Pattern.compile("(\\d{9,17})(?:\\.\\d{1,9})?");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("z", "Z"),
          Map.entry("ut", "Z"),
          Map.entry("utc", "Z"),
          Map.entry("gmt", "Z"),
          Map.entry("est", "-05:00"),
          Map.entry("edt", "-04:00"),
          Map.entry("cst", "-06:00"),
          Map.entry("cdt", "-05:00"),
          Map.entry("mst", "-07:00"),
          Map.entry("mdt", "-06:00"),
          Map.entry("pst", "-08:00"),
          Map.entry("pdt", "-07:00"),
          Map.entry("bst", "+01:00"),
          Map.entry("cet", "+01:00"),
          Map.entry("cest", "+02:00"),
          Map.entry("eet", "+02:00"),
          Map.entry("eest", "+03:00"),
          Map.entry("jst", "+09:00"),
          Map.entry("wib", "+07:00"),
          Map.entry("wita", "+08:00"),
          Map.entry("wit", "+09:00"));

  private static Pattern form(String form) {
    return Pattern.compile(form);
  }

  /** The date in the text; empty for texts that are none, and for zero and far-off ones. */
  static Optional<EventDate> read(String text, ZoneId zone) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String bare = SPACES.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    try {
      return epoch(bare, zone)
          .or(() -> printed(bare, zone))
          .filter(d -> d.at().getYear() >= MIN_YEAR && d.at().getYear() <= MAX_YEAR);
    } catch (DateTimeException | ArithmeticException _) {
      return Optional.empty(); // 31 February
    }
  }

  private static Optional<EventDate> epoch(String text, ZoneId zone) {
    Matcher digits = EPOCH.matcher(text);
    if (!digits.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(digits.group(1));
    int length = digits.group(1).length();
    long millis = length <= 11 ? number * 1_000 : length <= 14 ? number : number / 1_000;
    return Optional.of(
        new EventDate(Instant.ofEpochMilli(millis).atZone(zone).toOffsetDateTime(), true));
  }

  private static Optional<EventDate> printed(String text, ZoneId zone) {
    return FORMS.stream()
        .map(form -> form.matcher(text))
        .filter(Matcher::matches)
        .flatMap(parts -> of(parts, zone).stream())
        .findFirst();
  }

  private static Optional<EventDate> of(Matcher parts, ZoneId zone) {
    int month = month(parts);
    Optional<ZoneOffset> offset = offset(group(parts, "zone"));
    boolean strangeZone = offset.isEmpty() && !group(parts, "zone").isEmpty();
    if (month == 0 || strangeZone) {
      return Optional.empty();
    }
    LocalDateTime local =
        LocalDateTime.of(
                year(group(parts, "year")), month, number(parts, "day"), 0, number(parts, "minute"))
            .plusHours(hour(number(parts, "hour"), group(parts, "half")))
            .plusSeconds(Math.min(number(parts, "second"), 59));
    return Optional.of(
        offset
            .map(given -> new EventDate(local.atOffset(given), true))
            .orElseGet(() -> new EventDate(local.atZone(zone).toOffsetDateTime(), false)));
  }

  /** 12 AM is midnight; an hour above 12 was on the 24-hour clock whatever follows it. */
  private static int hour(int hour, String half) {
    if (hour > 24) {
      throw new DateTimeException("no such hour: " + hour);
    }
    boolean twelve = !half.isEmpty() && hour <= 12;
    return twelve ? hour % 12 + (half.equals("p") ? 12 : 0) : hour;
  }

  private static int year(String year) {
    int number = Integer.parseInt(year);
    return year.length() == 4 ? number : number + (number < 70 ? 2000 : 1900);
  }

  private static int month(Matcher parts) {
    String name = group(parts, "name");
    if (name.isEmpty()) {
      return number(parts, "month");
    }
    int at = MONTHS.indexOf(name.substring(0, 3));
    return at >= 0 && at % 3 == 0 ? at / 3 + 1 : 0;
  }

  private static Optional<ZoneOffset> offset(String zone) {
    String known = ZONES.getOrDefault(zone, zone);
    boolean signed = known.startsWith("+") || known.startsWith("-");
    return known.equals("Z") || signed ? Optional.of(ZoneOffset.of(known)) : Optional.empty();
  }

  private static int number(Matcher parts, String name) {
    String digits = group(parts, name);
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static String group(Matcher parts, String name) {
    boolean has = parts.namedGroups().containsKey(name);
    @Nullable String value = has ? parts.group(name) : null;
    return value == null ? "" : value;
  }
}
