package newshook.extract.meta;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks for any of many phrases in a line, in large or small letters, by their first letter. */
final class Phrases {
  private final Map<Character, List<String>> byFirst;

  /**
   * @param phrases in lower case; of two that begin alike the longer is found
   */
  Phrases(List<String> phrases) {
    this.byFirst =
        new HashMap<>(
            phrases.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.groupingBy(phrase -> phrase.charAt(0))));
  }

  /** Where the first phrase that begins at {@code from} or behind it ends; -1 if there is none. */
  int end(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      List<String> some = byFirst.get(Character.toLowerCase(line.charAt(i)));
      if (some != null) {
        for (String phrase : some) {
          if (line.regionMatches(true, i, phrase, 0, phrase.length())) {
            return i + phrase.length();
          }
        }
      }
    }
    return -1;
  }
}
