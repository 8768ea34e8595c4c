package newshook.extract.meta;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.article.PublishedAt;
import newshook.article.PublishedAt.Precision;

/** Reads a moment from the ways in which pages write it. */
final class DateReader {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d{1,9})?"
              + " ?(Z|z|UTC|GMT|[+-]\\d{2}:?\\d{0,2})?)?");
  private static final Pattern COMPACT =
      Pattern.compile("\\b(20\\d{2}|19\\d{2})(\\d{2})(\\d{2})(?:T|\\b)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})(?:[./] ?| ?[年년] ?)(\\d{1,2})(?:[./] ?| ?[月월] ?)(\\d{1,2})");
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile(
          "((?:19|20)\\d{2})[.,]? (?:m\\. )?([\\p{L}\\p{M}]{2,14})[.]? (\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_DAY_MONTH =
      Pattern.compile(
          "((?:19|20)\\d{2})[.,]? (?:gada |жылғы |г\\. )?(\\d{1,2})[.-]? ?([\\p{L}\\p{M}]{2,14})");
  private static final Pattern DOTTED =
      Pattern.compile("\\b(\\d{1,2})[.](\\d{1,2})[.]((?:19|20)\\d{2}|\\d{2}\\b)");
  private static final Pattern SLASHED =
      Pattern.compile("\\b(\\d{1,2})[/-](\\d{1,2})[/-]((?:19|20)\\d{2})");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th|er|º|ª)?[.,]?[ /-]*(?:de |of |d['’])?([\\p{L}\\p{M}]{2,14})(?:/\\p{L}{3,14})?"
              + "[.,،]?[ /-]+(?:de |del |d['’])?((?:19|20)\\d{2})\\b");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "([\\p{L}\\p{M}]{2,14})[.]? +(\\d{1,2})(?:st|nd|rd|th)?[,،]? +((?:19|20)\\d{2})\\b");
  private static final Pattern VIETNAMESE =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})[ ,]+tháng (\\d{1,2})(?:,| năm|, năm)? ((?:19|20)\\d{2})\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern GLUED =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu}\\p{L}{2,8}[.]? \\d{1,2},? (?:19|20)\\d\\d)");
  private static final Pattern GLUED_BEHIND =
      Pattern.compile("(\\p{Lu}\\p{L}{2,8}[.]? \\d{1,2}, (?:19|20)\\d\\d)(?=\\d)");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  /** 23.09.22 and nothing more of the kind: no version, no number of a telephone. */
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<![\\d.])\\d{1,2}[.]\\d{1,2}[.]\\d{2}(?![\\d.]\\d)");

  private static final int MAX_SHORT = 60;
  private static final int MAX_LENGTH = 200;

  /** From a year on: as long as a day in numbers, or one with its month's name, may be. */
  private static final int MAX_NUMBERS = 12;

  private static final int MAX_NAMED = 32;

  private DateReader() {}

  /** The moment that a text names; a bare time of day without a zone counts as UTC. */
  static Optional<PublishedAt> read(String text, String from) {
    String said = clipped(text);
    return western(Calendars.western(said), from)
        .map(p -> new PublishedAt(p.at(), p.precision(), said, from));
  }

  private static String clipped(String text) {
    return Words.squeeze(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text);
  }

  /** A moment in a part of a line of the page, which is in our calendar already. */
  private static Optional<PublishedAt> printed(String part) {
    return western(clipped(part), "text");
  }

  /** A moment in the digits and years of our calendar. */
  private static Optional<PublishedAt> western(String raw, String from) {
    try {
      return iso(raw, from)
          .or(() -> epoch(raw, from))
          .or(() -> day(raw, from, YEAR_FIRST, 1, 2, 3))
          .or(() -> day(raw, from, COMPACT, 1, 2, 3))
          .or(() -> named(raw, from, DAY_MONTH, 3, 2, 1))
          .or(() -> named(raw, from, MONTH_DAY, 3, 1, 2))
          .or(() -> named(raw, from, YEAR_MONTH_DAY, 1, 2, 3))
          .or(() -> named(raw, from, YEAR_DAY_MONTH, 1, 3, 2))
          .or(() -> day(raw, from, VIETNAMESE, 3, 2, 1))
          .or(() -> day(raw, from, DOTTED, 3, 2, 1))
          .or(() -> slashed(raw, from));
    } catch (DateTimeException | NumberFormatException _) {
      return Optional.empty(); // Looks like a date and is none: 31.02., month 13.
    }
  }

  private static Optional<PublishedAt> iso(String raw, String from) {
    Matcher m = ISO.matcher(raw);
    if (raw.indexOf('-') < 0 || !m.find()) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.of(num(m, 1), num(m, 2), num(m, 3));
    if (!plausible(day)) {
      return Optional.empty();
    }
    if (m.group(4) == null) {
      return Optional.of(dayOnly(day, raw, from));
    }
    int second = m.group(6) == null ? 0 : Math.min(59, num(m, 6));
    LocalDateTime local = day.atTime(LocalTime.of(num(m, 4) % 24, num(m, 5), second));
    if (m.group(7) == null) {
      return Optional.of(
          new PublishedAt(local.atOffset(ZoneOffset.UTC), Precision.LOCAL, raw, from));
    }
    return Optional.of(
        new PublishedAt(local.atOffset(offset(m.group(7))), Precision.INSTANT, raw, from));
  }

  private static ZoneOffset offset(String zone) {
    if (Character.isLetter(zone.charAt(0))) {
      return ZoneOffset.UTC;
    }
    String digits = zone.substring(1).replace(":", "");
    int hours = Integer.parseInt(digits.substring(0, 2));
    int minutes = digits.length() == 4 ? Integer.parseInt(digits.substring(2)) : 0;
    int sign = zone.charAt(0) == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private static Optional<PublishedAt> epoch(String raw, String from) {
    if (!EPOCH.matcher(raw).matches()) {
      return Optional.empty();
    }
    long value = Long.parseLong(raw);
    long seconds = raw.length() == 13 ? value / 1000 : value;
    OffsetDateTime at = java.time.Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
    return Optional.of(new PublishedAt(at, Precision.INSTANT, raw, from));
  }

  private static Optional<PublishedAt> day(
      String raw, String from, Pattern pattern, int year, int month, int day) {
    Matcher m = pattern.matcher(raw);
    if (!m.find()) {
      return Optional.empty();
    }
    int y = num(m, year) < 100 ? 2000 + num(m, year) : num(m, year);
    return checked(y, num(m, month), num(m, day), raw, from);
  }

  private static Optional<PublishedAt> named(
      String raw, String from, Pattern pattern, int year, int month, int day) {
    Matcher m = pattern.matcher(raw);
    while (m.find()) {
      Integer number = DateWords.MONTHS.get(DateWords.key(m.group(month)));
      if (number != null) {
        return checked(num(m, year), number, num(m, day), raw, from);
      }
    }
    return Optional.empty();
  }

  /** 12/31/2024 is American, 31/12/2024 is not; when both could be, the day comes first. */
  private static Optional<PublishedAt> slashed(String raw, String from) {
    Matcher m = SLASHED.matcher(raw);
    boolean marked = raw.indexOf('/') >= 0 || raw.indexOf('-') >= 0;
    if (!marked || !m.find()) {
      return Optional.empty();
    }
    boolean american = num(m, 2) > 12;
    return checked(num(m, 3), num(m, american ? 1 : 2), num(m, american ? 2 : 1), raw, from);
  }

  /** Whether a text writes its day in a way that two continents read differently. */
  static boolean isSlashed(String raw) {
    return SLASHED.matcher(raw).find();
  }

  private static Optional<PublishedAt> checked(
      int year, int month, int day, String raw, String from) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return Optional.empty();
    }
    LocalDate date = LocalDate.of(year, month, day);
    return plausible(date) ? Optional.of(dayOnly(date, raw, from)) : Optional.empty();
  }

  private static PublishedAt dayOnly(LocalDate day, String raw, String from) {
    return new PublishedAt(day.atStartOfDay().atOffset(ZoneOffset.UTC), Precision.DAY, raw, from);
  }

  /** Before the web, or far from now, is a mistake or a placeholder. */
  private static boolean plausible(LocalDate day) {
    return day.getYear() >= 1990 && day.getYear() < 2100;
  }

  private static int num(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  /** A line with a mark between what stands before a date and the date: "Ana LimaDec 5, 2023". */
  static String apart(String line) {
    String before = hasInnerCapital(line) ? GLUED.matcher(line).replaceAll(" | ") : line;
    return GLUED_BEHIND.matcher(before).replaceAll("$1 | ");
  }

  /** Whether a capital follows a small letter: most lines have none, and nothing that is glued. */
  private static boolean hasInnerCapital(String line) {
    boolean small = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (small && Character.isUpperCase(c)) {
        return true;
      }
      small = Character.isLowerCase(c);
    }
    return false;
  }

  /** The days that a line of the page prints; a line may name two, of publication and update. */
  static List<PublishedAt> all(String printed) {
    if (!hasDay(printed)) {
      return List.of();
    }
    String line = apart(Calendars.western(printed));
    List<PublishedAt> out = fullYears(line);
    if (out.isEmpty() && line.length() <= MAX_SHORT && SHORT_YEAR.matcher(line).find()) {
      printed(line).ifPresent(out::add);
    }
    return out;
  }

  /**
   * Four digits at least, or three where years are counted in another way: most lines have none.
   */
  static boolean hasDay(String line) {
    int digits = 0;
    for (int i = 0; i < line.length(); i++) {
      digits += Character.isDigit(line.charAt(i)) ? 1 : 0;
    }
    return digits >= 4 || (digits == 3 && Calendars.mayDiffer(line));
  }

  private static List<PublishedAt> fullYears(String line) {
    List<PublishedAt> out = new ArrayList<>();
    int from = 0;
    Matcher year = YEAR.matcher(line);
    while (year.find()) {
      String part = line.substring(from, year.end());
      printed(part).or(() -> yearFirst(line, year.start(), part)).ifPresent(out::add);
      from = year.end();
    }
    return out;
  }

  /** "2024-05-03", "2024. május 3.": a day that begins with its year, and what stands before it. */
  private static Optional<PublishedAt> yearFirst(String line, int year, String before) {
    String rest = line.substring(year, Math.min(line.length(), year + MAX_NAMED));
    boolean named =
        Stream.of(YEAR_MONTH_DAY, YEAR_DAY_MONTH).anyMatch(p -> p.matcher(rest).lookingAt());
    return printed(rest.substring(0, Math.min(rest.length(), MAX_NUMBERS)))
        .or(() -> named ? printed(rest) : Optional.empty())
        .map(p -> new PublishedAt(p.at(), p.precision(), before + p.raw().substring(4), "text"));
  }

  /** A day in the path of an address: /2024/05/31/ or 2024-05-31. */
  static Optional<PublishedAt> inPath(String path) {
    Matcher m = IN_PATH.matcher(path);
    if (!m.find()) {
      return Optional.empty();
    }
    try {
      return checked(num(m, 1), num(m, 2), num(m, 3), m.group(), "url");
    } catch (DateTimeException _) {
      return Optional.empty(); // 2024/02/31 is a number, not a day.
    }
  }

  private static final Pattern IN_PATH =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[/_-]?([01]\\d)[/_-]?([0-3]\\d)(?!\\d)");
}
