package newshook.reading.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newshook.article.ArticleId;
import newshook.search.Found;
import newshook.search.Found.Hit;
import newshook.search.Snippet;
import newshook.store.Mark;

/** What was found, as the API shows it. */
public final class SearchJson {
  private SearchJson() {}

  public static String of(Found found, Map<ArticleId, Mark> marks) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put(
        "items",
        found.hits().stream()
            .map(hit -> hit(hit, marks.getOrDefault(hit.article().id(), Mark.NONE)))
            .toList());
    page.put("total", found.total());
    page.put("exact", found.isExact());
    page.put("complete", found.isWhole());
    page.put("cursor", found.cursor().isEmpty() ? null : found.cursor());
    return Json.write(page);
  }

  private static Map<String, Object> hit(Hit hit, Mark mark) {
    Map<String, Object> fields = ArticleJson.brief(hit.article(), mark);
    fields.put("titleHtml", html(hit.title()));
    fields.put("snippetHtml", html(hit.snippet()));
    fields.put("snippet", hit.snippet().plain());
    return fields;
  }

  /** Nothing of the text is markup; the marks are. */
  static String html(Snippet snippet) {
    List<Snippet.Part> parts = snippet.parts();
    return parts.stream()
        .map(p -> p.isMark() ? "<mark>" + escaped(p.text()) + "</mark>" : escaped(p.text()))
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
