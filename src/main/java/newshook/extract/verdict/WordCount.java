package newshook.extract.verdict;

import newshook.extract.block.Block;
import newshook.extract.block.Tokens;

/** Length in words, comparable between scripts: two signs of Chinese or Japanese are one word. */
final class WordCount {
  private WordCount() {}

  static int of(String text) {
    return of(Tokens.of(text));
  }

  static int of(Block block) {
    return of(block.tokens());
  }

  private static int of(Tokens tokens) {
    return tokens.count() - tokens.signs() + (tokens.signs() + 1) / 2;
  }
}
