package newshook.extract;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.article.FeedItem;
import newshook.article.Verdict;
import newshook.extract.block.Block;
import newshook.extract.block.BlockWalk;
import newshook.extract.block.PageBlocks;
import newshook.extract.body.ContentBuilder;
import newshook.extract.meta.Metadata;
import newshook.extract.meta.MetadataReader;
import newshook.extract.model.BlockChooser;
import newshook.extract.rules.SiteRule;
import newshook.extract.rules.SiteRules;
import newshook.extract.verdict.EventText;
import newshook.extract.verdict.EventTitle;
import newshook.extract.verdict.Judge;
import newshook.extract.verdict.Judgement;
import newshook.extract.verdict.NextPageLinks;
import newshook.extract.verdict.Residue;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Finds the article on a page. Safe for use by several threads. */
public final class Extractor {
  /** Real pages stay below a hundred. */
  private static final int MAX_DEPTH = 200;

  private final BlockChooser chooser;
  private final SiteRules rules;

  public Extractor() {
    this(SiteRules.own());
  }

  /** With site rules of another folder. */
  public Extractor(SiteRules rules) {
    this(BlockChooser.trained(), rules);
  }

  /** With another model than the one that comes with the code. */
  public Extractor(BlockChooser chooser, SiteRules rules) {
    this.chooser = chooser;
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
    if (html.isBlank() && item != null) {
      return ofEvent(item, url);
    }
    SiteRule rule = rules.of(url);
    Document page = parse(rule.replaced(html), url);
    rule.strip(page);
    PageBlocks blocks = BlockWalk.of(page);
    Metadata meta = rule.over(MetadataReader.read(page, url, blocks), page);
    Text text = text(page, rule, blocks, meta);
    List<URI> ruled = rule.nextPages(page, url);
    List<URI> next = ruled.isEmpty() ? NextPageLinks.of(page, url, blocks, text.kept()) : ruled;
    Judgement judged =
        text.isStated()
            ? new Judgement(Verdict.FULL, "The text is that of the page's structured data.")
            : Judge.judge(page, url, meta, blocks, text.kept(), next);
    boolean isArticle = judged.verdict().isArticle();
    Content content =
        isArticle ? new Content(Residue.off(build(text, judged.verdict(), url))) : Content.NONE;
    return assemble(
        isArticle ? meta.noting("content", text.where()) : meta,
        title(meta, item, url),
        judged,
        content,
        meta.standfirst(),
        isArticle ? next : List.of(),
        rule.wholePage(page, url).orElse(null));
  }

  /**
   * The candidate that was taken for the article's text.
   *
   * @param stated the text of the page's data; empty where the blocks are the text
   * @param where what gave it: a rule, json-ld, data for scripts, or the page's blocks
   */
  private record Text(List<Block> kept, String stated, String where) {
    boolean isStated() {
      return !stated.isEmpty();
    }
  }

  private Text text(Document page, SiteRule rule, PageBlocks blocks, Metadata meta) {
    List<Block> ruled = rule.body(page, blocks);
    List<Block> kept = ruled.isEmpty() ? chooser.choose(blocks, meta.hints()) : ruled;
    String body = StatedBody.of(page, meta, kept);
    if (StatedBody.isBetter(body, kept)) {
      return new Text(kept, body, body.equals(meta.articleBody()) ? "json-ld" : "data");
    }
    return new Text(kept, "", ruled.isEmpty() ? "blocks" : "rule");
  }

  /**
   * The parser looks up its stack of open elements again and again: a shallow one keeps it quick.
   */
  private static Document parse(String html, URI url) {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, url.toString());
  }

  private static String build(Text text, Verdict verdict, URI url) {
    return text.isStated()
        ? ContentBuilder.ofParagraphs(StatedBody.plain(text.stated()), url.toString())
        : ContentBuilder.build(Judge.worthKeeping(verdict, text.kept()), url.toString());
  }

  private static String title(Metadata m, @Nullable FeedItem item, URI url) {
    return m.title().isEmpty() && item != null
        ? EventTitle.of(item.title(), m.siteName(), url)
        : m.title();
  }

  private static Extraction assemble(
      Metadata m,
      String title,
      Judgement judged,
      Content content,
      String standfirst,
      List<URI> next,
      @Nullable URI whole) {
    return new Extraction(
        judged.verdict(),
        judged.evidence(),
        title,
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
        whole,
        m.from());
  }

  /** The last resort: there is no page, only what the event says of it. */
  private static Extraction ofEvent(FeedItem item, URI url) {
    Optional<String> text = EventText.of(item, url);
    return new Extraction(
        text.isPresent() ? Verdict.FEED_ONLY : Verdict.EMPTY,
        text.isPresent()
            ? "There is no page; the text is the event's own."
            : "There is no page, and the event brings no text of its own.",
        EventTitle.of(item.title(), "", url),
        item.author(),
        List.of(),
        null,
        null,
        "",
        "",
        List.of(),
        "",
        item.imageUrl(),
        "",
        "",
        "",
        false,
        text.map(Content::new).orElse(Content.NONE),
        List.of(),
        null,
        Map.of());
  }
}
