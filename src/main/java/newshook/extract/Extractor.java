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
import newshook.extract.meta.Standfirst;
import newshook.extract.model.BlockChooser;
import newshook.extract.rules.SiteRule;
import newshook.extract.rules.SiteRules;
import newshook.extract.verdict.Judge;
import newshook.extract.verdict.Judge.Judgement;
import newshook.extract.verdict.NextPages;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Finds the article on a page. Safe for use by several threads. */
public final class Extractor {
  /** Real pages stay below a hundred. */
  private static final int MAX_DEPTH = 200;

  private final BlockChooser chooser = BlockChooser.trained();
  private final SiteRules rules;

  public Extractor() {
    this(SiteRules.own());
  }

  /** With site rules of another folder. */
  public Extractor(SiteRules rules) {
    this.rules = rules;
  }

  /**
   * The parts of the article. Never throws for any input.
   *
   * @param url final URL of the page
   * @param item what the event said of it, as a hint and as the last resort; null if there was no
   *     event
   */
  public Extraction extract(String html, URI url, @Nullable FeedItem item) {
    Document page = parse(html, url);
    SiteRule rule = rules.of(url);
    rule.strip(page);
    PageBlocks blocks = BlockWalk.of(page.body());
    Metadata meta = rule.over(MetadataReader.read(page, url, blocks), page);
    List<Block> kept = rule.body(page, blocks);
    if (kept.isEmpty()) {
      kept = chooser.choose(blocks, meta.hints());
    }
    List<URI> next = NextPages.of(page, url);
    Judgement judged = Judge.of(blocks, kept, meta, next.size());
    String body = judged.verdict().isArticle() ? ContentBuilder.build(kept, url.toString()) : "";
    Content content = new Content(body);
    if (!judged.verdict().isArticle() && item != null) {
      content = FeedText.of(item, url);
      judged = content.equals(Content.NONE) ? judged : fromFeed(judged);
    }
    String standfirst = Standfirst.of(blocks, meta);
    return assemble(meta, judged, content, standfirst, next);
  }

  /**
   * The parser looks up its stack of open elements again and again: a shallow one keeps it quick.
   */
  private static Document parse(String html, URI url) {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, url.toString());
  }

  private static Judgement fromFeed(Judgement page) {
    String why = "the feed's own text; the page: " + page.verdict() + ", " + page.evidence();
    return new Judgement(Verdict.FEED_ONLY, why);
  }

  private static Extraction assemble(
      Metadata m, Judgement judged, Content content, String standfirst, List<URI> next) {
    return new Extraction(
        judged.verdict(),
        judged.evidence(),
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
        standfirst,
        m.description().isEmpty() ? standfirst : m.description(),
        m.paywalled(),
        content,
        next,
        m.from());
  }
}
