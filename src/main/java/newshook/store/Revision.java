package newshook.store;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import newshook.article.Article;
import newshook.article.Article.Sighting;
import newshook.article.DeliveryId;
import newshook.article.PublishedAt;
import org.jspecify.annotations.Nullable;

/** When a text that was found again replaces the one that is kept. */
final class Revision {
  /** A text that lost more than this share of its words was probably read worse, not edited. */
  private static final double LEAST_SHARE = 0.9;

  private Revision() {}

  static boolean improves(Article older, Article newer) {
    int ranking = newer.verdict().compareTo(older.verdict());
    return ranking > 0
        || (ranking == 0
            && newer.words() >= older.words() * LEAST_SHARE
            && !isOutdated(older, newer));
  }

  /** A page of an older state may come later: from a slow sender, or from a copy that was kept. */
  private static boolean isOutdated(Article older, Article newer) {
    return older.modifiedAt() != null
        && newer.modifiedAt() != null
        && newer.modifiedAt().at().isBefore(older.modifiedAt().at());
  }

  /** Whether the same text was judged or described otherwise this time. */
  static boolean isCorrected(Article older, Article newer) {
    return older.verdict() != newer.verdict()
        || !older.title().equals(newer.title())
        || !older.authors().equals(newer.authors())
        || !Objects.equals(older.publishedAt(), published(older, newer));
  }

  /** A date that only the event says is its own: of many events, the first one's stands. */
  private static @Nullable PublishedAt published(Article older, Article newer) {
    PublishedAt said = newer.publishedAt();
    boolean isOthers =
        said != null
            && said.from().equals("event")
            && older.publishedAt() != null
            && !first(older).equals(first(newer));
    return said == null || isOthers ? older.publishedAt() : said;
  }

  private static Optional<DeliveryId> first(Article article) {
    return article.sightings().stream().map(Sighting::deliveryId).findFirst();
  }

  /** The newer text in the older one's place: it keeps its day in the lists. */
  static Article after(Article older, Article newer) {
    return new Article(
        older.id(),
        newer.url(),
        newer.title().isEmpty() ? older.title() : newer.title(),
        newer.byline().isEmpty() ? older.byline() : newer.byline(),
        newer.authors().isEmpty() ? older.authors() : newer.authors(),
        newer.siteName().isEmpty() ? older.siteName() : newer.siteName(),
        published(older, newer),
        newer.modifiedAt() == null ? older.modifiedAt() : newer.modifiedAt(),
        newer.language().isEmpty() ? older.language() : newer.language(),
        newer.section().isEmpty() ? older.section() : newer.section(),
        Stream.concat(older.tags().stream(), newer.tags().stream()).distinct().toList(),
        newer.keywords().isEmpty() ? older.keywords() : newer.keywords(),
        newer.excerpt().isEmpty() ? older.excerpt() : newer.excerpt(),
        newer.leadImage().isEmpty() ? older.leadImage() : newer.leadImage(),
        newer.words(),
        newer.verdict(),
        newer.evidence(),
        older.storedAt(),
        newer.changedAt(),
        older.revision() + 1,
        newer.sightings());
  }
}
