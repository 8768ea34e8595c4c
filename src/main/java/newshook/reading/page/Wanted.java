package newshook.reading.page;

import java.util.LinkedHashMap;
import java.util.Map;
import newshook.store.ArticleQuery.Group;

/**
 * Which articles somebody wants to see; what is empty is left open.
 *
 * @param site host without {@code www.}
 * @param feed its title
 * @param day as {@code 2026-11-24}, in the archive's zone: when we got them
 * @param language primary tag, such as {@code en}
 * @param verdict its name
 * @param only {@code unread} or {@code starred}
 */
public record Wanted(
    String site,
    String feed,
    String tag,
    String day,
    String language,
    String verdict,
    String only) {
  public static final Wanted ALL = new Wanted("", "", "", "", "", "", "");

  /** The table's list that holds them all, and as few others as can be. */
  public Group group() {
    if (!feed.isEmpty()) {
      return Group.FEED;
    }
    if (!tag.isEmpty()) {
      return Group.TAG;
    }
    return site.isEmpty() ? Group.ALL : Group.HOST;
  }

  /** Of {@link #group()}. */
  public String key() {
    return switch (group()) {
      case ALL -> "";
      case HOST -> site;
      case FEED -> feed;
      case TAG -> tag;
    };
  }

  /** Whether the table's list is it, as it stands. */
  public boolean isWholeList() {
    return day.isEmpty()
        && language.isEmpty()
        && verdict.isEmpty()
        && (site.isEmpty() || group() == Group.HOST)
        && (tag.isEmpty() || group() == Group.TAG);
  }

  public Wanted only(String other) {
    return new Wanted(site, feed, tag, day, language, verdict, other);
  }

  /**
   * As an address has it.
   *
   * @param named what the path says already
   */
  public Map<String, String> parameters(Group named) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("site", named == Group.HOST ? "" : site);
    parameters.put("feed", named == Group.FEED ? "" : feed);
    parameters.put("tag", named == Group.TAG ? "" : tag);
    parameters.put("day", day);
    parameters.put("language", language);
    parameters.put("verdict", verdict);
    parameters.put("is", only);
    parameters.values().removeIf(String::isEmpty);
    return parameters;
  }
}
