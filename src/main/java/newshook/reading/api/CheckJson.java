package newshook.reading.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newshook.article.FeedItem;
import newshook.reading.words.Remark;

/** What became of a test post, as JSON. */
public final class CheckJson {
  private CheckJson() {}

  public static String of(String mode, String zone, List<FeedItem> items, List<Remark> remarks) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("accepted", !mode.isEmpty());
    fields.put("stored", false);
    fields.put("mode", mode);
    fields.put("zone", zone);
    fields.put("items", items.stream().map(CheckJson::item).toList());
    fields.put("findings", remarks.stream().map(CheckJson::remark).toList());
    return Json.write(fields);
  }

  private static Map<String, Object> item(FeedItem item) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", item.title());
    fields.put("url", item.link());
    fields.put("author", item.author());
    fields.put("published", item.publishedAt() == null ? null : Moments.iso(item.publishedAt()));
    fields.put("publishedRaw", item.publishedRaw());
    fields.put("feedTitle", item.feedTitle());
    fields.put("feedUrl", item.feedUrl());
    fields.put("image", item.imageUrl());
    fields.put("tags", item.tags());
    fields.put("contentCharacters", item.content().length());
    fields.put("htmlCharacters", item.html().length());
    fields.put("messageId", item.messageId());
    return fields;
  }

  private static Map<String, Object> remark(Remark remark) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", remark.code());
    fields.put("level", remark.level());
    fields.put("text", remark.english());
    return fields;
  }
}
