package newshook.extract.meta;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes off what runs on before or behind a name: the letters of a picture, a place, a date. */
final class NameEnds {
  /** "Ana LimaDec", where the space was styling, or the mark of a footnote. */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=\\p{Ll}{2})(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:\\p{Ll}{2,6})?[.]?(?:\\s\\d.*)?$"
              + "|(?<= \\p{Lu}\\p{L}{1,20})[\\d*]{1,3}$");

  private static final int NAME = 2;

  private final Set<String> ends;

  /**
   * @param ends words of lower case with which something else begins
   */
  NameEnds(Set<String> ends) {
    this.ends = ends;
  }

  /** "AL Ana Lima Last", "Ana Lima for the Herald": the name alone. */
  String off(String text) {
    if (PersonNames.isRole(text)) {
      return text;
    }
    List<String> words = List.of(GLUED.matcher(text).replaceFirst("").split(" ", -1));
    List<String> name = words.subList(isMonogram(words) ? 1 : 0, words.size());
    for (int i = 1; i < name.size(); i++) {
      String before = String.join(" ", name.subList(0, i));
      if (i + 1 < name.size() && isMonth(name.get(i)) && startsWithDigit(name.get(i + 1))) {
        return before;
      }
      if (i >= NAME && isEnd(name.get(i)) && PersonNames.looksLikePerson(before)) {
        return before;
      }
    }
    return String.join(" ", name);
  }

  private boolean isEnd(String word) {
    return startsWithDigit(word) || isMonth(word) || ends.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isMonth(String word) {
    String key = Months.key(word.replaceAll("[.,:]$", ""));
    return Months.NUMBERS.containsKey(key)
        && !word.isEmpty()
        && Character.isUpperCase(word.charAt(0));
  }

  private static boolean startsWithDigit(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  /** The first letters of the words that follow, which stand in for a picture. */
  private static boolean isMonogram(List<String> words) {
    String first = words.getFirst();
    if (words.size() <= first.length() || first.length() < NAME) {
      return false;
    }
    for (int i = 0; i < first.length(); i++) {
      String word = words.get(i + 1);
      if (word.length() < NAME || word.charAt(0) != first.charAt(i)) {
        return false;
      }
    }
    return first.equals(first.toUpperCase(Locale.ROOT));
  }
}
