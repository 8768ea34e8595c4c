package newshook.extract.meta;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What leads a name in: "By", "Written by", "Autor:", in the words of names.txt. */
final class Leads {
  private static final NameWords WORDS = NameWords.KNOWN;

  private static final Pattern LEAD =
      Pattern.compile(
          "^[–—-]?\\s?(?:(?:%s)\\s+){0,3}(?:%s)(?:\\s*[:：]\\s*|\\s+)"
              .formatted(either(WORDS.before()), either(WORDS.leads())),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The first words of all of them: most lines begin with no such word. */
  private static final Set<String> FIRST =
      Stream.concat(WORDS.before().stream(), WORDS.leads().stream())
          .map(Leads::firstWord)
          .collect(Collectors.toUnmodifiableSet());

  private Leads() {}

  /** Whether a line begins as bylines do. */
  static boolean has(String line) {
    return FIRST.contains(firstWord(line)) && LEAD.matcher(line).find();
  }

  /** The line without what leads a name in. */
  static String off(String line) {
    return FIRST.contains(firstWord(line)) ? LEAD.matcher(line).replaceFirst("") : line;
  }

  /** Any of the words, the longer first. */
  private static String either(Set<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** The first word of a line in lower case, without a dash before it or a colon behind it. */
  private static String firstWord(String line) {
    int from = 0;
    while (from < Math.min(2, line.length()) && " –—-".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    int end = from;
    while (end < line.length() && " :：".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return line.substring(from, end).toLowerCase(Locale.ROOT);
  }
}
