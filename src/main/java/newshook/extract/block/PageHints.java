package newshook.extract.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a block stands to what is known of the page: its title, summary, structured text, twins. */
final class PageHints {
  private static final int RUN = 3;
  private static final int[] NONE = {};

  /** The lines of which a block's words are looked up, in their order. */
  private static final int TITLE = 0;

  private static final int DESCRIPTION = 1;
  private static final int NAMES = 2;

  private final Tokens title;
  private final Tokens description;
  private final TokenMasks lines;

  /** For each block: the share of its words that stand in each of the lines. */
  private final double[][] inLines;

  private final TokenSet body;
  private final int bodyWords;
  private final int pageWords;
  private final int titleBlock;
  private final int[] twinsBefore;
  private final int[] twins;
  private final Block[] headings;
  private final int[] h1Before;
  private final List<Block> blocks;

  PageHints(PageBlocks page, Hints hints) {
    title = Tokens.of(hints.title());
    description = Tokens.of(hints.description());
    lines = new TokenMasks(List.of(title, description, Tokens.of(hints.names())));
    inLines = new double[page.blocks().size()][];
    page.blocks().forEach(block -> inLines[block.index()] = lines.shares(block.tokens()));
    Tokens said = Tokens.of(hints.articleBody());
    body = new TokenSet(TokenSet.shingles(said.hashes(), RUN));
    bodyWords = said.count();
    pageWords = Math.max(1, page.words());
    twinsBefore = new int[page.blocks().size()];
    twins = new int[page.blocks().size()];
    headings = new Block[page.blocks().size()];
    h1Before = new int[page.blocks().size()];
    blocks = page.blocks();
    countH1(page);
    titleBlock = findTitle(page);
    findTwins(page);
    findHeadings(page);
  }

  private int findTitle(PageBlocks page) {
    int best = -1;
    double bestScore = 0.6;
    for (Block block : page.blocks()) {
      double score = Math.min(inLines[block.index()][TITLE], cover(title, block));
      score += block.frame().element().normalName().equals("h1") ? 0.5 : 0;
      if (score > bestScore) {
        best = block.index();
        bestScore = score;
      }
    }
    return best;
  }

  /** Words of the line against words of the block: 1 when the block is at least as long. */
  private static double cover(Tokens line, Block block) {
    return line.count() == 0 ? 0 : Math.min(1, (double) block.words() / line.count());
  }

  private void findTwins(PageBlocks page) {
    Map<String, Block> last = new HashMap<>();
    for (Block block : page.blocks()) {
      Block before = last.put(block.text(), block);
      twinsBefore[block.index()] = before == null ? 0 : twinsBefore[before.index()] + 1;
    }
    for (Block block : page.blocks()) {
      twins[block.index()] = twinsBefore[last.getOrDefault(block.text(), block).index()];
    }
  }

  private void findHeadings(PageBlocks page) {
    Block last = page.blocks().getFirst();
    for (Block block : page.blocks()) {
      headings[block.index()] = last;
      if (block.frame().is(Kind.IS_HEADING) || block.frame().is(Kind.TITLE)) {
        last = block;
      }
    }
  }

  void add(Block block, double[][] shares, Evidence row) {
    double[] in = inLines[block.index()];
    row.add(in[TITLE]).add(cover(title, block));
    row.add(in[DESCRIPTION]).add(cover(description, block));
    row.add(in[NAMES]);
    int[] runs = bodyWords == 0 ? NONE : TokenSet.shingles(block.tokens().hashes(), RUN);
    row.add(bodyWords == 0 ? -1 : body.share(runs)).add(bodyWords);
    row.add((double) bodyWords / pageWords);
    row.add(titleBlock < 0 ? -99 : Math.clamp(block.index() - titleBlock, -40, 40));
    row.add(twinsBefore[block.index()]).add(twins[block.index()]);
    addHeading(block, shares, row);
    addTitleFrame(block, row);
  }

  /** Pages that go on with the next article: how the block stands to the headline's own frames. */
  private void addTitleFrame(Block block, Evidence row) {
    if (titleBlock < 0) {
      row.add(-1).add(-1).add(-1).add(0);
      return;
    }
    Frame title = blocks.get(titleBlock).frame();
    int up = 0;
    Frame at = block.frame();
    int article = -1;
    for (; at.parent() != null && !at.holds(title); at = at.parent()) {
      up++;
      article = at.is(Kind.IS_ARTICLE) ? 0 : article;
    }
    row.add(up).add(title.depth() - at.depth()).add(article);
    row.add(h1Before[block.index()] - h1Before[titleBlock]);
  }

  private void countH1(PageBlocks page) {
    int count = 0;
    for (Block block : page.blocks()) {
      count += block.frame().element().normalName().equals("h1") ? 1 : 0;
      h1Before[block.index()] = count;
    }
  }

  private void addHeading(Block block, double[][] shares, Evidence row) {
    Block heading = headings[block.index()];
    row.add(block.index() - heading.index()).add(heading.words());
    row.add(heading.linkDensity()).add(inLines[heading.index()][TITLE]);
    double[] groups = shares[heading.index()];
    row.add(groups[1]).add(groups[2]).add(groups[8]).add(groups[5]);
    row.add(heading.frame().depth() - block.frame().depth());
  }
}
