package newshook.extract.block;

/** Where the article probably stands: guesses of several kinds, each blind in its own way. */
final class Picks {
  private static final int MIN_WORDS = 5;

  /** The frame that Readability's kind of scoring prefers. */
  final Frame dense;

  /** First and last block of the run with the most words outside links. */
  final int first;

  final int last;

  private Picks(Frame dense, int first, int last) {
    this.dense = dense;
    this.first = first;
    this.last = last;
  }

  static Picks of(PageBlocks page) {
    int[] run = heaviestRun(page);
    return new Picks(dense(page), run[0], run[1]);
  }

  private static Frame dense(PageBlocks page) {
    page.frames().forEach(f -> f.score = 0);
    for (Block block : page.blocks()) {
      if (block.words() >= MIN_WORDS) {
        share(block);
      }
    }
    Frame best = page.frames().getFirst();
    double bestScore = 0;
    for (Frame frame : page.frames()) {
      double score = frame.score * (1 - frame.linkDensity());
      if (score > bestScore) {
        best = frame;
        bestScore = score;
      }
    }
    return best;
  }

  private static void share(Block block) {
    double score =
        (1 + block.sentences() + Math.min(block.words() / 20.0, 4)) * (1 - block.linkDensity());
    Frame at = block.frame();
    boolean own = at.is(Kind.IS_PARAGRAPH) || at.is(Kind.IS_HEADING);
    Frame up = own && at.parent() != null ? at.parent() : at;
    for (int level = 0; up != null && level < 5; level++) {
      up.score += level == 0 ? score : level == 1 ? score / 2 : score / (level * 3);
      up = up.parent();
    }
  }

  /** Each block weighs its words, less for links and for being short: the heaviest run wins. */
  private static int[] heaviestRun(PageBlocks page) {
    int[] best = {0, -1};
    double bestSum = 0;
    double sum = 0;
    int start = 0;
    for (Block block : page.blocks()) {
      if (sum <= 0) {
        sum = 0;
        start = block.index();
      }
      sum += block.words() * (1 - 2 * block.linkDensity()) - 9;
      if (sum > bestSum) {
        bestSum = sum;
        best = new int[] {start, block.index()};
      }
    }
    return best;
  }
}
