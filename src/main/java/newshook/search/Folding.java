package newshook.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One character as search compares it: small letters, no accents, no vowel points, one form of each
 * letter ({@code É} is {@code e}, {@code ﬁ} is {@code fi}, {@code أ} is {@code ا}).
 */
final class Folding {
  /** Letters that no normal form takes apart, and forms that people write for one another. */
  private static final String[] PAIRS = {
    "ß ss", "æ ae", "œ oe", "ø o", "ł l", "đ d", "ð d", "þ th", "ı i", "ħ h", "ŋ n", "ς σ", "ى ي",
    "ی ي", "ک ك", "ة ه", "ھ ه", "ہ ه"
  };

  private static final int KEPT = 0x3000;

  /** Filled as letters come by: two threads may do the same work, and find the same. */
  private static final @Nullable String[] FOLDED = new String[KEPT];

  private Folding() {}

  /** Empty for what is written but not compared: accents, vowel points, soft hyphens. */
  static String of(int c) {
    if (c >= KEPT) {
      return isWhole(c) ? Character.toString(c) : fold(c);
    }
    String known = FOLDED[c];
    if (known == null) {
      known = fold(c);
      FOLDED[c] = known;
    }
    return known;
  }

  /** Kana keep their voice marks, and Hangul its syllables. */
  private static boolean isWhole(int c) {
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || isHangul(c);
  }

  private static boolean isHangul(int c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }

  private static String fold(int c) {
    String plain = Normalizer.normalize(Character.toString(c), Form.NFKD);
    StringBuilder folded = new StringBuilder(2);
    plain
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(p -> !isUnheard(p))
        .forEach(p -> folded.append(same(p)));
    return folded.toString();
  }

  private static String same(int c) {
    String letter = Character.toString(c);
    for (String pair : PAIRS) {
      if (pair.startsWith(letter)) {
        return pair.substring(2);
      }
    }
    return letter;
  }

  /** Accents and vowel points; not the vowel signs of Thai or Hindi, which are letters there. */
  private static boolean isUnheard(int c) {
    if (c == 0x640 || Character.getType(c) == Character.FORMAT) {
      return true; // the Arabic stretch; soft hyphens and joiners
    }
    if (Character.getType(c) != Character.NON_SPACING_MARK || c == 0x3099 || c == 0x309A) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case INHERITED, HEBREW, ARABIC -> true;
      default -> false;
    };
  }
}
