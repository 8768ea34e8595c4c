package newshook.intake;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import newshook.article.Article;
import newshook.article.Article.Sighting;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.FeedItem;
import newshook.article.PublishedAt;
import newshook.article.PublishedAt.Precision;
import newshook.extract.Extraction;
import newshook.link.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/** Puts an article together from what the page and the event say. */
final class Draft {
  // A page may say anything of any length; an item of the table and its places in lists may not.
  private static final int MAX_TITLE = 500;
  private static final int MAX_NAME = 200;
  private static final int MAX_EXCERPT = 1000;
  private static final int MAX_ADDRESS = 2000;
  private static final int MAX_NAMES = 20;

  private Draft() {}

  static Article of(
      ArticleId id, Extraction page, URI canonical, Delivery delivery, FeedItem item, Instant now) {
    String url = CanonicalUrl.of(canonical);
    return new Article(
        id,
        reachable(url, canonical),
        clip(page.title().isEmpty() ? item.title() : page.title(), MAX_TITLE),
        clip(page.byline().isEmpty() ? item.author() : page.byline(), MAX_NAME),
        clip(page.authors()),
        clip(page.siteName(), MAX_NAME),
        page.publishedAt() == null ? eventDate(item) : page.publishedAt(),
        page.modifiedAt(),
        clip(page.language(), MAX_NAME),
        clip(page.section(), MAX_NAME),
        tags(item),
        clip(page.tags()),
        clip(page.excerpt(), MAX_EXCERPT),
        address(page.leadImage().isEmpty() ? item.imageUrl() : page.leadImage()),
        page.content().words(),
        page.verdict(),
        clip(page.evidence(), MAX_TITLE),
        now,
        now,
        1,
        List.of(sighting(delivery, item)));
  }

  /** The canonical form says https; a page that was met under http may have no other. */
  private static String reachable(String url, URI met) {
    boolean isPlain = "http".equals(met.getScheme()) && url.startsWith("https:");
    return isPlain ? "http" + url.substring("https".length()) : url;
  }

  private static String clip(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }

  private static List<String> clip(List<String> names) {
    return names.stream().limit(MAX_NAMES).map(name -> clip(name, MAX_NAME)).toList();
  }

  /** An address that is cut leads nowhere. */
  private static String address(String url) {
    return url.length() <= MAX_ADDRESS ? url : "";
  }

  /** What the article is filed under for this delivery. */
  static List<String> tags(FeedItem item) {
    return clip(item.tags());
  }

  static Sighting sighting(Delivery delivery, FeedItem item) {
    return new Sighting(
        delivery.id(), delivery.sourceId(), item.feedTitle(), item.link(), delivery.receivedAt());
  }

  private static @Nullable PublishedAt eventDate(FeedItem item) {
    return item.publishedAt() == null
        ? null
        : new PublishedAt(item.publishedAt(), Precision.LOCAL, item.publishedRaw(), "event");
  }
}
