package newshook.reading.page;

import newshook.store.ArticleQuery;

/**
 * Which list a page shows.
 *
 * @param language what was chosen, empty for all
 * @param verdict what was chosen, empty for all
 * @param feedKey for the addresses of the feeds
 */
public record Shown(ArticleQuery query, String language, String verdict, String feedKey) {
  /** The address of this list from a cursor on; the newest for an empty one. */
  String address(String cursor) {
    StringBuilder address = new StringBuilder(Links.list(query.group(), query.key()));
    char mark = '?';
    mark = add(address, mark, "language", language);
    mark = add(address, mark, "verdict", verdict);
    add(address, mark, "cursor", cursor);
    return address.toString();
  }

  private static char add(StringBuilder address, char mark, String name, String value) {
    if (value.isEmpty()) {
      return mark;
    }
    address.append(mark).append(name).append('=').append(Links.encode(value));
    return '&';
  }
}
