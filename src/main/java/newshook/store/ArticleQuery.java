package newshook.store;

import java.time.Instant;

/**
 * Which articles to list, newest first by when we got them.
 *
 * @param group everything, or one site, feed or tag
 * @param key the site's host, the feed's title or the tag; empty for {@link Group#ALL}
 * @param limit at most so many, 1 to 200
 * @param cursor of the listing before; empty for the newest. A cursor that is not ours is an {@link
 *     IllegalArgumentException}
 */
public record ArticleQuery(Group group, String key, int limit, String cursor) {
  /** What a list is about. */
  public enum Group {
    ALL,
    HOST,
    FEED,
    TAG
  }

  public ArticleQuery {
    if (limit < 1 || limit > 200) {
      throw new IllegalArgumentException("limit must be 1 to 200: " + limit);
    }
  }

  /** The cursor that leads to what was kept before a moment, in any list. */
  public static String before(Instant moment) {
    return Cursor.before(moment);
  }

  public static ArticleQuery newest(int limit) {
    return new ArticleQuery(Group.ALL, "", limit, "");
  }
}
