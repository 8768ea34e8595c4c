package newshook.reading.api;

import java.util.LinkedHashMap;
import java.util.Map;
import newshook.article.Delivery;
import newshook.article.FeedItem;
import newshook.store.Listing;
import org.jspecify.annotations.Nullable;

/** Deliveries as the API shows them. */
public final class DeliveryJson {
  private DeliveryJson() {}

  public static String list(Listing<Delivery> listing) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("items", listing.items().stream().map(DeliveryJson::brief).toList());
    page.put("cursor", listing.cursor().isEmpty() ? null : listing.cursor());
    return Json.write(page);
  }

  public static String one(Delivery delivery) {
    Map<String, Object> fields = brief(delivery);
    fields.put("raw", delivery.raw());
    fields.put("content", delivery.item() == null ? "" : delivery.item().content());
    return Json.write(fields);
  }

  private static Map<String, Object> brief(Delivery delivery) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", delivery.id().value());
    fields.put("sourceId", delivery.sourceId());
    fields.put("status", delivery.status().name());
    fields.put("reason", delivery.reason() == null ? null : delivery.reason().name());
    fields.put("advice", delivery.reason() == null ? null : delivery.reason().advice());
    fields.put("detail", delivery.detail());
    fields.put("attempts", delivery.attempts());
    fields.put("receivedAt", delivery.receivedAt().toString());
    fields.put("dueAt", Moments.iso(delivery.dueAt()));
    fields.put("mode", delivery.mode());
    fields.put("item", item(delivery.item()));
    fields.put("chain", delivery.chain());
    fields.put("articleId", delivery.articleId() == null ? null : delivery.articleId().value());
    return fields;
  }

  private static @Nullable Map<String, Object> item(@Nullable FeedItem item) {
    if (item == null) {
      return null;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", item.title());
    fields.put("link", item.link());
    fields.put("author", item.author());
    fields.put("imageUrl", item.imageUrl());
    fields.put("publishedAt", item.publishedAt() == null ? null : Moments.iso(item.publishedAt()));
    fields.put("publishedRaw", item.publishedRaw());
    fields.put("feedTitle", item.feedTitle());
    fields.put("feedUrl", item.feedUrl());
    fields.put("tags", item.tags());
    fields.put("messageId", item.messageId());
    fields.put("warnings", item.warnings());
    return fields;
  }
}
