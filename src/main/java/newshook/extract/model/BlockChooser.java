package newshook.extract.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.extract.block.Block;
import newshook.extract.block.EvidenceReader;
import newshook.extract.block.Frame;
import newshook.extract.block.Hints;
import newshook.extract.block.Kind;
import newshook.extract.block.PageBlocks;
import newshook.extract.block.Signature;
import newshook.extract.block.Tokens;

/**
 * Keeps the blocks that are the article's: a first look at each block by itself and its
 * surroundings, a second that also knows what the first thought of its neighbours.
 */
public final class BlockChooser {
  /** Beside the article's own frame stand teasers of others: there a block must be surer. */
  private static final double SURE = 0.75;

  private static final double LIKELY = 0.55;

  /** Between the headline and the article's own frame stands its standfirst. */
  private static final double STANDFIRST = 0.6;

  /** A heading between the article's own paragraphs needs less. */
  private static final double SUBHEAD = 0.19;

  /** So does a sentence right below one that is surely the article's, in an element like it. */
  private static final double NEXT = 0.5;

  private static final double LINKED = 0.1;

  private static final double MOST = 0.6;
  private static final double SAME = 0.85;
  private static final int ENOUGH = 60;

  /** So many words twice are a second copy, for other screens. */
  private static final int REPEATED = 8;

  private final Forest first;
  private final Forest second;

  public BlockChooser(Forest first, Forest second) {
    this.first = first;
    this.second = second;
  }

  /** With the forests that come with the code. */
  public static BlockChooser trained() {
    return new BlockChooser(
        Forest.load("/newshook/extract/blocks-1.txt"),
        Forest.load("/newshook/extract/blocks-2.txt"));
  }

  /** The article's blocks, in the page's order. */
  public List<Block> choose(PageBlocks page, Hints hints) {
    float[] likely = likely(page, hints);
    Optional<Frame> home = home(page, likely);
    Tokens title = Tokens.of(hints.title());
    Tokens names = Tokens.of(hints.names());
    int headline = headline(page, title);
    List<Block> kept = new ArrayList<>();
    Map<String, Frame> texts = new HashMap<>();
    int words = 0;
    boolean homeSeen = false;
    for (Block block : page.blocks()) {
      boolean atHome = home.isEmpty() || home.get().holds(block.frame());
      boolean below = headline >= 0 && block.index() > headline && !homeSeen;
      double least = atHome ? atHome(page, block, likely) : below ? STANDFIRST : SURE;
      homeSeen |= atHome && likely[block.index()] > LIKELY;
      if (likely[block.index()] > least
          && !(words > ENOUGH && isTalk(block, kept.getFirst()))
          && !(kept.isEmpty() && title.likeness(block.tokens()) > SAME)
          && !(words < ENOUGH && Signature.is(block, names))
          && !Furniture.is(block)
          && !isSecondCopy(block, texts)) {
        kept.add(block);
        words += block.words();
      }
    }
    return kept;
  }

  /** How likely a block of the article's own frame must be. */
  private static double atHome(PageBlocks page, Block block, float[] likely) {
    return belongs(page, block, likely) ? SUBHEAD : goesOn(page, block, likely) ? NEXT : LIKELY;
  }

  /** Where the page prints the article's title, its own heading before others; -1 for nowhere. */
  private static int headline(PageBlocks page, Tokens title) {
    int first = -1;
    for (Block block : page.blocks()) {
      if (title.count() < 2 || title.likeness(block.tokens()) < SAME) {
        continue;
      }
      if (block.frame().element().normalName().equals("h1")) {
        return block.index();
      }
      first = first < 0 ? block.index() : first;
    }
    return first;
  }

  /** A heading right above what is surely the article's, or code between such. */
  private static boolean belongs(PageBlocks page, Block block, float[] likely) {
    int next = block.index() + 1;
    if (next >= likely.length || likely[next] <= SURE) {
      return false;
    }
    if (block.frame().is(Kind.IS_HEADING)) {
      return areClose(block.frame(), page.blocks().get(next).frame());
    }
    return block.frame().element().normalName().equals("pre")
        && block.index() > 0
        && likely[block.index() - 1] > SURE;
  }

  private static boolean goesOn(PageBlocks page, Block block, float[] likely) {
    int before = block.index() - 1;
    if (before < 0 || likely[before] <= SURE) {
      return false;
    }
    Frame above = page.blocks().get(before).frame();
    return block.sentences() > 0
        && block.linkDensity() <= LINKED
        && above.parent() == block.frame().parent()
        && above.element().normalName().equals(block.frame().element().normalName());
  }

  /** Whether a frame a little around a heading also holds the other. */
  private static boolean areClose(Frame heading, Frame other) {
    Frame around = heading.parent();
    for (int up = 0; up < 2 && around != null; up++, around = around.parent()) {
      if (around.holds(other)) {
        return true;
      }
    }
    return false;
  }

  /** The innermost frame with most of the words that are likely the article's. */
  private static Optional<Frame> home(PageBlocks page, float[] likely) {
    List<Frame> frames = page.frames();
    int[] words = new int[frames.size()];
    int all = 0;
    for (Block block : page.blocks()) {
      if (likely[block.index()] > LIKELY) {
        all += block.words();
        words[block.frame().index()] += block.words();
      }
    }
    Frame home = null;
    for (int f = frames.size() - 1; f >= 0 && all > 0; f--) {
      Frame frame = frames.get(f);
      Frame parent = frame.parent();
      if (parent != null) {
        words[parent.index()] += words[f];
      }
      if (words[f] >= MOST * all && (home == null || frame.depth() > home.depth())) {
        home = frame;
      }
    }
    return Optional.ofNullable(home);
  }

  /** The same words in another part of the page: a copy for other screens. */
  private static boolean isSecondCopy(Block block, Map<String, Frame> texts) {
    Frame around = block.frame().parent() == null ? block.frame() : block.frame().parent();
    Frame first = around == null ? null : texts.putIfAbsent(block.text(), around);
    return block.words() >= REPEATED && first != null && first != around;
  }

  /** Readers write as well as authors do: what stands in a frame of comments below is theirs. */
  private static boolean isTalk(Block block, Block first) {
    for (Frame at = block.frame(); at != null && !at.holds(first.frame()); at = at.parent()) {
      if (at.is(Kind.COMMENT)) {
        return true;
      }
    }
    return false;
  }

  /** How likely each block is the article's. */
  public float[] likely(PageBlocks page, Hints hints) {
    float[][] rows = EvidenceReader.read(page, hints);
    float[] opinion = opinion(first, rows);
    SecondLook again = new SecondLook(page, rows, opinion);
    float[] likely = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      likely[i] = again.isSettled(i) ? opinion[i] : second.probability(again.row(i));
    }
    Lists.agree(page, likely, LIKELY, SURE);
    Fellows.agree(page, likely);
    return likely;
  }

  /** What a forest thinks of each row; 0 where there is none. */
  public static float[] opinion(Forest forest, float[][] rows) {
    float[] opinion = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      opinion[i] = rows[i].length == 0 ? 0 : forest.probability(rows[i]);
    }
    return opinion;
  }
}
