package newshook.extract.block;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Words as numbers: quick to compare and to count. */
public final class Tokens {
  private static final int START = 17;

  /** Lower case of a letter or digit of ASCII; 0 for any other sign. */
  private static final char[] ASCII = ascii();

  private final int[] hashes;
  private final int signs;

  /** Made when it is first asked for; a line is compared with all blocks of a page. */
  private @Nullable TokenSet set;

  private Tokens(int[] hashes, int signs) {
    this.hashes = hashes;
    this.signs = signs;
  }

  /** A hash for each run of letters and digits, lower case; each CJK sign is a word of its own. */
  public static Tokens of(String text) {
    return of(text.toCharArray(), text.length());
  }

  /** The same of the first signs of an array. */
  static Tokens of(char[] text, int length) {
    int[] out = new int[length / 5 + 4];
    int count = 0;
    int signs = 0;
    int hash = START;
    boolean inWord = false;
    for (int i = 0; i <= length; i++) {
      char c = i == length ? ' ' : text[i];
      char lower = c < 128 ? ASCII[c] : letter(c);
      if (lower != 0) {
        hash = hash * 31 + lower;
        inWord = true;
        continue;
      }
      if (count + 2 > out.length) {
        out = Arrays.copyOf(out, out.length * 2);
      }
      if (inWord) {
        out[count++] = hash;
        hash = START;
        inWord = false;
      }
      if (c >= 0x2E80 && isIdeograph(c)) {
        out[count++] = START * 31 + c;
        signs++;
      }
    }
    return new Tokens(Arrays.copyOf(out, count), signs);
  }

  private static char[] ascii() {
    char[] lower = new char[128];
    for (char c = 0; c < lower.length; c++) {
      lower[c] = Character.isLetterOrDigit(c) || c == '_' ? Character.toLowerCase(c) : 0;
    }
    return lower;
  }

  private static char letter(char c) {
    boolean word =
        (c < 0x2E80 || !isIdeograph(c))
            && (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c));
    return word ? Character.toLowerCase(c) : 0;
  }

  public int count() {
    return hashes.length;
  }

  /** How many of them are single signs of Chinese or Japanese. */
  public int signs() {
    return signs;
  }

  public int at(int index) {
    return hashes[index];
  }

  /** How alike two lines are, 0 to 1: the tokens that both have, of those that either has. */
  public double likeness(Tokens other) {
    int most = Math.max(count(), other.count());
    int least = Math.min(count(), other.count());
    if (least == 0 || least * 2 < most) {
      return (double) least / Math.max(1, 2 * most);
    }
    double both = set().share(other.hashes) * other.count();
    return both / (count() + other.count() - both);
  }

  private TokenSet set() {
    TokenSet made = set == null ? new TokenSet(hashes) : set;
    set = made;
    return made;
  }

  /** Whether a word is one of these. */
  boolean has(int hash) {
    return set().contains(hash);
  }

  /** Whether the other line stands in this one, whole and in one piece. */
  public boolean contains(Tokens other) {
    int length = other.hashes.length;
    for (int from = 0; from + length <= hashes.length; from++) {
      if (Arrays.equals(hashes, from, from + length, other.hashes, 0, length)) {
        return true;
      }
    }
    return false;
  }

  /** The hashes themselves, for quick loops inside this package. */
  int[] hashes() {
    return hashes;
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isIdeograph(char c) {
    return Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF);
  }
}
