package newshook.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newshook.extract.block.Block;
import newshook.extract.block.Tokens;
import newshook.extract.body.PlainText;
import newshook.extract.meta.Metadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The article's text as the structured data states it. It is often cut or without its paragraphs,
 * so it counts only where the page itself shows much less, or something else.
 */
final class StatedBody {
  private static final int ENOUGH = 120;

  /** A page with fewer words of its own prints nothing until its scripts have run. */
  private static final int BARE = 40;

  private static final double MUCH_MORE = 1.6;
  private static final double OTHER = 0.3;

  private StatedBody() {}

  /** The article's text as the page's data gives it; where the page prints none, any data of it. */
  static String of(Document page, Metadata meta, List<Block> kept) {
    int words = kept.stream().mapToInt(Block::words).sum();
    boolean bare = words < BARE && meta.articleBody().length() < ENOUGH;
    return bare && meta.saysArticle() ? EmbeddedText.of(page) : meta.articleBody();
  }

  /** Whether it is to be taken in place of the chosen blocks. */
  static boolean isBetter(String stated, List<Block> kept) {
    if (stated.length() < ENOUGH) {
      return false;
    }
    Tokens said = Tokens.of(stated);
    int words = kept.stream().mapToInt(Block::words).sum();
    if (said.count() < ENOUGH) {
      return false;
    }
    return said.count() > MUCH_MORE * words
        || (said.count() > words / 2 && shared(said, kept) < OTHER * words);
  }

  /** How many of the blocks' words stand in it. */
  private static double shared(Tokens said, List<Block> kept) {
    Set<Integer> runs = new HashSet<>();
    for (int i = 0; i + 2 < said.count(); i++) {
      runs.add(run(said, i));
    }
    int shared = 0;
    for (Block block : kept) {
      for (int i = 0; i + 2 < block.words(); i++) {
        shared += runs.contains(run(block.tokens(), i)) ? 1 : 0;
      }
    }
    return shared;
  }

  private static int run(Tokens tokens, int at) {
    return (tokens.at(at) * 31 + tokens.at(at + 1)) * 31 + tokens.at(at + 2);
  }

  /** Some sites put HTML there. */
  static String plain(String stated) {
    boolean html = stated.contains("</") || stated.contains("<br");
    return html ? PlainText.of(Jsoup.parseBodyFragment(stated).body()) : stated;
  }
}
