package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newshook.store.Table.Change;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One item for each host, that says from when on it may be visited next, whoever visits. A table
 * that does not answer keeps nobody waiting: politeness is no reason to lose an article.
 */
public final class HostStore {
  /** A host that nobody visits is forgotten. */
  private static final Duration KEPT = Duration.ofDays(2);

  private final Table table;

  public HostStore(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  /**
   * Takes the next place at the host: the moment from which on it may be visited, or could be.
   *
   * @param isTaken false where the place is later than {@code latest}: then nothing was taken
   */
  public record Place(boolean isTaken, Instant from) {}

  /** Takes the next place; the one after it is {@code gap} later. */
  public Place take(String host, Instant now, Instant latest, Duration gap) {
    try {
      return free(host, now, gap)
          .or(() -> queued(host, latest, gap))
          .orElseGet(() -> new Place(false, from(host).orElse(latest)));
    } catch (SdkException _) {
      return new Place(true, now);
    }
  }

  /** For one unit, where nobody else is there. */
  private Optional<Place> free(String host, Instant now, Duration gap) {
    var change =
        new Change("attribute_not_exists(#free) OR #free <= :now")
            .with("now", millis(now))
            .set("free", millis(now.plus(gap)))
            .set("ttl", end(now));
    return table.update(key(host), "P", change).map(_ -> new Place(true, now));
  }

  private Optional<Place> queued(String host, Instant latest, Duration gap) {
    var change =
        new Change("#free <= :latest")
            .with("latest", millis(latest))
            .add("free", gap.toMillis())
            .set("ttl", end(latest));
    return table
        .update(key(host), "P", change)
        .map(row -> new Place(true, Instant.ofEpochMilli(row.number("free")).minus(gap)));
  }

  private Optional<Instant> from(String host) {
    return table.peek(key(host), "P").map(row -> Instant.ofEpochMilli(row.number("free")));
  }

  /** Nobody visits the host before this moment; an earlier one changes nothing. */
  public void rest(String host, Instant until) {
    var change =
        new Change("attribute_not_exists(#free) OR #free < :new_free")
            .set("free", millis(until))
            .set("ttl", end(until));
    try {
      var _ = table.update(key(host), "P", change);
    } catch (SdkException _) {
      // each delivery still heeds what the site told it
    }
  }

  private static AttributeValue millis(Instant at) {
    return fromN(Long.toString(at.toEpochMilli()));
  }

  private static AttributeValue end(Instant at) {
    return fromN(Long.toString(at.plus(KEPT).getEpochSecond()));
  }

  private static String key(String host) {
    return "P#" + host;
  }
}
