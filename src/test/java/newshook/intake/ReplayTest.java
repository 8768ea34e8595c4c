package newshook.intake;

import static newshook.intake.Events.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.Reason;
import newshook.article.ReplayFrom;
import newshook.article.Status;
import newshook.article.Verdict;
import newshook.dev.LocalTable;
import newshook.intake.Replay.Asked;
import newshook.store.ArticleQuery;
import newshook.store.Items;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Replays and second looks, over a real table and a web of our own. */
class ReplayTest {
  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void readsTheKeptPageWithoutTheNetworkAndChangesNothing() {
    replayPages(120);
  }

  @Tag("faults")
  @Test
  void readsAThousandKeptPagesAndChangesNothing() {
    replayPages(1000);
  }

  /** Stopped half-way, and gone on with. */
  private void replayPages(int pages) {
    for (int i = 0; i < pages; i++) {
      desk.web.story("https://ift.tt/" + i, "https://example.org/2021/bridge-" + i);
      desk.process(event("https://ift.tt/" + i));
    }
    Map<String, Map<String, AttributeValue>> before = articleItems();
    desk.web.asked.clear();
    desk.advance(Duration.ofDays(1));

    Asked first = desk.replay.ask(from(ReplayFrom.PAGE), pages / 2, () -> Desk.MINUTE);
    Asked rest = desk.replay.ask(from(ReplayFrom.PAGE), pages * 2, () -> Desk.MINUTE);

    assertEquals(pages / 2, first.asked());
    assertEquals(pages - pages / 2, rest.asked(), "goes on where it stopped");
    assertEquals(pages / 2, rest.before());
    assertEquals(pages - pages / 2, rest.results().size());
    assertTrue(rest.isDone());
    assertEquals(List.of(), desk.web.asked);
    assertEquals(before, articleItems());
  }

  /** The page says no date: each event has its own. */
  @Test
  void manyDeliveriesOfOnePageTakeNoTurns() {
    desk.web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    desk.process(event("https://ift.tt/1"));
    desk.advance(Duration.ofHours(1));
    desk.web.story("https://ift.tt/2", "https://example.org/2021/bridge");
    desk.process(event("https://ift.tt/2", "Other").replace("December 30", "December 31"));
    Map<String, Map<String, AttributeValue>> before = articleItems();
    desk.advance(Duration.ofDays(1));

    assertEquals(2, desk.replay.ask(from(ReplayFrom.PAGE), 9, () -> Desk.MINUTE).asked());

    assertEquals(before, articleItems());
  }

  @Test
  void aRunThatDiedInTheMiddleOfAPageRepeatsNothing() {
    for (int i = 0; i < 10; i++) {
      desk.web.story("https://ift.tt/" + i, "https://example.org/2021/bridge-" + i);
      desk.process(event("https://ift.tt/" + i));
    }
    desk.advance(Duration.ofDays(1));
    ReplayQuery query = from(ReplayFrom.PAGE);
    assertEquals(4, desk.replay.ask(query, 4, () -> Desk.MINUTE).asked());
    // as if the process had ended before it wrote down how far it came
    desk.table
        .client()
        .updateItem(r ->
            r.tableName(LocalTable.NAME)
                .key(runKey())
                .updateExpression("REMOVE #c")
                .expressionAttributeNames(Map.of("#c", "cursor")));
    desk.advance(Duration.ofSeconds(5));

    assertEquals(6, desk.replay.ask(query, 100, () -> Desk.MINUTE).asked());
  }

  @Test
  void whatADeadReplayLeftIsStillReadFromThePage() {
    desk.web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    DeliveryId id = desk.process(event("https://ift.tt/1"));
    desk.web.asked.clear();

    assertEquals(1, desk.replay.ask(from(ReplayFrom.PAGE), 9, () -> Duration.ofSeconds(1)).asked());
    assertEquals(Status.RETRY, desk.find(id).status(), "no time was left for it");
    assertEquals(1, desk.replay.due(() -> Desk.MINUTE).size());

    assertEquals(Status.STORED, desk.find(id).status());
    assertEquals(List.of(), desk.web.asked);
  }

  @Test
  void withoutAKeptPageTheArticleStaysAsItIs() {
    desk.web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    DeliveryId id = desk.process(event("https://ift.tt/1"));
    ArticleId article = Objects.requireNonNull(desk.find(id).articleId());
    desk.table
        .client()
        .deleteItem(r ->
            r.tableName(LocalTable.NAME)
                .key(
                    Map.of(
                        "pk", AttributeValue.fromS("A#" + article),
                        "sk", AttributeValue.fromS("P#page#000"))));

    assertEquals(1, desk.replay.ask(from(ReplayFrom.PAGE), 9, () -> Desk.MINUTE).asked());

    Delivery after = desk.find(id);
    assertEquals(Status.STORED, after.status());
    assertEquals(article, after.articleId());
    assertEquals(Reason.NO_COPY, after.reason());
  }

