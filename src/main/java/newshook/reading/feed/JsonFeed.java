package newshook.reading.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newshook.reading.api.Json;

/** JSON Feed 1.1. */
public final class JsonFeed {
  private JsonFeed() {}

  public static String write(Feed feed) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("version", "https://jsonfeed.org/version/1.1");
    fields.put("title", feed.title());
    fields.put("home_page_url", feed.home());
    fields.put("feed_url", feed.self());
    putIfSaid(fields, "next_url", feed.next());
    fields.put("items", feed.entries().stream().map(JsonFeed::item).toList());
    return Json.write(fields);
  }

  private static Map<String, Object> item(FeedEntry entry) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", entry.id());
    putIfSaid(fields, "url", entry.link());
    fields.put("title", entry.title());
    fields.put("content_html", entry.html());
    putIfSaid(fields, "summary", entry.summary());
    putIfSaid(fields, "image", entry.image());
    fields.put("date_published", entry.published().toString());
    fields.put("date_modified", entry.updated().toString());
    if (!entry.author().isEmpty()) {
      fields.put("authors", List.of(Map.of("name", entry.author())));
    }
    fields.put("tags", entry.tags());
    putIfSaid(fields, "language", entry.language());
    return fields;
  }

  private static void putIfSaid(Map<String, Object> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }
}
