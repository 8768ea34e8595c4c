package newshook.extract;

import newshook.extract.body.Markdown;
import newshook.extract.body.PlainText;
import org.jsoup.Jsoup;

/**
 * The body of an article: sanitised HTML, and what is derived from it.
 *
 * @param html safe to show on any page
 */
public record Content(String html) {
  public static final Content NONE = new Content("");

  /** Plain words: a blank line between blocks, no glued words, no captions. */
  public String text() {
    return html.isEmpty() ? "" : PlainText.of(Jsoup.parseBodyFragment(html).body());
  }

  /** CommonMark. */
  public String markdown() {
    return html.isEmpty() ? "" : Markdown.of(Jsoup.parseBodyFragment(html).body());
  }

  /** Words of the text; 0 for none. */
  public int words() {
    String text = text();
    return text.isEmpty() ? 0 : text.split("\\s+", -1).length;
  }
}
