package newshook.extract.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import newshook.extract.block.PageIndex;
import org.jsoup.nodes.Element;

/** A page's meta tags by name, property or itemprop, in lower case. */
final class MetaTags {
  /** What is known of somebody beside the name. */
  private static final Pattern OTHER =
      Pattern.compile(
          "url|link|id$|ids$|image|photo|avatar|mail|twitter|facebook|bio|title|role|count");

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private MetaTags() {}

  static MetaTags of(PageIndex page) {
    MetaTags tags = new MetaTags();
    for (Element meta : page.metas()) {
      String content = Words.squeeze(meta.attr("content"));
      if (content.isEmpty()) {
        continue;
      }
      for (String attribute : List.of("property", "name", "itemprop")) {
        String key = meta.attr(attribute).toLowerCase(Locale.ROOT).strip();
        if (!key.isEmpty()) {
          tags.values.computeIfAbsent(key, _ -> new ArrayList<>()).add(content);
        }
      }
    }
    return tags;
  }

  /** The first value of the first key that has one; empty for none. */
  String first(String... keys) {
    for (String key : keys) {
      List<String> found = values.get(key);
      if (found != null) {
        return found.getFirst();
      }
    }
    return "";
  }

  List<String> all(String... keys) {
    for (String key : keys) {
      List<String> found = values.get(key);
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }

  /** All values whose key has the word and nothing that makes it another thing than a name. */
  List<String> naming(String word) {
    return values.entrySet().stream()
        .filter(e -> e.getKey().contains(word) && !OTHER.matcher(e.getKey()).find())
        .flatMap(e -> e.getValue().stream())
        .toList();
  }
}
