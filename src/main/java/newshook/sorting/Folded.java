package newshook.sorting;

import java.text.Normalizer;
import java.util.Locale;

/** Text made comparable: lower case, accents off, any run of blanks one blank. */
final class Folded {
  private Folded() {}

  static String of(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(bare.length());
    boolean blank = true;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (!blank) {
          folded.append(' ');
        }
        blank = true;
      } else if (c < 0x300 || !isAccent(c)) {
        folded.append(c == '’' ? '\'' : c);
        blank = false;
      }
    }
    int end = folded.length();
    return end > 0 && folded.charAt(end - 1) == ' '
        ? folded.substring(0, end - 1)
        : folded.toString();
  }

  /** The accents of Latin, Greek and Cyrillic; the vowel signs of other scripts are letters. */
  private static boolean isAccent(char c) {
    return c <= 0x36f;
  }
}
