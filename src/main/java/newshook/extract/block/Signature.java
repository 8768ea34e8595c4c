package newshook.extract.block;

/** Lines that only say who wrote the article, and when. */
public final class Signature {
  private static final int LONGEST = 14;

  private Signature() {}

  /**
   * Whether the block has no other words than names of authors or the site, and of a time.
   *
   * @param names of the authors and the site
   */
  public static boolean is(Block block, Tokens names) {
    if (block.words() > LONGEST) {
      return false;
    }
    int[] words = Tokens.of(withoutDigits(block.text())).hashes();
    for (int word : words) {
      if (!WordGroups.isOfSignature(word) && !names.has(word)) {
        return false;
      }
    }
    return words.length > 0;
  }

  private static String withoutDigits(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().map(c -> Character.isDigit(c) ? ' ' : c).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
