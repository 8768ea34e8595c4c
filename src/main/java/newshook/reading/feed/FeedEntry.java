package newshook.reading.feed;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import newshook.article.Article;
import newshook.article.PublishedAt;
import newshook.reading.page.LeadImage;
import newshook.reading.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * One article in a feed.
 *
 * @param id stays the same whatever becomes of the article
 * @param link the original; empty where it is no web address
 * @param image the lead image, empty where the text shows it already
 * @param html the whole text, with the image and a word on what is missing
 */
public record FeedEntry(
    String id,
    String title,
    String link,
    String author,
    Instant published,
    Instant updated,
    String language,
    List<String> tags,
    String summary,
    String image,
    String html) {
  public FeedEntry {
    tags = List.copyOf(tags);
  }

  /**
   * The article as feeds show it.
   *
   * @param notice what is missing of the text, as a sentence; empty where nothing is
   */
  public static FeedEntry of(Article article, String html, String notice) {
    String image = LeadImage.of(article.leadImage(), html);
    return new FeedEntry(
        "urn:newshook:" + article.id(),
        article.title(),
        Links.outward(article.url()),
        author(article),
        published(article.publishedAt(), article.storedAt()),
        article.changedAt(),
        article.language(),
        Stream.concat(article.tags().stream(), article.keywords().stream()).distinct().toList(),
        article.excerpt(),
        image,
        (notice.isEmpty() ? "" : "<p><em>" + Markup.escaped(notice) + "</em></p>\n")
            + (image.isEmpty()
                ? ""
                : "<p><img src=\"" + Markup.escaped(image) + "\" alt=\"\"></p>\n")
            + html);
  }

  private static String author(Article article) {
    return article.authors().isEmpty() ? article.byline() : String.join(", ", article.authors());
  }

  private static Instant published(@Nullable PublishedAt said, Instant stored) {
    return said == null ? stored : said.at().toInstant();
  }
}
