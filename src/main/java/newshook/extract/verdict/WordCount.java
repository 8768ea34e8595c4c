package newshook.extract.verdict;

import newshook.extract.block.Tokens;

/** Length in words, comparable between scripts: two signs of Chinese or Japanese are one word. */
final class WordCount {
  private WordCount() {}

  static int of(String text) {
    int signs = (int) text.chars().filter(WordCount::isSign).count();
    return Tokens.of(text).count() - signs + (signs + 1) / 2;
  }

  private static boolean isSign(int c) {
    return c >= 0x2E80 && (Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF));
  }
}
