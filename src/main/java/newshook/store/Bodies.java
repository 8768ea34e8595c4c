package newshook.store;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import newshook.article.ArticleId;

/**
 * Long texts of an article as compressed chunks: bodies ({@code B#}) and page copies ({@code P#}).
 * A text's name is a hash of its bytes, so writing the same one twice changes nothing, and a new
 * one never overwrites an older one.
 */
final class Bodies {
  /** DynamoDB takes 400 KB an item; this leaves room for names and keys. */
  private static final int CHUNK_BYTES = 350_000;

  private static final int NAME_BYTES = 9;
  private static final String PAGE = "page";

  private final Table table;

  Bodies(Table table) {
    this.table = table;
  }

  /** A text that is kept: its name, and in how many chunks. */
  record Kept(String name, int chunks) {}

  Kept write(ArticleId id, String text) {
    byte[] packed = Gzip.pack(text);
    return write(id, "B", name(packed), packed, row -> {});
  }

  /** Keeps the page until its time has passed, in the place of the one before. */
  void writePage(ArticleId id, ArticleStore.KeptPage page, Instant until) {
    write(
        id,
        "P",
        PAGE,
        Gzip.pack(page.html()),
        row -> row.put("url", page.url()).put("ttl", until.getEpochSecond()));
  }

  private Kept write(ArticleId id, String kind, String name, byte[] packed, Consumer<Row> extras) {
    int chunks = Math.max(1, (packed.length + CHUNK_BYTES - 1) / CHUNK_BYTES);
    for (int n = 0; n < chunks; n++) {
      int end = Math.min(packed.length, (n + 1) * CHUNK_BYTES);
      Row row =
          Row.keyed("A#" + id, key(kind, name, n))
              .put("gz", Arrays.copyOfRange(packed, n * CHUNK_BYTES, end))
              .put("chunks", chunks);
      extras.accept(row);
      table.put(row);
    }
    return new Kept(name, chunks);
  }

  /** The text of that name; empty if a chunk is missing or damaged. */
  Optional<String> read(ArticleId id, String kind, Kept kept) {
    return text(kind, kept, key -> table.peek("A#" + id, key));
  }

  /** The body of that name, from chunks that somebody else reads by their sort keys. */
  static Optional<String> text(Kept kept, Function<String, Optional<Row>> chunks) {
    return text("B", kept, chunks);
  }

  private static Optional<String> text(
      String kind, Kept kept, Function<String, Optional<Row>> chunks) {
    var packed = new ByteArrayOutputStream();
    for (int n = 0; n < kept.chunks(); n++) {
      Optional<Row> chunk = chunks.apply(key(kind, kept.name(), n));
      if (chunk.isEmpty()) {
        return Optional.empty();
      }
      packed.writeBytes(chunk.get().bytes("gz"));
    }
    try {
      return Optional.of(Gzip.unpack(packed.toByteArray()));
    } catch (UncheckedIOException _) {
      return Optional.empty(); // damaged: the next replay writes the same name anew
    }
  }

  Optional<ArticleStore.KeptPage> readPage(ArticleId id) {
    return table
        .peek("A#" + id, key("P", PAGE, 0))
        .flatMap(first ->
            read(id, "P", new Kept(PAGE, (int) first.number("chunks")))
                .map(html -> new ArticleStore.KeptPage(first.text("url"), html)));
  }

  private static String key(String kind, String name, int n) {
    return "%s#%s#%03d".formatted(kind, name, n);
  }

  private static String name(byte[] packed) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(packed);
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, NAME_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
