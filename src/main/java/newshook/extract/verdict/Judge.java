package newshook.extract.verdict;

import java.util.List;
import java.util.Optional;
import newshook.article.Verdict;
import newshook.extract.block.Block;
import newshook.extract.block.Kind;
import newshook.extract.block.PageBlocks;
import newshook.extract.meta.Metadata;

/** Says what the chosen text is worth: from what was chosen, and from what the page says beside. */
public final class Judge {
  /** Fewer words are no article, unless the page says that it is one. */
  private static final int FEW = 25;

  /** A stub or a wall has fewer. */
  private static final int SHORT = 160;

  private static final int STUB = 350;
  private static final int MANY_HEADLINES = 25;

  private final PageBlocks page;
  private final List<Block> kept;
  private final Metadata meta;
  private final int words;
  private final int nextPages;

  /** A verdict with its evidence, for a person. */
  public record Judgement(Verdict verdict, String evidence) {}

  private Judge(PageBlocks page, List<Block> kept, Metadata meta, int nextPages) {
    this.page = page;
    this.kept = kept;
    this.meta = meta;
    this.words = kept.stream().mapToInt(Block::words).sum();
    this.nextPages = nextPages;
  }

  public static Judgement of(PageBlocks page, List<Block> kept, Metadata meta, int nextPages) {
    return new Judge(page, kept, meta, nextPages).judge();
  }

  private Judgement judge() {
    return wall()
        .or(this::list)
        .or(this::empty)
        .or(this::paywall)
        .or(this::partial)
        .orElseGet(() -> new Judgement(Verdict.FULL, words + " words"));
  }

  /** A wall shows little else, so its phrases count only on pages with little text. */
  private Optional<Judgement> wall() {
    if (page.words() > 4 * SHORT && words > SHORT) {
      return Optional.empty();
    }
    String all = words < SHORT ? meta.title() + "\n" + text(page.blocks()) : meta.title();
    boolean thin = words < SHORT && page.words() < 6 * SHORT;
    if (!thin) {
      return Optional.empty();
    }
    return sign("CHALLENGE", all, Verdict.CHALLENGE)
        .filter(_ -> !meta.saysArticle())
        .or(() -> sign("CONSENT", all, Verdict.CONSENT).filter(_ -> mostlyAbout("CONSENT")));
  }

  /** Whether the phrase stands in what was taken for the article, or nothing was. */
  private boolean mostlyAbout(String kind) {
    return words < FEW || Signs.find(kind, text(kept)).isPresent();
  }

  private static Optional<Judgement> sign(String kind, String text, Verdict verdict) {
    return Signs.find(kind, text).map(p -> new Judgement(verdict, "the page says: " + p));
  }

  private Optional<Judgement> list() {
    long headlines = page.blocks().stream().filter(Judge::isHeadlineLink).count();
    boolean thin = words < SHORT / 2;
    long sentences = kept.stream().filter(b -> b.sentences() > 1).count();
    if (headlines >= MANY_HEADLINES && thin && sentences < 4 && !meta.saysArticle()) {
      return Optional.of(
          new Judgement(
              Verdict.LIST_PAGE, headlines + " headlines that are links, " + words + " words"));
    }
    return Optional.empty();
  }

  private static boolean isHeadlineLink(Block block) {
    return block.words() >= 4 && block.words() <= 25 && block.linkDensity() > 0.8;
  }

  private Optional<Judgement> empty() {
    return words < FEW && !(meta.saysArticle() && words > 8)
        ? Optional.of(new Judgement(Verdict.EMPTY, "only " + words + " words of text"))
        : Optional.empty();
  }

  private Optional<Judgement> paywall() {
    if (words >= 2 * STUB || (words >= STUB && !meta.paywalled())) {
      return Optional.empty();
    }
    Optional<String> phrase =
        page.blocks().stream()
            .filter(b -> b.words() > 2 && b.words() < 60)
            .map(b -> Signs.find("PAYWALL", b.text()))
            .flatMap(Optional::stream)
            .findFirst();
    if (phrase.isPresent() && (words < STUB || (meta.paywalled() && words < 2 * STUB))) {
      return Optional.of(
          new Judgement(
              Verdict.PAYWALL, "the page says: " + phrase.get() + "; " + words + " words"));
    }
    if (meta.paywalled() && words < STUB / 2) {
      return Optional.of(
          new Judgement(Verdict.PAYWALL, "isAccessibleForFree is false; " + words + " words"));
    }
    return Optional.empty();
  }

  private Optional<Judgement> partial() {
    if (nextPages > 0) {
      return Optional.of(new Judgement(Verdict.PARTIAL, nextPages + " further pages"));
    }
    Block last = kept.getLast();
    boolean cut = last.text().endsWith("…") || last.text().endsWith("[...]");
    int after = last.index() + 1;
    boolean more =
        after < page.blocks().size()
            && words < SHORT
            && Signs.find("PARTIAL", page.blocks().get(after).text()).isPresent()
            && !page.blocks().get(after).isUnder(Kind.RELATED);
    if (more || (cut && words < SHORT)) {
      return Optional.of(new Judgement(Verdict.PARTIAL, "the text ends in the middle"));
    }
    return Optional.empty();
  }

  private static String text(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    blocks.stream().limit(300).forEach(b -> out.append(b.text()).append('\n'));
    return out.toString();
  }
}
