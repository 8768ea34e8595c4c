package newshook.reading.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newshook.article.Article;
import newshook.extract.Content;
import newshook.reading.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * An article as a Markdown file that says what it is: for note keepers and site generators. The
 * values are JSON, which YAML reads as it is.
 */
public final class FrontMatter {
  private FrontMatter() {}

  public static String of(Article article, Content content) {
    String head =
        fields(article).entrySet().stream()
            .filter(f -> !isNothing(f.getValue()))
            .map(f -> f.getKey() + ": " + Json.value(f.getValue()))
            .collect(Collectors.joining("\n"));
    return "---\n"
        + head
        + "\n---\n\n# "
        + oneLine(article.title())
        + "\n\n"
        + content.markdown()
        + "\n";
  }

  private static Map<String, @Nullable Object> fields(Article article) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("title", article.title());
    fields.put("url", article.url());
    fields.put(
        "site", article.siteName().isEmpty() ? Links.host(article.url()) : article.siteName());
    fields.put("byline", article.byline());
    fields.put("published", ArticleJson.at(article.publishedAt()));
    fields.put("stored", article.storedAt().toString());
    fields.put("language", article.language());
    fields.put("tags", article.tags());
    fields.put("excerpt", article.excerpt());
    fields.put("verdict", article.verdict().name());
    return fields;
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null || value.equals("") || value.equals(List.of());
  }

  private static String oneLine(String title) {
    return title.replaceAll("\\s+", " ").strip();
  }
}
