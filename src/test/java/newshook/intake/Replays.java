package newshook.intake;

import java.time.InstantSource;
import newshook.article.Source;
import newshook.dev.LocalTable;
import newshook.store.ArticleStore;
import newshook.store.DeliveryStore;
import newshook.store.ReplayRunStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Replays over a table that a test has. */
public final class Replays {
  private Replays() {}

  /** All deliveries are of the one source. */
  public static Replay over(
      DynamoDbClient client,
      DeliveryStore deliveries,
      ArticleStore articles,
      Batch batch,
      Source source,
      InstantSource clock) {
    return new Replay(
        deliveries,
        articles,
        new ReplayRunStore(client, LocalTable.NAME),
        batch,
        new Rereading(deliveries, _ -> source, clock),
        clock);
  }
}
