package newshook.reading.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newshook.article.Article;
import newshook.sorting.Sorted;
import newshook.sorting.SortingRule;
import newshook.sorting.SortingRules;
import newshook.store.SortingStore.Text;

/** Sorting rules, and what they would do, as JSON. */
public final class SortingJson {
  private SortingJson() {}

  public static String rules(Text kept, SortingRules rules) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("text", kept.text());
    fields.put("version", kept.version());
    fields.put("rules", rules.all().size());
    fields.put("faults", faults(rules));
    return Json.write(fields);
  }

  /** What the rules would do with each of these; nothing was changed. */
  public static String trial(SortingRules rules, Map<Article, Sorted> sorted) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("stored", false);
    fields.put("faults", faults(rules));
    fields.put(
        "articles",
        sorted.entrySet().stream().map(e -> article(e.getKey(), e.getValue())).toList());
    return Json.write(fields);
  }

  private static List<Map<String, Object>> faults(SortingRules rules) {
    return rules.faults().stream()
        .<Map<String, Object>>map(
            f -> Map.of("line", f.line(), "column", f.column(), "text", f.what()))
        .toList();
  }

  private static Map<String, Object> article(Article article, Sorted sorted) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", article.id().value());
    fields.put("title", article.title());
    fields.put("dropped", sorted.dropped().isPresent());
    fields.put("starred", sorted.isStarred());
    fields.put("tags", sorted.tags());
    fields.put("lines", sorted.fits().stream().map(SortingRule::line).toList());
    return fields;
  }
}
