package newshook.article;

import java.time.ZoneId;
import java.util.List;

/**
 * A sender that may post: an applet, a bookmarklet, a feed reader.
 *
 * @param zone of the dates that it sends without one
 * @param tags given to everything that comes from it
 */
public record Source(String id, String name, ZoneId zone, List<String> tags) {
  public Source {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a source needs an id");
    }
    tags = List.copyOf(tags);
  }
}
