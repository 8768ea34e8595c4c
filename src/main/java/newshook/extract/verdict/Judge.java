package newshook.extract.verdict;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import newshook.article.Verdict;
import newshook.extract.block.Block;
import newshook.extract.block.PageBlocks;
import newshook.extract.meta.Metadata;
import org.jsoup.nodes.Document;

/** Decides what a page's text is worth. Every sign needs a second one of another kind. */
public final class Judge {
  /** Less than this is no text, whatever the page says. */
  private static final int LEAST_WORDS = 12;

  private Judge() {}

  /**
   * The verdict on a page, with its evidence.
   *
   * @param kept the blocks chosen as the article's, in the page's order
   * @param nextPages further pages of the same article
   */
  public static Judgement judge(
      Document page,
      URI url,
      Metadata meta,
      PageBlocks blocks,
      List<Block> kept,
      List<URI> nextPages) {
    int words = kept.stream().mapToInt(WordCount::of).sum();
    Candidate c = new Candidate(page, url, meta, blocks, kept, nextPages, words);
    return Walls.challenge(c)
        .or(() -> Walls.consent(c))
        .or(() -> Walls.missing(c))
        .or(() -> ListPages.judge(c))
        .or(() -> empty(c))
        .or(() -> Gates.judge(c))
        .or(() -> Cuts.judge(c))
        .orElseGet(() -> full(c));
  }

  /** What of the chosen blocks is worth keeping under a verdict: none of a gate's own lines. */
  public static List<Block> worthKeeping(Verdict verdict, List<Block> kept) {
    List<Block> text = verdict == Verdict.PAYWALL ? Gates.off(kept) : kept;
    return text.isEmpty() ? kept : text;
  }

  private static Optional<Judgement> empty(Candidate c) {
    if (c.words() >= LEAST_WORDS) {
      return Optional.empty();
    }
    String why =
        Walls.asksForJavaScript(c)
            ? "The page is empty until its JavaScript has run."
            : "The page holds no running text.";
    return Optional.of(new Judgement(Verdict.EMPTY, why));
  }

  private static Judgement full(Candidate c) {
    String flag = c.meta().paywalled() ? ", though the page says that it is not free" : "";
    return new Judgement(Verdict.FULL, "The text of " + c.words() + " words is whole" + flag + ".");
  }
}
