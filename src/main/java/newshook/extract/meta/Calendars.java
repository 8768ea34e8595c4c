package newshook.extract.meta;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as other scripts and calendars write them, in the digits and years of ours: Arabic, Persian
 * and Indian digits, the Buddhist years of Thailand, the reigns of Japan, the years of Taiwan's
 * republic, the calendar of Iran and Afghanistan. The Islamic calendar is not read: pages that
 * print it print ours beside it.
 */
final class Calendars {
  private static final int BUDDHIST = 543;
  private static final int REPUBLIC = 1911;
  private static final int REIWA = 2018;
  private static final int HEISEI = 1988;

  private static final Pattern DIRECTIONS =
      Pattern.compile("[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]");
  private static final Pattern REIGN = Pattern.compile("(令和|平成)\\s?(\\d{1,2}|元)年");
  private static final Pattern REPUBLICAN = Pattern.compile("民[國国]\\s?(\\d{2,3})年");
  private static final Pattern LEVANTINE = Pattern.compile("(كانون|تشرين)\\s+(ال[أا]ول|الثاني)");
  private static final Pattern THAI_SHORT =
      Pattern.compile("(\\p{InThai}{1,3})\\.\\s?(\\p{InThai}{1,2})\\.");
  private static final Pattern THAI_YEAR =
      Pattern.compile("(?<!\\d)(?:พ\\.?ศ\\.?\\s?)?(25\\d{2})(?!\\d)");
  private static final Pattern THAI_SHORT_YEAR =
      Pattern.compile("(?<!\\d)(\\d{1,2}\\s\\p{InThai}{2,12}\\s)(\\d{2})(?![\\d:.])");
  private static final Pattern PERSIAN_NAMED =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\s(\\p{InArabic}{2,9})(?:\\sماه)?،?\\s(1[34]\\d{2})(?!\\d)");
  private static final Pattern PERSIAN_NUMBERS =
      Pattern.compile("(?<!\\d)(1[34]\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?!\\d)");

  private Calendars() {}

  /** Whether a line has letters or digits that are neither Latin, Greek nor Cyrillic. */
  static boolean mayDiffer(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean far = c >= '\u0531' && c < '\u1E00'; // before the further letters of Latin and Greek
      if (far || c >= '\u2E80') { // behind punctuation and symbols
        return true;
      }
    }
    return false;
  }

  /** The line with its days as they would stand in our calendar; most lines as they are. */
  static String western(String line) {
    if (!mayDiffer(line)) {
      return line;
    }
    String digits = digits(DIRECTIONS.matcher(line).replaceAll(""));
    String east = each(REIGN, digits, Calendars::reign);
    String years = each(REPUBLICAN, east, m -> REPUBLIC + Integer.parseInt(m.group(1)) + "年");
    String joined = LEVANTINE.matcher(years).replaceAll("$1$2");
    return persian(thai(joined));
  }

  private static String digits(String line) {
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      out.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return out.toString();
  }

  private static String reign(MatchResult m) {
    int year = m.group(2).equals("元") ? 1 : Integer.parseInt(m.group(2));
    return (m.group(1).equals("令和") ? REIWA : HEISEI) + year + "年";
  }

  private static String thai(String line) {
    if (line.chars().noneMatch(c -> c >= '\u0E00' && c <= '\u0E7F')) {
      return line;
    }
    String whole =
        each(THAI_YEAR, line, m -> String.valueOf(Integer.parseInt(m.group(1)) - BUDDHIST));
    String joined = THAI_SHORT.matcher(whole).replaceAll("$1$2");
    return each(
        THAI_SHORT_YEAR,
        joined,
        m -> m.group(1) + (2500 + Integer.parseInt(m.group(2)) - BUDDHIST));
  }

  private static String persian(String line) {
    String named =
        each(
            PERSIAN_NAMED,
            line,
            m -> {
              Integer month = DateWords.PERSIAN_MONTHS.get(DateWords.key(m.group(2)));
              return month == null ? m.group() : persian(m, 3, month, 1);
            });
    return each(PERSIAN_NUMBERS, named, m -> persian(m, 1, Integer.parseInt(m.group(2)), 3));
  }

  private static String persian(MatchResult m, int year, int month, int day) {
    try {
      return persian(Integer.parseInt(m.group(year)), month, Integer.parseInt(m.group(day)))
          .toString();
    } catch (DateTimeException _) {
      return m.group();
    }
  }

  /**
   * A day of the Persian calendar, by the rule of 33 years, of which eight are leap years, which
   * agrees with the astronomical one from 1800 to 2256.
   */
  static LocalDate persian(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > (month <= 6 ? 31 : 30)) {
      throw new DateTimeException("no day of the Persian calendar");
    }
    int past = year - 1403;
    long leaps = Math.floorDiv(8L * year + 21, 33) - Math.floorDiv(8L * 1403 + 21, 33);
    int before = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7);
    return LocalDate.of(2024, 3, 20).plusDays(365L * past + leaps + before + day - 1);
  }

  private static String each(Pattern pattern, String line, Function<MatchResult, String> by) {
    return pattern.matcher(line).replaceAll(m -> Matcher.quoteReplacement(by.apply(m)));
  }
}
