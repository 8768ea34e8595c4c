package newshook.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.FeedItem;
import newshook.article.Reason;
import newshook.article.Status;

/** A delivery as an item of the table. */
final class DeliveryRow {
  /** Raw body and item together: DynamoDB takes 400 KB an item, names and index keys included. */
  private static final int MAX_PACKED_BYTES = 340_000;

  private DeliveryRow() {}

  static Row write(Delivery delivery) {
    String sort = Row.time(delivery.receivedAt()) + "#" + delivery.id();
    Row row =
        Row.keyed("E#" + delivery.id(), "E")
            .put("schema", 1)
            .put("source", delivery.sourceId())
            .put("mode", delivery.mode())
            .put("status", delivery.status().name())
            .put("attempts", delivery.attempts())
            .put("attemptsBefore", delivery.attemptsBefore())
            .put("received", delivery.receivedAt())
            .put("detail", delivery.detail())
            .put("chain", delivery.chain())
            .put("dk", "E#" + Days.day(delivery.receivedAt()) + Index.SHARD)
            .put("ds", sort);
    if (delivery.reason() != null) {
      row.put("reason", delivery.reason().name());
    }
    if (delivery.dueAt() != null) {
      row.put("uk", Index.DUE_PARTITION)
          .put("us", Row.time(delivery.dueAt()) + "#" + delivery.id());
    }
    int packed = delivery.item() == null ? 0 : writeItem(row, delivery.item());
    byte[] raw = Gzip.pack(delivery.raw());
    if (!delivery.raw().isEmpty() && packed + raw.length <= MAX_PACKED_BYTES) {
      row.put("raw", raw);
    }
    return row;
  }

  /** Returns about how many bytes the long fields take. */
  private static int writeItem(Row row, FeedItem item) {
    row.put("title", item.title())
        .put("link", item.link())
        .put("author", item.author())
        .put("imageUrl", item.imageUrl())
        .put("publishedRaw", item.publishedRaw())
        .put("feedTitle", item.feedTitle())
        .put("feedUrl", item.feedUrl())
        .put("itemTags", item.tags())
        .put("messageId", item.messageId())
        .put("warnings", item.warnings())
        .putLong("content", item.content())
        .putLong("html", item.html());
    if (item.publishedAt() != null) {
      row.put("publishedAt", item.publishedAt().toString());
    }
    return row.bytes("content").length + row.bytes("html").length;
  }

  static Delivery read(Row row) {
    String due = row.text("us");
    return new Delivery(
        new DeliveryId(row.text("pk").substring(2)),
        row.text("source"),
        row.has("link") ? readItem(row) : null,
        row.longText("raw"),
        row.text("mode"),
        Status.valueOf(row.text("status")),
        (int) row.number("attempts"),
        (int) row.number("attemptsBefore"),
        row.instant("received").orElse(Instant.EPOCH),
        due.isEmpty() ? null : Instant.parse(due.substring(0, due.indexOf('#'))),
        row.instant("lease").orElse(null),
        row.has("reason") ? Reason.valueOf(row.text("reason")) : null,
        row.text("detail"),
        row.texts("chain"),
        row.has("articleId") ? new ArticleId(row.text("articleId")) : null);
  }

  private static FeedItem readItem(Row row) {
    return new FeedItem(
        row.text("title"),
        row.text("link"),
        row.text("author"),
        row.longText("content"),
        row.text("imageUrl"),
        row.has("publishedAt") ? OffsetDateTime.parse(row.text("publishedAt")) : null,
        row.text("publishedRaw"),
        row.text("feedTitle"),
        row.text("feedUrl"),
        row.texts("itemTags"),
        row.text("messageId"),
        row.longText("html"),
        row.texts("warnings"));
  }
}
