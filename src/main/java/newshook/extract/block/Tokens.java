package newshook.extract.block;

import java.util.Arrays;

/** Words as numbers: quick to compare and to count. */
public final class Tokens {
  private static final int START = 17;

  private final int[] hashes;

  private Tokens(int[] hashes) {
    this.hashes = hashes;
  }

  /** A hash for each run of letters and digits, lower case; each CJK sign is a word of its own. */
  public static Tokens of(CharSequence text) {
    return new Tokens(hashes(text));
  }

  public int count() {
    return hashes.length;
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
    double both = new TokenSet(hashes).share(other.hashes) * other.count();
    return both / (count() + other.count() - both);
  }

  /** The hashes themselves, for quick loops inside this package. */
  int[] hashes() {
    return hashes;
  }

  private static int[] hashes(CharSequence text) {
    int[] out = new int[text.length() / 5 + 4];
    int count = 0;
    int hash = START;
    boolean inWord = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ' ' : text.charAt(i);
      boolean ideograph = c >= 0x2E80 && isIdeograph(c);
      boolean letter = !ideograph && isWord(c);
      if (letter) {
        hash = hash * 31 + lower(c);
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
      if (ideograph) {
        out[count++] = START * 31 + c;
      }
    }
    return Arrays.copyOf(out, count);
  }

  private static boolean isWord(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  private static boolean isIdeograph(char c) {
    return Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF);
  }
}
