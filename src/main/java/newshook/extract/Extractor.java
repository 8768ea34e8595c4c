package newshook.extract;

import java.net.URI;
import java.util.List;
import newshook.article.FeedItem;
import newshook.article.Verdict;
import newshook.extract.block.Block;
import newshook.extract.block.BlockWalk;
import newshook.extract.block.PageBlocks;
import newshook.extract.body.ContentBuilder;
import newshook.extract.meta.Metadata;
import newshook.extract.meta.MetadataReader;
import newshook.extract.model.BlockChooser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds the article on a page. Safe for use by several threads. */
public final class Extractor {
  private final BlockChooser chooser = BlockChooser.trained();

  /**
   * The parts of the article. Never throws for any input.
   *
   * @param url final URL of the page
   * @param item what the event said of it, as a hint and as the last resort; null if there was no
   *     event
   */
  public Extraction extract(String html, URI url, @Nullable FeedItem item) {
    return extract(Jsoup.parse(html, url.toString()), url, item);
  }

  /** The same for a page that is parsed already. */
  public Extraction extract(Document page, URI url, @Nullable FeedItem item) {
    PageBlocks blocks = BlockWalk.of(page.body());
    Metadata meta = MetadataReader.read(page, url, blocks);
    List<Block> kept = chooser.choose(blocks, meta.hints());
    Content content = new Content(ContentBuilder.build(kept, url.toString()));
    Metadata m = meta;
    return new Extraction(
        kept.isEmpty() ? Verdict.EMPTY : Verdict.FULL,
        "",
        m.title(),
        m.byline(),
        m.authors(),
        m.publishedAt(),
        m.modifiedAt(),
        m.siteName(),
        m.section(),
        m.tags(),
        m.language(),
        m.leadImage(),
        m.canonicalUrl(),
        "",
        m.description(),
        m.paywalled(),
        content,
        List.of(),
        m.from());
  }
}