  @Test
  void readsARejectedBodyAgainAfterAFix() {
    DeliveryId id = desk.accept("{\"EntryTitle\": \"None\"}");
    assertEquals(Status.REJECTED, desk.find(id).status());
    desk.web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    desk.web.story("https://ift.tt/2", "https://example.org/2021/ferry");
    // as if reading had learned the shape meanwhile
    desk.rewriteRaw(id, "[" + event("https://ift.tt/1") + "," + event("https://ift.tt/2") + "]");

    Asked asked = desk.replay.ask(ReplayQuery.of(Status.REJECTED, ""), 10, () -> Desk.MINUTE);
    desk.advance(Desk.MINUTE);
    var _ = desk.replay.due(() -> Desk.MINUTE);

    assertEquals(1, asked.asked());
    assertEquals(Status.STORED, desk.find(id).status());
    assertEquals(2, desk.articles.list(ArticleQuery.newest(9)).items().size());
  }

  @Test
  void aBodyIsReadAgainWithoutTheNetwork() {
    desk.web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    DeliveryId id = desk.process(event("https://ift.tt/1"));
    desk.rewriteRaw(id, event("https://ift.tt/1").replace("12:19AM", "11:19PM"));
    desk.web.asked.clear();

    ReplayQuery query =
        new ReplayQuery(null, null, Status.STORED, null, "", "", null, ReplayFrom.BODY);
    assertEquals(1, desk.replay.ask(query, 9, () -> Desk.MINUTE).asked());

    assertEquals(List.of(), desk.web.asked);
    Delivery after = desk.find(id);
    assertEquals(Status.STORED, after.status());
    assertEquals(
        "2021-12-30T23:19+07:00",
        String.valueOf(Objects.requireNonNull(after.item()).publishedAt()));
  }

  @Test
  void findsWhatIsMeant() {
    desk.web.missing("https://down.example/1", Reason.HTTP_410);
    desk.web.missing("https://www.other.example/1", Reason.HTTP_404);
    desk.web.missing("https://down.example/2", Reason.HTTP_404);
    desk.web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    for (String link :
        List.of(
            "https://down.example/1",
            "https://www.other.example/1",
            "https://down.example/2",
            "https://ift.tt/1")) {
      desk.process(event(link));
      desk.advance(Duration.ofDays(1));
    }
    Instant second = Instant.parse("2021-12-30T17:19:00Z");

    assertEquals(3, count(query(null, null, null, null, "", null)));
    assertEquals(1, count(query(null, null, null, Reason.HTTP_410, "", null)));
    assertEquals(2, count(query(null, null, null, Reason.HTTP_404, "", null)));
    assertEquals(2, count(query(null, null, null, null, "down.example", null)));
    assertEquals(1, count(query(null, null, null, null, "other.example", null)));
    assertEquals(1, count(query(null, null, Status.STORED, null, "example.org", null)));
    assertEquals(1, count(query(null, null, null, null, "", Verdict.FULL)));
    assertEquals(0, count(query(null, null, null, null, "", Verdict.PARTIAL)));
    assertEquals(2, count(query(second, null, null, null, "", null)));
    assertEquals(1, count(query(null, second, null, null, "", null)));
    assertEquals(1, count(query(second, second.plusMillis(1), null, null, "", null)));
  }

  private static ReplayQuery from(ReplayFrom from) {
    return new ReplayQuery(null, null, null, null, "", "", null, from);
  }

  private static ReplayQuery query(
      @Nullable Instant since,
      @Nullable Instant until,
      @Nullable Status status,
      @Nullable Reason reason,
      String host,
      @Nullable Verdict verdict) {
    return new ReplayQuery(since, until, status, reason, "", host, verdict, ReplayFrom.NETWORK);
  }

  private int count(ReplayQuery query) {
    return desk.replay.count(query, "", () -> Desk.MINUTE).counts().values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** Every item of the archive but deliveries and runs, by its key. */
  private Map<String, Map<String, AttributeValue>> articleItems() {
    Map<String, Map<String, AttributeValue>> items = Items.all(desk.table.client());
    items.keySet().removeIf(key -> key.startsWith("E#") || key.startsWith("R#"));
    return items;
  }

  private Map<String, AttributeValue> runKey() {
    String key =
        Items.all(desk.table.client()).keySet().stream()
            .filter(k -> k.startsWith("R#"))
            .findFirst()
            .orElseThrow();
    return Map.of(
        "pk", AttributeValue.fromS(key.replace(" R", "")), "sk", AttributeValue.fromS("R"));
  }

  @Test
  void noCopyIsReadWhileTheNetworkStillHasTries() {
    desk.web.missing("https://ift.tt/1", Reason.HTTP_5XX);
    DeliveryId id = desk.process("{\"title\": \"Bridge\", \"url\": \"https://ift.tt/1\"}");

    assertEquals(List.of(), desk.replay.ask(id, ReplayFrom.PAGE, () -> Desk.MINUTE));
    assertEquals(Status.RETRY, desk.deliveries.find(id).orElseThrow().status());
  }
}
