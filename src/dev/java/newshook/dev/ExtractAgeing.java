package newshook.dev;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes a page look as older sites do: nothing on it says by its name what it is. A model that also
 * learns from such copies leans less on the names that the sites of the corpus happen to use.
 */
final class ExtractAgeing {
  /** Elements that say what they hold. */
  private static final Set<String> SPEAKING =
      Set.of(
          "article", "main", "section", "aside", "nav", "header", "footer", "figure", "figcaption");

  /** Attributes that say it. */
  private static final Set<String> NAMES =
      Set.of(
          "class",
          "id",
          "itemprop",
          "property",
          "role",
          "data-testid",
          "data-component",
          "data-type",
          "data-module");

  private ExtractAgeing() {}

  /** Whether a page is one of the half that is also learnt from as an old one. */
  static boolean takes(ExtractCorpus.Sample sample) {
    return sample.id().hashCode() * 0x9E3779B9 >= 0;
  }

  /** The page without any name on its body. */
  static String aged(String html) {
    Document page = Jsoup.parse(html);
    unname(page);
    page.outputSettings().prettyPrint(false);
    return page.outerHtml();
  }

  /** Takes every name off the page's body; its head, which readers do not see, keeps them. */
  static void unname(Document page) {
    for (Element element : page.body().getAllElements()) {
      if (SPEAKING.contains(element.normalName())) {
        element.tagName("div");
      }
      NAMES.forEach(element::removeAttr);
    }
  }
}
