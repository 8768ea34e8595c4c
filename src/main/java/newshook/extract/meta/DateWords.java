package newshook.extract.meta;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newshook.extract.block.Phrases;
import newshook.link.DataLines;

/**
 * Words of dates (dates.txt): names of months in the languages that news is written in, and what
 * stands before the day of publication or of a change.
 */
final class DateWords {
  private static final String NONE = "-";
  private static final Map<String, List<String>> GROUPS =
      DataLines.groups(DateWords.class, "/newshook/extract/dates.txt");

  /** Months of our calendar by their {@link #key}, from 1. */
  static final Map<String, Integer> MONTHS = numbers("months");

  /** Months of the Persian calendar by their {@link #key}, from 1. */
  static final Map<String, Integer> PERSIAN_MONTHS = numbers("persian");

  /** What stands before the day of publication. */
  static final Phrases PUBLISHED = new Phrases(phrases("published"));

  /** What stands before the day of a change. */
  static final Phrases CHANGED = new Phrases(phrases("changed"));

  private DateWords() {}

  /** The first words of all of these, in lower case: with them a date begins behind a name. */
  static Set<String> beginnings() {
    return Stream.of("published", "changed")
        .flatMap(group -> phrases(group).stream())
        .map(phrase -> phrase.split(" ", 2)[0])
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The phrases of a group, the longer first. */
  private static List<String> phrases(String group) {
    return lines(group).stream()
        .flatMap(line -> Stream.of(line.split(", ", -1)))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** Lower case, accents and points off. */
  static String key(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    apart.chars().filter(c -> !isAccent(c)).forEach(c -> out.append(c == 'ı' ? 'i' : (char) c));
    return out.toString();
  }

  /** Of letters that are the same without it; a mark of Thai or Tamil is a letter of its own. */
  private static boolean isAccent(int c) {
    return (c >= 0x300 && c <= 0x36F) // Latin, Greek, Cyrillic
        || (c >= 0x5B0 && c <= 0x5C7) // Hebrew
        || (c >= 0x64B && c <= 0x65F) // Arabic
        || c == 0x93C // Devanagari
        || c == 0x9BC; // Bengali
  }

  private static List<String> lines(String group) {
    return Objects.requireNonNull(GROUPS.get(group), group);
  }

  private static Map<String, Integer> numbers(String group) {
    Map<String, Integer> out = new HashMap<>();
    for (String line : lines(group)) {
      String[] names = line.split(" ", -1);
      for (int month = 0; month < names.length; month++) {
        if (!names[month].equals(NONE)) {
          out.put(key(names[month]), month + 1);
        }
      }
    }
    return Map.copyOf(out);
  }
}
