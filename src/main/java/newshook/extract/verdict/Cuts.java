package newshook.extract.verdict;

import java.util.List;
import java.util.Optional;
import newshook.article.Verdict;
import newshook.extract.block.Block;

/** Whether the text is the beginning of more: dots at its end, a link to the rest, more pages. */
final class Cuts {
  private static final int SHORT = 150;
  private static final int LINE = 8;

  private Cuts() {}

  static Optional<Judgement> judge(Candidate c) {
    if (!c.nextPages().isEmpty()) {
      int pages = c.nextPages().size();
      return partial("This is one page of an article; %d more follow.".formatted(pages));
    }
    Block last = c.kept().getLast();
    Optional<String> more =
        last.links() > 0 && c.words() < 3 * SHORT
            ? Marks.CONTINUE.endOf(trimmed(Marks.plain(last.text())))
            : Optional.empty();
    if (more.isPresent()) {
      return partial("The text ends in “%s”.".formatted(more.get()));
    }
    boolean dots = Sentences.trailsOff(last.text());
    if (dots && (c.words() < SHORT || linkToMore(c))) {
      return partial("The text breaks off: it ends in dots.");
    }
    return Optional.empty();
  }

  private static Optional<Judgement> partial(String evidence) {
    return Optional.of(new Judgement(Verdict.PARTIAL, evidence));
  }

  private static boolean linkToMore(Candidate c) {
    List<Block> blocks = c.blocks().blocks();
    int next = c.kept().getLast().index() + 1;
    if (next >= blocks.size()) {
      return false;
    }
    Block block = blocks.get(next);
    return block.links() > 0
        && block.words() <= LINE
        && Marks.CONTINUE.endOf(trimmed(Marks.plain(block.text()))).isPresent();
  }

  private static String trimmed(String plain) {
    int end = plain.length();
    while (end > 0 && " \t\n.…»›>→:[]()".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return plain.substring(0, end);
  }
}
