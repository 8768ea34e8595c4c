package newshook.intake;

import static newshook.intake.Events.request;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.Source;
import newshook.dev.LocalTable;
import newshook.extract.Extractor;
import newshook.sorting.SortingRules;
import newshook.store.ArticleStore;
import newshook.store.DeliveryStore;
import newshook.store.DynamoArticleStore;
import newshook.store.DynamoDeliveryStore;

/** The whole intake over a table and a web of its own, with a clock that a test moves. */
final class Desk implements AutoCloseable {
  static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Source PHONE =
      new Source("phone", "phone", ZoneId.of("Asia/Jakarta"), List.of("mine"));

  final LocalTable table = LocalTable.inMemory();
  final Web web = new Web();
  Instant now = Instant.parse("2021-12-29T17:19:00Z");
  final DeliveryStore deliveries = new DynamoDeliveryStore(table.client(), LocalTable.NAME);
  final ArticleStore articles = new DynamoArticleStore(table.client(), LocalTable.NAME);
  final Set<ArticleId> stars = new HashSet<>();
  SortingRules rules = SortingRules.NONE;
  Rulebook rulebook = () -> rules;

  private final Accept accept = new Accept(deliveries, () -> now);
  private final Processing processing =
      new Processing(
          deliveries,
          articles,
          new Sorting(() -> rulebook.now(), stars::add),
          web,
          new Extractor(),
          Duration.ofDays(40_000),
          false,
          () -> now,
          new Random(1));
  final Replay replay =
      Replays.over(table.client(), deliveries, articles, new Batch(processing), PHONE, () -> now);

  void advance(Duration by) {
    now = now.plus(by);
  }

  Delivery find(DeliveryId id) {
    return deliveries.find(id).orElseThrow();
  }

  DeliveryId accept(String body) {
    return accept.accept(PHONE, request(body)).ids().getFirst();
  }

  /** Accepted, and tried once. */
  DeliveryId process(String body) {
    DeliveryId id = accept(body);
    work(id);
    return id;
  }

  void work(DeliveryId id) {
    var _ = processing.process(id, MINUTE);
  }

  /** As if the sender had posted this instead. */
  void rewriteRaw(DeliveryId id, String raw) {
    Delivery d = find(id);
    assertTrue(
        deliveries.reread(
            new Delivery(
                d.id(),
                d.sourceId(),
                d.item(),
                raw,
                d.mode(),
                d.status(),
                d.attempts(),
                d.attemptsBefore(),
                d.receivedAt(),
                null,
                null,
                d.reason(),
                d.detail(),
                d.chain(),
                d.articleId()),
            now,
            null));
    advance(Duration.ofSeconds(1));
  }

  @Override
  public void close() {
    table.close();
  }
}
