package newshook.reading.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import newshook.article.ArticleId;
import newshook.store.ArticleQuery.Group;
import newshook.store.Mark;

/**
 * Which list a page shows.
 *
 * @param group what its path names
 * @param cursor where the page starts, empty for the newest
 * @param marks of the articles on it
 * @param feedKey for the addresses of the feeds
 */
public record Shown(
    Group group,
    String key,
    Wanted wanted,
    String cursor,
    Map<ArticleId, Mark> marks,
    String feedKey) {
  public Shown {
    marks = Map.copyOf(marks);
  }

  /** The address of this list from a cursor on; the newest for an empty one. */
  String address(String from) {
    return address(wanted, from);
  }

  /** The same list with something else wanted of it. */
  String address(Wanted other, String from) {
    Map<String, String> parameters = new LinkedHashMap<>(other.parameters(group));
    if (!from.isEmpty()) {
      parameters.put("cursor", from);
    }
    return with(Links.list(group, key), parameters);
  }

  /** All of it as a file of whole articles. */
  String export(String form) {
    Map<String, String> parameters = new LinkedHashMap<>(wanted.parameters(Group.ALL));
    parameters.put("form", form);
    return with("/api/v1/export", parameters);
  }

  private static String with(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(p -> p.getKey() + "=" + Links.encode(p.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  Mark mark(ArticleId id) {
    return marks.getOrDefault(id, Mark.NONE);
  }
}
