package newshook.extract.verdict;

import java.util.List;
import java.util.Optional;
import newshook.article.Verdict;
import newshook.extract.block.Block;
import newshook.extract.block.Frame;

/**
 * Whether the text is only the free beginning of an article that has to be paid for. A page that
 * merely says that it is not free may hold the whole text all the same.
 */
final class Gates {
  private static final int SHORT = 250;
  private static final int LONG = 700;
  private static final int NEAR = 25;
  private static final int NOTHING_WORDS = 40;
  private static final int MAX_GATE_WORDS = 90;
  private static final double WHOLE = 0.75;

  private Gates() {}

  static Optional<Judgement> judge(Candidate c) {
    boolean flag = c.meta().paywalled();
    String last = c.kept().getLast().text();
    boolean broken = flag && c.words() < LONG && Sentences.isBroken(last);
    boolean cut = broken || Sentences.trailsOff(last);
    if (!flag && !cut && c.words() > SHORT) {
      return Optional.empty();
    }
    if (c.words() > 3 * LONG && !cut) {
      return Optional.empty();
    }
    Optional<String> gate = gate(c).filter(mark -> cut || c.words() < SHORT || isStrong(mark));
    int said = said(c);
    boolean whole = said > SHORT / 2 && c.words() >= WHOLE * said && !cut;
    boolean missing = said > SHORT / 2 && c.words() < said / 2;
    boolean paid =
        flag
            ? !isWhole(whole, gate.isPresent(), said)
                && (cut || missing || c.words() < SHORT || (gate.isPresent() && c.words() < LONG))
            : gate.isPresent() && (cut || missing || c.words() < SHORT);
    return paid
        ? Optional.of(new Judgement(Verdict.PAYWALL, why(c, gate, said)))
        : Optional.empty();
  }

  /** Structured data with the beginning alone is no proof when a gate stands below it. */
  private static boolean isWhole(boolean whole, boolean gate, int said) {
    return whole && (!gate || said > SHORT);
  }

  private static String why(Candidate c, Optional<String> gate, int said) {
    String of = said > c.words() ? " of " + said : "";
    String sign =
        gate.map(mark -> "a subscription prompt follows (“" + mark + "”)")
            .orElse("the page says that it is not free");
    return "Only %d%s words can be read, and %s.".formatted(c.words(), of, sign);
  }

  /** Length of the article as the page's structured data gives it; 0 if it is silent. */
  private static int said(Candidate c) {
    return Math.max(WordCount.of(c.meta().articleBody()), c.meta().wordCount());
  }

  /** The words or the name of a gate below the beginning of the text. */
  private static Optional<String> gate(Candidate c) {
    List<Block> blocks = c.blocks().blocks();
    int last = c.kept().getLast().index();
    int end = Math.min(blocks.size(), last + NEAR);
    for (int i = textEnd(c); i < end; i++) {
      Block block = blocks.get(i);
      if (block.words() <= MAX_GATE_WORDS) {
        Optional<String> mark = gateAt(c, block);
        if (mark.isPresent()) {
          return mark;
        }
      }
    }
    return Optional.empty();
  }

  /** Where the last few words of the text begin: what stands above them stops nobody. */
  private static int textEnd(Candidate c) {
    int after = 0;
    int at = c.kept().size() - 1;
    while (at > 0 && after + c.kept().get(at).words() <= NOTHING_WORDS) {
      after += c.kept().get(at).words();
      at--;
    }
    return c.kept().get(at).index();
  }

  /** Log-in lines stand on every page of some sites; only below a short text they mean much. */
  private static boolean isStrong(String mark) {
    return !Marks.GATE_WEAK.names(mark);
  }

  private static Optional<String> gateAt(Candidate c, Block block) {
    Optional<String> text = gateText(Marks.plain(block.text()));
    if (text.isPresent() || c.isKept(block)) {
      return text;
    }
    Frame at = block.frame();
    for (int up = 0; up < 3 && at != null && !at.holds(c.kept().getFirst().frame()); up++) {
      String names = Marks.plain(at.element().className() + " " + at.element().id());
      Optional<String> name = Marks.GATE_CLASS.in(names);
      if (name.isPresent()) {
        return name;
      }
      at = at.parent();
    }
    return Optional.empty();
  }

  /** The blocks without those in which a gate speaks: they ask for money and tell nothing. */
  static List<Block> off(List<Block> kept) {
    return kept.stream()
        .filter(block ->
            block.words() > MAX_GATE_WORDS || gateText(Marks.plain(block.text())).isEmpty())
        .toList();
  }

  private static Optional<String> gateText(String plain) {
    return Marks.GATE_TEXT.in(plain).or(() -> Marks.GATE_WEAK.in(plain));
  }
}
