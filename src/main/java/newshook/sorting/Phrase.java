package newshook.sorting;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Words that are looked for in a text, as whole words: {@code pilkada} is not in {@code
 * pilkadanya}, {@code pilkada*} is. Scripts without blanks between words know no such borders. No
 * regular expression: the work is at most the text's length times the phrase's.
 */
record Phrase(String folded, boolean openStart, boolean openEnd) {
  private static final Set<UnicodeScript> NO_BLANKS =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  static Phrase of(String text) {
    boolean start = text.startsWith("*");
    boolean end = text.endsWith("*");
    String bare =
        text.substring(start ? 1 : 0, Math.max(start ? 1 : 0, text.length() - (end ? 1 : 0)));
    return new Phrase(Folded.of(bare), start, end);
  }

  boolean isIn(String text) {
    int at = text.indexOf(folded);
    while (at >= 0) {
      int end = at + folded.length();
      if ((openStart || isBorder(text, at)) && (openEnd || isBorder(text, end))) {
        return true;
      }
      at = text.indexOf(folded, at + 1);
    }
    return false;
  }

  /** Whether no word goes on across this place. */
  private static boolean isBorder(String text, int at) {
    return at == 0
        || at == text.length()
        || !isInWord(text.codePointBefore(at))
        || !isInWord(text.codePointAt(at));
  }

  private static boolean isInWord(int c) {
    return Character.isLetterOrDigit(c) && !NO_BLANKS.contains(UnicodeScript.of(c));
  }
}
