package newshook.extract.meta;

import java.util.HashSet;
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
   * @param ends words of lower case with which something else begins, beside those of dates
   */
  NameEnds(Set<String> ends) {
    this.ends = new HashSet<>(ends);
    this.ends.addAll(DateWords.beginnings());
  }

  /** "AL Ana Lima Last", "Ana Lima for the Herald": the name alone. */
  String off(String text) {
    String apart = isPlain(text) ? text : GLUED.matcher(text).replaceFirst("");
    if (apart.indexOf(' ') == apart.lastIndexOf(' ') || PersonNames.isRole(apart)) {
      return apart;
    }
    List<String> words = List.of(apart.split(" ", -1));
    List<String> name = words.subList(isMonogram(words) ? 1 : 0, words.size());
    for (int i = 1; i < name.size(); i++) {
      if (i + 1 < name.size() && startsWithDigit(name.get(i + 1)) && isMonth(name.get(i))) {
        return String.join(" ", name.subList(0, i));
      }
      if (i >= NAME && isEnd(name.get(i))) {
        String before = String.join(" ", name.subList(0, i));
        if (PersonNames.looksLikePerson(before)) {
          return before;
        }
      }
    }
    return String.join(" ", name);
  }

  /** Whether nothing in it can be glued on: no digit, and no capital within its last word. */
  private static boolean isPlain(String text) {
    boolean inLast = true;
    for (int i = text.length() - 1; i > 0; i--) {
      char c = text.charAt(i);
      inLast &= c != ' ';
      if (Character.isDigit(c) || c == '*' || (inLast && isInnerCapital(text, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInnerCapital(String text, int i) {
    return Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1));
  }

  private boolean isEnd(String word) {
    String bare = word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
    return startsWithDigit(word) || isMonth(word) || ends.contains(bare.toLowerCase(Locale.ROOT));
  }

  private static boolean isMonth(String word) {
    if (word.length() < 3 || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    boolean mark = ".,:".indexOf(word.charAt(word.length() - 1)) >= 0;
    String bare = mark ? word.substring(0, word.length() - 1) : word;
    return DateWords.MONTHS.containsKey(DateWords.key(bare));
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
