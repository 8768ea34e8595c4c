package newshook.extract.block;

/** What the text of a block itself tells. */
final class TextEvidence {
  private static final int CAPITAL = 2;

  /** Most signs: nothing counts them. */
  private static final int NONE = -1;

  /** What each sign of ASCII is counted as. */
  private static final byte[] ASCII = ascii();

  private TextEvidence() {}

  private static byte[] ascii() {
    byte[] groups = new byte[128];
    for (char c = 0; c < groups.length; c++) {
      groups[c] = (byte) group(c);
    }
    return groups;
  }

  static void add(Block block, Evidence row) {
    String text = block.text();
    double chars = Math.max(1, text.length());
    double words = Math.max(1, block.words());
    int[] count = count(text);
    row.add(block.words()).add(chars / words).add(block.linkDensity()).add(block.links());
    row.add(block.strongWords() / words).add(block.plainWords() / words).add(block.breaks());
    row.add(block.sentences()).add(block.sentences() / words);
    row.add(count[0] / words).add(count[1] / chars).add(count[2] / chars).add(count[3]);
    row.add(count[4]).add(count[5] / words);
    row.add(startsLike(text)).add(endsLike(text)).add(count[6] > 0);
    row.add(count[7] > 0).add(count[8] > 0).add(tag(block));
  }

  /** Commas, digits, capitals, bars, quotation marks, words that begin with a capital, ©, @, ?. */
  private static int[] count(String text) {
    int[] n = new int[9];
    boolean atStart = true;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      int group = c < 128 ? ASCII[c] : group(c);
      if (group != NONE) {
        n[group]++;
        n[5] += group == CAPITAL && atStart ? 1 : 0;
      }
      atStart = c == ' ';
    }
    return n;
  }

  private static int group(char c) {
    return switch (c) {
      case ',', '،', '、', '，' -> 0;
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> 1;
      case '|', '•', '·', '»', '›' -> 3;
      case '"', '“', '”', '„', '«' -> 4;
      case '©' -> 6;
      case '@' -> 7;
      case '?' -> 8;
      default -> Character.isUpperCase(c) ? CAPITAL : NONE;
    };
  }

  private static int startsLike(String text) {
    int c = text.codePointAt(0);
    if (Character.isUpperCase(c)) {
      return 3;
    }
    if (Character.isLowerCase(c)) {
      return 2;
    }
    return Character.isDigit(c) ? 1 : c == '(' || c == '[' ? 4 : Character.isLetter(c) ? 5 : 0;
  }

  private static int endsLike(String text) {
    char c = text.charAt(text.length() - 1);
    return switch (c) {
      case '.', '!', '。', '।' -> 6;
      case '?' -> 5;
      case '"', '”', '»', '’', '\'', '“' -> 4;
      case ':' -> 3;
      case ',', ';' -> 2;
      case ')', ']' -> 7;
      case '…' -> 1;
      default -> Character.isDigit(c) ? 8 : 0;
    };
  }

  private static int tag(Block block) {
    return switch (block.frame().element().normalName()) {
      case "p" -> 10;
      case "li" -> 9;
      case "blockquote" -> 8;
      case "pre" -> 7;
      case "h1" -> 1;
      case "h2" -> 2;
      case "h3" -> 3;
      case "h4", "h5", "h6" -> 4;
      case "td", "th" -> 5;
      case "figcaption" -> 0;
      case "dd", "dt" -> 6;
      default -> 11;
    };
  }
}
