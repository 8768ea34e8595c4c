package newshook.extract.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Puts the texts of several pages together; what a later page repeats is said once. */
public final class PageJoin {
  private static final int LEAST = 8;
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "h1", "h2", "h3", "h4", "blockquote", "figure");

  private PageJoin() {}

  /** Clean HTML of the pages, in order. */
  public static String join(List<String> pages) {
    StringBuilder out = new StringBuilder();
    Set<String> said = new HashSet<>();
    for (String page : pages) {
      Document part = Jsoup.parseBodyFragment(page);
      part.outputSettings().prettyPrint(false);
      Set<String> here = new HashSet<>();
      for (Element paragraph : part.body().getAllElements()) {
        String text = PARAGRAPHS.contains(paragraph.normalName()) ? paragraph.text().strip() : "";
        if (text.length() >= LEAST && said.contains(text)) {
          paragraph.remove();
        }
        here.add(text);
      }
      said.addAll(here);
      out.append(part.body().html());
    }
    return out.toString();
  }
}
