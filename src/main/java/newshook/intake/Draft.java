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
  private Draft() {}

  static Article of(Extraction page, URI canonical, Delivery delivery, FeedItem item, Instant now) {
    String url = CanonicalUrl.of(canonical);
    return new Article(
        ArticleId.of(url),
        reachable(url, canonical),
        page.title().isEmpty() ? item.title() : page.title(),
        page.byline().isEmpty() ? item.author() : page.byline(),
        page.authors(),
        page.siteName(),
        page.publishedAt() == null ? eventDate(item) : page.publishedAt(),
        page.modifiedAt(),
        page.language(),
        page.section(),
        item.tags(),
        page.tags(),
        page.excerpt(),
        page.leadImage().isEmpty() ? item.imageUrl() : page.leadImage(),
        page.content().words(),
        page.verdict(),
        page.evidence(),
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
