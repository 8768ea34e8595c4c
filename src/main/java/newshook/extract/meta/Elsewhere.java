package newshook.extract.meta;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Parts of a page that are about other things than its article. */
final class Elsewhere {
  private static final Set<String> NAMES = Set.of("aside", "nav", "footer", "form");

  private Elsewhere() {}

  /** Whether the element stands in such a part, or is one. */
  static boolean holds(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (NAMES.contains(at.normalName()) || isNamed(at.className()) || isTalk(at.id())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(String names) {
    if (names.length() < 7) {
      return false;
    }
    String lower = names.toLowerCase(Locale.ROOT);
    return lower.contains("related") || lower.contains("comment");
  }

  private static boolean isTalk(String id) {
    return id.length() > 6 && id.toLowerCase(Locale.ROOT).contains("comment");
  }
}
