package newshook.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a text apart. A word is a run of letters and digits; Chinese, Japanese, Korean, Thai, Lao,
 * Khmer and Burmese give overlapping pairs of signs, which needs no dictionary and finds every
 * word.
 */
final class Tokens {
  /** Longer "words" are addresses and codes: their beginning says enough. */
  private static final int MAX_LENGTH = 40;

  /** A text of more words is no article; what is behind them is not searched. */
  static final int MOST = 50_000;

  private final String text;
  private final List<Token> found = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private final List<String> signs = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private int start;
  private int position;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    var tokens = new Tokens(text);
    tokens.read();
    return tokens.found;
  }

  private void read() {
    int c;
    for (int i = 0; i < text.length() && found.size() < MOST; i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (c < 0x80) {
        ascii(c, i);
      } else {
        other(c, i);
      }
    }
    endWord(text.length());
    endRun();
  }

  private void ascii(int c, int at) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      letter((char) c, at);
    } else if (c >= 'A' && c <= 'Z') {
      letter((char) (c + 32), at);
    } else {
      endWord(at);
      endRun();
    }
  }

  private void letter(char c, int at) {
    if (word.isEmpty()) {
      endRun();
      start = at;
    }
    if (word.length() < MAX_LENGTH) {
      word.append(c);
    }
  }

  private void other(int c, int at) {
    int end = at + Character.charCount(c);
    if (isSign(c)) {
      endWord(at);
      sign(c, at, end);
    } else if (isInside(c)) {
      inside(c, end);
    } else if (Character.isLetterOrDigit(c)) {
      Folding.of(c).chars().forEach(part -> letter((char) part, at));
    } else {
      endWord(at);
      endRun();
    }
  }

  /** Marks and joiners belong to the letter before them. */
  private static boolean isInside(int c) {
    if (c == 0xFF9E || c == 0xFF9F) {
      return true; // voice marks of narrow kana, letters to Unicode
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  private void inside(int c, int end) {
    String folded = Folding.of(c);
    if (!word.isEmpty()) {
      folded.chars().forEach(part -> letter((char) part, start));
    } else if (!signs.isEmpty() && !folded.isEmpty()) {
      String whole = signs.removeLast() + folded;
      signs.add(Normalizer.normalize(whole, Form.NFC)); // a voice mark that came by itself
      ends.set(ends.size() - 1, end);
    }
  }

  private void sign(int c, int at, int end) {
    if (signs.isEmpty()) {
      start = at;
    }
    String folded = Folding.of(c);
    if (!folded.isEmpty()) {
      signs.add(folded);
      ends.add(end);
    }
  }

  private void endWord(int end) {
    if (!word.isEmpty()) {
      found.add(new Token(word.toString(), position++, start, end, Token.Kind.WORD));
      word.setLength(0);
    }
  }

  private void endRun() {
    int from = start;
    for (int i = 0; i < signs.size(); i++) {
      boolean isLast = i == signs.size() - 1;
      String term = isLast ? signs.get(i) : signs.get(i) + signs.get(i + 1);
      found.add(
          new Token(
              term,
              position++,
              from,
              ends.get(isLast ? i : i + 1),
              isLast ? Token.Kind.SIGN : Token.Kind.PAIR));
      from = ends.get(i);
    }
    signs.clear();
    ends.clear();
  }

  /** A sign of a script that keeps no words apart, or whose words carry particles (Korean). */
  static boolean isSign(int c) {
    if (c < 0xE00 || !(Character.isLetter(c) || Character.isIdeographic(c) || isThaiMark(c))) {
      return false;
    }
    if (c == 0x30FC || c == 0xFF70) {
      return true; // the long mark of kana, which is of no script
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** Vowels above and below, and tones: signs of their own there. */
  private static boolean isThaiMark(int c) {
    return ((c >= 0xE00 && c <= 0xEFF)
            || (c >= 0x1000 && c <= 0x109F)
            || (c >= 0x1780 && c <= 0x17FF))
        && isInside(c);
  }
}
