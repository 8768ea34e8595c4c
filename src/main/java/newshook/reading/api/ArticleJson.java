package newshook.reading.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newshook.article.Article;
import newshook.article.Article.Sighting;
import newshook.article.ArticleId;
import newshook.article.PublishedAt;
import newshook.extract.Content;
import newshook.reading.page.Links;
import newshook.store.ArticleStore.OlderText;
import newshook.store.Listing;
import newshook.store.Mark;
import org.jspecify.annotations.Nullable;

/** Articles as the API shows them. */
public final class ArticleJson {
  private ArticleJson() {}

  public static String list(Listing<Article> listing, Map<ArticleId, Mark> marks) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put(
        "items",
        listing.items().stream()
            .map(a -> brief(a, marks.getOrDefault(a.id(), Mark.NONE)))
            .toList());
    page.put("cursor", listing.cursor().isEmpty() ? null : listing.cursor());
    return Json.write(page);
  }

  public static String one(Article article, Mark mark, Content content) {
    Map<String, Object> fields = brief(article, mark);
    fields.put("evidence", article.evidence());
    fields.put("sightings", article.sightings().stream().map(ArticleJson::sighting).toList());
    fields.put("html", content.html());
    fields.put("text", content.html().isEmpty() ? "" : content.text());
    return Json.write(fields);
  }

  /** The texts that an article had before. */
  public static String older(List<OlderText> texts) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (OlderText text : texts) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("revision", text.revision());
      fields.put("at", Moments.iso(text.at()));
      fields.put("verdict", text.verdict().name());
      fields.put("words", text.words());
      fields.put("html", text.html());
      items.add(fields);
    }
    return Json.write(Map.of("items", items));
  }

  static Map<String, Object> brief(Article article, Mark mark) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", article.id().value());
    fields.put("url", article.url());
    fields.put("title", article.title());
    fields.put("byline", article.byline());
    fields.put("authors", article.authors());
    fields.put("site", Links.host(article.url()));
    fields.put("siteName", article.siteName());
    fields.put("publishedAt", at(article.publishedAt()));
    fields.put("published", published(article.publishedAt()));
    fields.put("modifiedAt", at(article.modifiedAt()));
    fields.put("language", article.language());
    fields.put("section", article.section());
    fields.put("tags", article.tags());
    fields.put("keywords", article.keywords());
    fields.put("excerpt", article.excerpt());
    fields.put("leadImage", article.leadImage());
    fields.put("words", article.words());
    fields.put("verdict", article.verdict().name());
    fields.put("storedAt", article.storedAt().toString());
    fields.put("changedAt", article.changedAt().toString());
    fields.put("revision", article.revision());
    fields.put("read", mark.isRead());
    fields.put("starred", mark.isStarred());
    return fields;
  }

  /** ISO 8601 with no more than was said: the date alone, no offset, or all of it. */
  static @Nullable String at(@Nullable PublishedAt published) {
    if (published == null) {
      return null;
    }
    return switch (published.precision()) {
      case DAY -> published.at().toLocalDate().toString();
      case LOCAL, INSTANT -> Moments.iso(published.at());
    };
  }

  private static @Nullable Map<String, Object> published(@Nullable PublishedAt published) {
    if (published == null) {
      return null;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("precision", published.precision().name());
    fields.put("raw", published.raw());
    fields.put("from", published.from());
    return fields;
  }

  private static Map<String, Object> sighting(Sighting sighting) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("deliveryId", sighting.deliveryId().value());
    fields.put("sourceId", sighting.sourceId());
    fields.put("feedTitle", sighting.feedTitle());
    fields.put("link", sighting.link());
    fields.put("at", sighting.at().toString());
    return fields;
  }
}
