package newshook.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import newshook.article.Article;
import newshook.article.Article.Sighting;
import newshook.article.ArticleId;
import newshook.article.DeliveryId;
import newshook.article.PublishedAt;
import newshook.article.PublishedAt.Precision;
import newshook.article.Validators;
import newshook.article.Verdict;
import newshook.store.Bodies.Kept;
import newshook.store.Table.Change;
import org.jspecify.annotations.Nullable;

/** An article's meta item and its places in lists. */
final class ArticleRow {
  private static final int SCHEMA = 1;
  private static final int MAX_KEY_LENGTH = 200;

  private ArticleRow() {}

  /** The meta item; {@code body} names the body's chunks. */
  static Row write(Article article, Kept body, Validators validators) {
    String page = validators.url();
    return listed(Row.keyed("A#" + article.id(), "M"), article)
        .put("schema", SCHEMA)
        .put("keywords", article.keywords())
        .put("modified", date(article.modifiedAt()))
        .put("evidence", article.evidence())
        .put("body", body.name())
        .put("chunks", body.chunks())
        .put("etag", validators.etag())
        .put("lastModified", validators.lastModified())
        .put("page", page.equals(article.url()) ? "" : page)
        .put("dk", "D#" + Days.day(article.storedAt()) + Index.SHARD)
        .put("ds", sort(article))
        .put("gk", group("H", host(article.url())))
        .put("gs", sort(article));
  }

  static Validators validators(Row meta) {
    return new Validators(
        meta.has("page") ? meta.text("page") : meta.text("url"),
        meta.text("etag"),
        meta.text("lastModified"));
  }

  /** The article's place in the list of one feed, which also remembers who named it there. */
  static Row feed(Article article, Sighting sighting) {
    String feed = sighting.feedTitle().isEmpty() ? sighting.sourceId() : sighting.feedTitle();
    return listed(Row.keyed("A#" + article.id(), "F#" + clipped(feed)), article)
        .put("delivery", sighting.deliveryId().value())
        .put("source", sighting.sourceId())
        .put("feedTitle", sighting.feedTitle())
        .put("link", sighting.link())
        .put("at", sighting.at())
        .put("gk", group("F", feed))
        .put("gs", sort(article));
  }

  static Row tag(Article article, String tag) {
    return listed(Row.keyed("A#" + article.id(), "G#" + clipped(tag)), article)
        .put("gk", group("G", tag))
        .put("gs", sort(article));
  }

  /** Keys have an end: DynamoDB takes 1,024 bytes in a sort key. Never half a character. */
  static String clipped(String key) {
    if (key.length() <= MAX_KEY_LENGTH) {
      return Row.wellFormed(key);
    }
    boolean isHalf = Character.isHighSurrogate(key.charAt(MAX_KEY_LENGTH - 1));
    return Row.wellFormed(key.substring(0, isHalf ? MAX_KEY_LENGTH - 1 : MAX_KEY_LENGTH));
  }

  static String group(String kind, String key) {
    return kind + "#" + clipped(key) + Index.SHARD;
  }

  static String sort(Article article) {
    return place(article.storedAt(), article.id());
  }

  static String place(Instant stored, ArticleId id) {
    return Row.time(stored) + "#" + id;
  }

  /** When the article at a place was kept. */
  static Instant storedAt(String place) {
    return Instant.parse(place.substring(0, place.indexOf('#')));
  }

  static String host(String url) {
    int start = url.indexOf("://") + 3;
    int end = url.indexOf('/', start);
    String host = end < 0 ? url.substring(start) : url.substring(start, end);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static Row listed(Row row, Article article) {
    return row.put("url", article.url())
        .put("title", article.title())
        .put("byline", article.byline())
        .put("site", article.siteName())
        .put("published", date(article.publishedAt()))
        .put("language", article.language())
        .put("excerpt", article.excerpt())
        .put("image", article.leadImage())
        .put("words", article.words())
        .put("verdict", article.verdict().name())
        .put("tags", article.tags())
        .put("authors", article.authors())
        .put("section", article.section())
        .put("stored", article.storedAt())
        .put("changed", article.changedAt())
        .put("revision", article.revision());
  }

  /** Whether there is an article in it at all; what else of it is damaged reads as unknown. */
  static boolean isArticle(Row row) {
    return row.text("url").contains("://") && DeliveryRow.id(row).isPresent();
  }

  /** Whether a version after this one wrote it: there may be more in it than we know of. */
  static boolean isNewer(Row row) {
    return row.count("schema") > SCHEMA;
  }

  static ArticleId id(Row row) {
    return new ArticleId(row.text("pk").substring(2));
  }

  /** From a meta item, or from a row of an index with what that holds. */
  static Article read(Row row, List<Sighting> sightings) {
    Instant stored = row.moment("stored").orElse(Instant.EPOCH);
    return new Article(
        id(row),
        row.text("url"),
        row.text("title"),
        row.text("byline"),
        row.texts("authors"),
        row.text("site"),
        date(row.text("published")),
        date(row.text("modified")),
        row.text("language"),
        row.text("section"),
        row.texts("tags"),
        row.texts("keywords"),
        row.text("excerpt"),
        row.text("image"),
        row.count("words"),
        verdict(row.text("verdict")),
        row.text("evidence"),
        stored,
        row.moment("changed").orElse(stored),
        row.count("revision"),
        sightings);
  }

  /** One that is damaged, or of a newer version, is worth nothing: any other text is better. */
  static Verdict verdict(String name) {
    return Stream.of(Verdict.values())
        .filter(v -> v.name().equals(name))
        .findFirst()
        .orElse(Verdict.EMPTY);
  }

  /** From all items of an article, by their sort keys. */
  static Article read(Map<String, Row> items) {
    var feeds = items.values().stream().filter(row -> row.text("sk").startsWith("F#")).toList();
    return read(Objects.requireNonNull(items.get("M")), sightings(feeds));
  }

  /** Oldest first. */
  static List<Sighting> sightings(List<Row> feeds) {
    return feeds.stream()
        .flatMap(row -> sighting(row).stream())
        .sorted(Comparator.comparing(Sighting::at))
        .toList();
  }

  /** Other tags on the meta item, if it still has the older ones. */
  static Change retag(Article older, Article newer) {
    Change change =
        older.tags().isEmpty()
            ? new Change("attribute_exists(pk) AND attribute_not_exists(tags)")
            : new Change("tags = :old").with("old", Row.texts(older.tags()));
    return change.set("tags", Row.texts(newer.tags()));
  }

  /** Empty where it is damaged: it names no delivery. */
  static Optional<Sighting> sighting(Row row) {
    try {
      return Optional.of(
          new Sighting(
              new DeliveryId(row.text("delivery")),
              row.text("source"),
              row.text("feedTitle"),
              row.text("link"),
              row.moment("at").orElse(Instant.EPOCH)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /**
   * One string, so that it is one attribute: {@code 2021-12-30T00:19+07:00|INSTANT|json-ld|raw
   * text}.
   */
  private static String date(@Nullable PublishedAt date) {
    return date == null
        ? ""
        : String.join("|", date.at().toString(), date.precision().name(), date.from(), date.raw());
  }

  private static @Nullable PublishedAt date(String text) {
    if (text.isEmpty()) {
      return null;
    }
    String[] parts = text.split("\\|", 4);
    try {
      return new PublishedAt(
          OffsetDateTime.parse(parts[0]), Precision.valueOf(parts[1]), parts[3], parts[2]);
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException _) {
      return null; // damaged: a date that nobody knows
    }
  }
}
