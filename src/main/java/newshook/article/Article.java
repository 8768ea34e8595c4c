package newshook.article;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What we keep of a news story, less its body. Strings are empty, never null, where nothing was
 * found.
 *
 * @param url canonical URL
 * @param byline the line as the page prints it; {@code authors} are the people in it
 * @param publishedAt from the page first, then from the event
 * @param language BCP 47, such as {@code en} or {@code id}
 * @param tags what its senders filed it under; lists can be asked for by these
 * @param keywords what the page files itself under
 * @param words in the body's text
 * @param evidence why the verdict is what it is, for a person
 * @param storedAt when it was first kept
 * @param changedAt when its body last changed
 * @param revision 1 for the first body that was kept, one more for each change
 * @param sightings who named it, oldest first
 */
public record Article(
    ArticleId id,
    String url,
    String title,
    String byline,
    List<String> authors,
    String siteName,
    @Nullable PublishedAt publishedAt,
    @Nullable PublishedAt modifiedAt,
    String language,
    String section,
    List<String> tags,
    List<String> keywords,
    String excerpt,
    String leadImage,
    int words,
    Verdict verdict,
    String evidence,
    Instant storedAt,
    Instant changedAt,
    int revision,
    List<Sighting> sightings) {
  /** More than this are somebody's mistake, and each costs a place in a list. */
  private static final int MOST_TAGS = 50;

  public Article {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    keywords = List.copyOf(keywords);
    sightings = List.copyOf(sightings);
  }

  /** The same article, filed under these tags too. */
  public Article withTags(List<String> more) {
    return new Article(
        id,
        url,
        title,
        byline,
        authors,
        siteName,
        publishedAt,
        modifiedAt,
        language,
        section,
        Stream.concat(tags.stream(), more.stream()).distinct().limit(MOST_TAGS).toList(),
        keywords,
        excerpt,
        leadImage,
        words,
        verdict,
        evidence,
        storedAt,
        changedAt,
        revision,
        sightings);
  }

  /** One delivery that led to the article. */
  public record Sighting(
      DeliveryId deliveryId, String sourceId, String feedTitle, String link, Instant at) {}
}
