package newshook.extract.verdict;

/** Where sentences end, in any script. */
final class Sentences {
  private static final String ENDS = ".!?。！？؟۔।…:;";
  private static final String CLOSERS = "\"'”’»›)]}）」』】“‘*";

  private Sentences() {}

  static int count(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean last = i + 1 == text.length() || !isEnd(text.charAt(i + 1));
      boolean wide = c >= 0x2E80;
      boolean edge = i + 1 == text.length() || wide || !Character.isLetterOrDigit(next(text, i));
      count += isEnd(c) && last && edge ? 1 : 0;
    }
    return count;
  }

  private static char next(String text, int i) {
    return text.charAt(i + 1);
  }

  private static boolean isEnd(char c) {
    return ENDS.indexOf(c) >= 0 && c != ':' && c != ';';
  }

  /** Whether a text stops with dots that say that there is more. */
  static boolean trailsOff(String text) {
    String end = withoutClosers(text);
    return end.endsWith("…") || end.endsWith("...") || end.endsWith("..");
  }

  /** Whether a text stops in the middle of a sentence. */
  static boolean isBroken(String text) {
    String end = withoutClosers(text);
    return !end.isEmpty() && ENDS.indexOf(end.charAt(end.length() - 1)) < 0;
  }

  private static String withoutClosers(String text) {
    int end = text.length();
    while (end > 0 && isCloser(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isCloser(char c) {
    return CLOSERS.indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
