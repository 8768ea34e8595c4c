package newshook.extract.block;

/** What the text of a block itself tells. */
final class TextEvidence {
  private TextEvidence() {}

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
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case ',', '،', '、', '，' -> n[0]++;
        case '|', '•', '·', '»', '›' -> n[3]++;
        case '"', '“', '”', '„', '«' -> n[4]++;
        case '©' -> n[6]++;
        case '@' -> n[7]++;
        case '?' -> n[8]++;
        default -> {
          if (c >= '0' && c <= '9') {
            n[1]++;
          } else if (c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c)) {
            n[2]++;
            n[5] += atStart ? 1 : 0;
          }
        }
      }
      atStart = c == ' ';
    }
    return n;
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
