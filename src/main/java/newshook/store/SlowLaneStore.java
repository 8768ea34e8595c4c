package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.Optional;
import newshook.article.ArticleId;
import newshook.store.Table.Change;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The slow lane in the table: one item that says from when on Google may be called again, whoever
 * calls, and one for each Google News id, kept for ever.
 */
public final class SlowLaneStore {
  private static final String LANE = "P#slow-lane";

  private final Table table;

  public SlowLaneStore(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  /**
   * Takes the one place on the lane: true for one caller only, who may call Google once, now. The
   * next place is to be had at {@code until}.
   */
  public boolean take(Instant now, Instant until) {
    var change =
        new Change("attribute_not_exists(#free) OR #free <= :now")
            .with("now", fromS(Row.time(now)))
            .set("free", Row.time(until));
    return table.update(LANE, "P", change).isPresent();
  }

  /** Whether {@link #take} would succeed now, for half a read unit. */
  public boolean isFree(Instant now) {
    return table
            .peek(LANE, "P")
            .flatMap(row -> row.instant("free"))
            .orElse(Instant.MIN)
            .compareTo(now)
        <= 0;
  }

  /** Nobody calls Google before this moment; an earlier one changes nothing. */
  public void rest(Instant until) {
    var change =
        new Change("attribute_not_exists(#free) OR #free < :new_free").set("free", Row.time(until));
    var _ = table.update(LANE, "P", change);
  }

  /** The address that an id stands for, if Google has ever told it. */
  public Optional<String> target(String googleId) {
    return table.peek(key(googleId), "G").map(row -> row.text("target")).filter(t -> !t.isEmpty());
  }

  /** What is known of an id, read consistently; an unknown one is empty. */
  public GoogleLink find(String googleId) {
    return table
        .get(key(googleId), "G")
        .map(SlowLaneStore::read)
        .orElseGet(() -> GoogleLink.unknown(googleId));
  }

  /**
   * Writes down what is known now, and returns it as it is kept; empty, and nothing is written, if
   * somebody else wrote since it was read.
   */
  public Optional<GoogleLink> save(GoogleLink link) {
    GoogleLink next = link.next();
    var change =
        new Change(link.version() == 0 ? "attribute_not_exists(#version)" : "#version = :seen")
            .set("version", fromN(Long.toString(next.version())))
            .set("id", next.id())
            .set("target", next.target())
            .set("signature", next.signature())
            .set("timestamp", next.timestamp())
            .set("signedAt", time(next.signedAt()))
            .set("askedAt", time(next.askedAt()))
            .set("misses", fromN(Integer.toString(next.misses())))
            .set("missedAt", time(next.missedAt()))
            .set("detail", next.detail());
    if (link.version() > 0) {
      change.with("seen", fromN(Long.toString(link.version())));
    }
    return table.update(key(link.id()), "G", change).map(SlowLaneStore::read);
  }

  private static String time(@Nullable Instant at) {
    return at == null ? "" : Row.time(at);
  }

  private static String key(String googleId) {
    return "G#" + ArticleId.of(googleId);
  }

  private static GoogleLink read(Row row) {
    return new GoogleLink(
        row.text("id"),
        row.text("target"),
        row.text("signature"),
        row.text("timestamp"),
        row.instant("signedAt").orElse(null),
        row.instant("askedAt").orElse(null),
        (int) row.number("misses"),
        row.instant("missedAt").orElse(null),
        row.text("detail"),
        row.number("version"));
  }
}
