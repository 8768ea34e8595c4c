package newshook.extract.meta;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newshook.extract.block.Block;
import newshook.extract.block.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Parts of a page that are about other things than its article. */
final class Elsewhere {
  private static final Set<String> NAMES = Set.of("aside", "nav", "footer", "form");

  private static final Evaluator HEADING = Selector.evaluatorOf("h1, h2, h3, h4, h5, h6");

  /** What holds the headline holds the article: a form around the whole page is no other part. */
  private final Map<Element, Integer> trunk = new HashMap<>();

  /**
   * @param headline what holds the printed headline; null if the page prints none
   */
  Elsewhere(@Nullable Element headline) {
    int up = 0;
    for (Element at = headline; at != null; at = at.parent()) {
      trunk.put(at, up++);
    }
  }

  /** Whether the element stands in such a part, or is one. */
  boolean holds(Element element) {
    boolean footer = false;
    Element at = element;
    for (; at != null && !trunk.containsKey(at) && !isWhole(at); at = at.parent()) {
      String name = at.normalName();
      if (name.equals("footer")) {
        footer = true;
      } else if (NAMES.contains(name)
          || isNamed(at.className())
          || isTalk(at.id())
          || isCard(at, element)) {
        return true;
      }
    }
    return footer && !isInArticle(at);
  }

  /** As {@link Block#isUnder}, without what holds the headline: that says nothing of a part. */
  boolean isUnder(Block block, Kind... kinds) {
    return block.isUnder(trunk::containsKey, kinds);
  }

  /** Whether it stands in a link with a heading: a card that leads to another article. */
  boolean isInCard(Element element) {
    for (Element at = element; at != null && !trunk.containsKey(at); at = at.parent()) {
      if (isCard(at, element)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCard(Element link, Element element) {
    if (!link.normalName().equals("a") || link.childrenSize() == 0) {
      return false;
    }
    Element heading = link.selectFirst(HEADING);
    return heading != null && !heading.text().equals(element.text());
  }

  /** How far up from the headline the two meet: what is beside it before what is beside that. */
  int distance(Element element) {
    Element at = element;
    while (at != null && !trunk.containsKey(at)) {
      at = at.parent();
    }
    return at == null ? trunk.size() : trunk.getOrDefault(at, trunk.size());
  }

  /** The foot of the article itself is a part of it. */
  private boolean isInArticle(@Nullable Element trunkOf) {
    for (Element at = trunkOf; at != null && trunk.containsKey(at); at = at.parent()) {
      if (at.normalName().equals("article")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWhole(Element element) {
    return element.normalName().equals("body");
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
