package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The reader's sorting rules: one text, with a number that grows with each change. */
public final class SortingStore {
  private static final String PK = "RULES";
  private static final String SK = "SORTING";

  private final Table table;

  public SortingStore(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  /**
   * The rules as they are kept.
   *
   * @param version 0 while there never were any
   * @param at when they were changed last
   */
  public record Text(String text, long version, Instant at) {}

  /** Possibly a moment old. */
  public Text read() {
    return table
        .peek(PK, SK)
        .map(row ->
            new Text(
                row.longText("text"),
                row.number("version"),
                row.moment("at").orElse(Instant.EPOCH)))
        .orElseGet(() -> new Text("", 0, Instant.EPOCH));
  }

  /** Replaces the rules; false if they are not of that version any more. */
  public boolean save(String text, long version, Instant now) {
    Row row =
        Row.keyed(PK, SK)
            .putLong("text", text)
            .put("version", version + 1)
            .put("at", now)
            .put(Signature.NAME, Signature.fresh());
    return version == 0
        ? table.putNew(row)
        : table.putIf(
            row, "version = :old", Map.of(), Map.of(":old", fromN(Long.toString(version))));
  }
}
