package newshook.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newshook.article.ArticleId;
import newshook.store.Table.Change;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Replays that have begun, each under what it was asked for: who asks the same again goes on where
 * it stopped, from whichever machine.
 */
public final class ReplayRunStore {
  /** A run that nobody went on with for so long is forgotten: the same words begin a new one. */
  static final Duration KEPT = Duration.ofDays(1);

  private final Table table;

  public ReplayRunStore(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  /** The run that was asked for in these words, if it has not come to its end. */
  public Optional<ReplayRun> find(String asked, Instant now) {
    return table
        .get(key(asked), "R")
        .map(row ->
            new ReplayRun(
                row.moment("started").orElse(now),
                row.moment("at").orElse(Instant.EPOCH),
                row.text("cursor"),
                row.count("asked")))
        .filter(run -> run.at().plus(KEPT).isAfter(now));
  }

  public void save(String asked, ReplayRun run) {
    table.put(
        Row.keyed(key(asked), "R")
            .put("started", run.started())
            .put("at", run.at())
            .put("cursor", run.cursor())
            .put("asked", run.asked())
            .put(Schema.TTL, run.at().plus(KEPT).getEpochSecond()));
  }

  /** The run is at its end, or is not to be gone on with. */
  public void end(String asked) {
    var over = new Change("attribute_exists(pk)").set("at", Row.time(Instant.EPOCH));
    var _ = table.update(key(asked), "R", over);
  }

  private static String key(String asked) {
    return "R#" + ArticleId.of(asked);
  }
}
