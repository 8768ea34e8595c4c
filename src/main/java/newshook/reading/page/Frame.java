package newshook.reading.page;

import newshook.reading.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its own content.
 *
 * @param title of the window; the site's name is added
 * @param here the part of the navigation that the page belongs to, or empty
 * @param inside whether the reader has come in and may see the navigation
 */
public record Frame(Texts texts, String title, String here, boolean inside) {
  public String style() {
    return Statics.STYLE;
  }

  public String script() {
    return Statics.SCRIPT;
  }

  /** {@code aria-current}; null leaves the attribute out. */
  public @Nullable String current(String section) {
    return section.equals(here) ? "page" : null;
  }
}
