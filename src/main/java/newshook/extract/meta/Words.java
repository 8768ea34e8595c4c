package newshook.extract.meta;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Small things about words in a line of text. */
final class Words {
  private Words() {}

  /** White space of any kind becomes one space. */
  static String squeeze(String text) {
    if (isSqueezed(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
      } else if (c != '\u00ad' && c != '\u200b' && c != '\u2060' && c != '\ufeff') {
        if (space && !out.isEmpty()) {
          out.append(' ');
        }
        space = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Most lines are: ASCII with single spaces between the words. */
  private static boolean isSqueezed(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 127 || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  /** Letters and digits alone, lower case, one space between words. */
  static String plain(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(folded.length());
    boolean space = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (!Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
        space = true;
        continue;
      }
      if (space && !out.isEmpty()) {
        out.append(' ');
      }
      space = false;
      out.append(c);
    }
    return out.toString();
  }

  /** The words of a line, each once. */
  static Set<String> set(String text) {
    String plain = plain(text);
    return plain.isEmpty() ? Set.of() : new HashSet<>(List.of(plain.split(" ", -1)));
  }

  /** How alike two lines are, 0 to 1: the words that both have, of the words that either has. */
  static double likeness(String a, String b) {
    Set<String> x = set(a);
    Set<String> y = set(b);
    if (x.isEmpty() || y.isEmpty()) {
      return 0;
    }
    Set<String> both = new HashSet<>(x);
    both.retainAll(y);
    return (double) both.size() / (x.size() + y.size() - both.size());
  }
}
