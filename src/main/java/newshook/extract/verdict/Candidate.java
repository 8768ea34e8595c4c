package newshook.extract.verdict;

import java.net.URI;
import java.util.List;
import newshook.extract.block.Block;
import newshook.extract.block.PageBlocks;
import newshook.extract.meta.Metadata;
import org.jsoup.nodes.Document;

/**
 * A page of which somebody claims that it holds an article.
 *
 * @param kept the blocks that are said to be the article's
 * @param nextPages further pages of it
 * @param words of the kept blocks
 */
record Candidate(
    Document page,
    URI url,
    Metadata meta,
    PageBlocks blocks,
    List<Block> kept,
    List<URI> nextPages,
    int words) {

  /** What the tab shows, else the headline. */
  String plainTitle() {
    String tab = page.title();
    return Marks.plain(tab.isBlank() ? meta.title() : tab);
  }

  boolean isKept(Block block) {
    return keptAt(block.index()) >= 0;
  }

  /** Where in the kept blocks the one with an index is; negative if it is not among them. */
  int keptAt(int index) {
    int low = 0;
    int high = kept.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = kept.get(middle).index();
      if (at == index) {
        return middle;
      }
      if (at < index) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
