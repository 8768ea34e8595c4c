package newshook.extract.meta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newshook.extract.block.PageIndex;
import org.jsoup.nodes.Element;

/** A page's meta tags by name, property or itemprop, in lower case. */
final class MetaTags {
  private final Map<String, List<String>> values = new HashMap<>();

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
}
