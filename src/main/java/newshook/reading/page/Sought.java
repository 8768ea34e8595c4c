package newshook.reading.page;

import newshook.search.Found;
import org.jspecify.annotations.Nullable;

/**
 * A search that a page shows.
 *
 * @param text as it was typed
 * @param feedKey for the addresses of the feeds
 * @param found null where nothing was asked, or what was asked cannot be answered
 * @param why it cannot be answered, empty if it can; {@code what} is meant by that
 */
public record Sought(
    String text, boolean isNewest, String feedKey, @Nullable Found found, String why, String what) {
  public static Sought nothing(String text, boolean isNewest, String feedKey) {
    return new Sought(text, isNewest, feedKey, null, "", "");
  }

  public static Sought of(String text, boolean isNewest, String feedKey, Found found) {
    return new Sought(text, isNewest, feedKey, found, "", "");
  }

  public static Sought bad(String text, boolean isNewest, String feedKey, String why, String what) {
    return new Sought(text, isNewest, feedKey, null, why, what);
  }

  /** The address of this search in an order, from a cursor on. */
  String address(boolean newest, String cursor) {
    return "/search?q="
        + Links.encode(text)
        + (newest ? "&sort=newest" : "")
        + (cursor.isEmpty() ? "" : "&cursor=" + Links.encode(cursor));
  }

  String feed(String form) {
    return "/feeds/search."
        + form
        + "?q="
        + Links.encode(text)
        + (feedKey.isEmpty() ? "" : "&key=" + Links.encode(feedKey));
  }
}
