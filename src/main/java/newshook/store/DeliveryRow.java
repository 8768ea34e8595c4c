package newshook.store;

import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.FeedItem;
import newshook.article.Reason;
import newshook.article.ReplayFrom;
import newshook.article.Status;

/** A delivery as an item of the table. */
final class DeliveryRow {
  static final int SCHEMA = 1;

  /**
   * DynamoDB takes 409,600 bytes an item. The rest is for what later tries write into it: the chain
   * of addresses, a reason and its detail.
   */
  static final int MAX_BYTES = 340_000;

  /** What one text may take, once the long ones have been cut. */
  private static final int MAX_TEXT = 20_000;

  private static final String CUT = "cut: the item was larger than the table takes";

  private DeliveryRow() {}

  static Row write(Delivery delivery) {
    String sort = Row.time(delivery.receivedAt()) + "#" + delivery.id();
    Row row =
        Row.keyed("E#" + delivery.id(), "E")
            .put("schema", SCHEMA)
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
    if (delivery.from() != ReplayFrom.NETWORK) {
      row.put("from", delivery.from().name());
    }
    if (delivery.item() != null) {
      writeItem(row, delivery.item());
      fit(row, delivery.item());
    }
    putRaw(row, delivery.raw());
    return row;
  }

  /**
   * The raw body, if there is room beside the item that was read from it: that holds all that was
   * said. A body that nobody could read is all there is, and is cut rather than lost.
   */
  private static void putRaw(Row row, String raw) {
    int room = MAX_BYTES - ItemSize.of(row.attributes());
    byte[] packed = Gzip.pack(raw);
    if (!raw.isEmpty() && packed.length <= room) {
      row.put("raw", packed);
    } else if (!row.has("link")) {
      row.putLong("raw", start(raw, room / 2))
          .put("detail", (row.text("detail") + " " + CUT).strip());
    }
  }

  /** An item that is too large loses the page that came with it, then the ends of its texts. */
  private static void fit(Row row, FeedItem item) {
    if (ItemSize.of(row.attributes()) <= MAX_BYTES) {
      return;
    }
    List<String> warnings = new ArrayList<>(item.warnings());
    warnings.add(CUT);
    writeItem(
        row.remove("html").remove("content"),
        new FeedItem(
            start(item.title(), MAX_TEXT),
            start(item.link(), MAX_TEXT),
            start(item.author(), MAX_TEXT),
            start(item.content(), MAX_TEXT * 5),
            start(item.imageUrl(), MAX_TEXT),
            item.publishedAt(),
            start(item.publishedRaw(), MAX_TEXT),
            start(item.feedTitle(), MAX_TEXT),
            start(item.feedUrl(), MAX_TEXT),
            item.tags().stream().limit(50).map(tag -> start(tag, 200)).toList(),
            start(item.messageId(), MAX_TEXT),
            "",
            warnings.stream().limit(10).map(warning -> start(warning, 200)).toList()));
  }

  /** The beginning of a text, in at most so many bytes and never half a character. */
  private static String start(String text, int bytes) {
    if (ItemSize.utf8(text) <= bytes) {
      return text;
    }
    int end = Math.min(text.length(), bytes / 3);
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  private static void writeItem(Row row, FeedItem item) {
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
  }

  /**
   * The delivery. One that cannot be read any more is shown as such, with what is wrong with it: it
   * must not keep the others from being listed or worked on. Empty where not even its key is ours.
   */
  static Optional<Delivery> read(Row row) {
    try {
      return Optional.of(whole(row));
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | DateTimeException
        | UncheckedIOException e) {
      return id(row).map(id -> damaged(id, row, String.valueOf(e.getMessage())));
    }
  }

  static Optional<DeliveryId> id(Row row) {
    try {
      return Optional.of(new DeliveryId(row.text("pk").substring(2)));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  private static Delivery damaged(DeliveryId id, Row row, String why) {
    return new Delivery(
        id,
        row.text("source"),
        null,
        "",
        "",
        status(row).orElse(Status.FAILED),
        Math.max(0, row.count("attempts")),
        0,
        row.moment("received").orElse(Instant.EPOCH),
        null,
        null,
        Reason.DAMAGED,
        start(why, 500),
        List.of(),
        null);
  }

  private static Optional<Status> status(Row row) {
    return Stream.of(Status.values()).filter(s -> s.name().equals(row.text("status"))).findFirst();
  }

  private static Delivery whole(Row row) {
    if (row.number("schema") > SCHEMA) {
      throw new IllegalArgumentException(
          "written by a newer version: schema " + row.number("schema"));
    }
    String due = row.text("us");
    return new Delivery(
        new DeliveryId(row.text("pk").substring(2)),
        row.text("source"),
        row.has("link") ? readItem(row) : null,
        raw(row),
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
        row.has("articleId") ? new ArticleId(row.text("articleId")) : null,
        row.has("from") ? ReplayFrom.valueOf(row.text("from")) : ReplayFrom.NETWORK);
  }

  /** Wanted for a replay only: damage to it must not keep the item from being worked on. */
  private static String raw(Row row) {
    try {
      return row.longText("raw");
    } catch (UncheckedIOException _) {
      return "";
    }
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
