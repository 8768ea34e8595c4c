package newshook.intake;

import static newshook.intake.Events.event;
import static newshook.intake.Events.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.Reason;
import newshook.article.ReplayFrom;
import newshook.article.Source;
import newshook.article.Status;
import newshook.article.Verdict;
import newshook.dev.LocalTable;
import newshook.extract.Extractor;
import newshook.intake.Replay.Asked;
import newshook.store.ArticleQuery;
import newshook.store.ArticleStore;
import newshook.store.ArticleStore.OlderText;
import newshook.store.DeliveryStore;
import newshook.store.DynamoArticleStore;
import newshook.store.DynamoDeliveryStore;
import newshook.store.Items;
import newshook.store.ReplayRunStore;
import newshook.store.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Replays and second looks, over a real table and a web of our own. */
class ReplayTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Source PHONE =
      new Source("phone", "phone", ZoneId.of("Asia/Jakarta"), List.of("mine"));
  private static final LocalTable table = LocalTable.inMemory();

  private final Web web = new Web();
  private Instant now = Instant.parse("2021-12-29T17:19:00Z");
  private final DeliveryStore deliveries = new DynamoDeliveryStore(table.client(), LocalTable.NAME);
  private final ArticleStore articles = new DynamoArticleStore(table.client(), LocalTable.NAME);
  private final Accept accept = new Accept(deliveries, () -> now);
  private final Processing processing =
      new Processing(
          deliveries,
          articles,
          web,
          new Extractor(),
          Duration.ofDays(40_000),
          () -> now,
          new Random(1));
  private final Replay replay =
      new Replay(
          deliveries,
          articles,
          new ReplayRunStore(table.client(), LocalTable.NAME),
          new Batch(processing),
          new Rereading(deliveries, _ -> PHONE, () -> now),
          () -> now);

  @AfterAll
  static void stop() {
    table.close();
  }

  @BeforeEach
  void empty() {
    table.client().deleteTable(r -> r.tableName(LocalTable.NAME));
    table.client().createTable(Schema.create(LocalTable.NAME));
  }

  @Test
  void readsTheKeptPageWithoutTheNetworkAndChangesNothing() {
    for (int i = 0; i < 120; i++) {
      web.story("https://ift.tt/" + i, "https://example.org/2021/bridge-" + i);
      process(event("https://ift.tt/" + i));
    }
    Map<String, Map<String, AttributeValue>> before = articleItems();
    web.asked.clear();
    now = now.plus(Duration.ofDays(1));

    Asked first = replay.ask(from(ReplayFrom.PAGE), 60, () -> MINUTE);
    Asked rest = replay.ask(from(ReplayFrom.PAGE), 1000, () -> MINUTE);

    assertEquals(60, first.asked());
    assertEquals(60, rest.asked(), "goes on where it stopped");
    assertEquals(60, rest.before());
    assertTrue(rest.isDone());
    assertEquals(List.of(), web.asked);
    assertEquals(before, articleItems());
  }

  @Test
  void aRunThatDiedInTheMiddleOfAPageRepeatsNothing() {
    for (int i = 0; i < 10; i++) {
      web.story("https://ift.tt/" + i, "https://example.org/2021/bridge-" + i);
      process(event("https://ift.tt/" + i));
    }
    now = now.plus(Duration.ofDays(1));
    ReplayQuery query = from(ReplayFrom.PAGE);
    assertEquals(4, replay.ask(query, 4, () -> MINUTE).asked());
    // as if the process had ended before it wrote down how far it came
    table
        .client()
        .updateItem(r ->
            r.tableName(LocalTable.NAME)
                .key(runKey())
                .updateExpression("REMOVE #c")
                .expressionAttributeNames(Map.of("#c", "cursor")));
    now = now.plusSeconds(5);

    assertEquals(6, replay.ask(query, 100, () -> MINUTE).asked());
  }

  @Test
  void whatADeadReplayLeftIsStillReadFromThePage() {
    web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    DeliveryId id = process(event("https://ift.tt/1"));
    web.asked.clear();

    assertEquals(1, replay.ask(from(ReplayFrom.PAGE), 9, () -> Duration.ofSeconds(1)).asked());
    assertEquals(Status.RETRY, find(id).status(), "no time was left for it");
    assertEquals(1, replay.due(() -> MINUTE).size());

    assertEquals(Status.STORED, find(id).status());
    assertEquals(List.of(), web.asked);
  }

  @Test
  void withoutAKeptPageTheArticleStaysAsItIs() {
    web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    DeliveryId id = process(event("https://ift.tt/1"));
    ArticleId article = Objects.requireNonNull(find(id).articleId());
    table
        .client()
        .deleteItem(r ->
            r.tableName(LocalTable.NAME)
                .key(
                    Map.of(
                        "pk", AttributeValue.fromS("A#" + article),
                        "sk", AttributeValue.fromS("P#page#000"))));

    assertEquals(1, replay.ask(from(ReplayFrom.PAGE), 9, () -> MINUTE).asked());

    Delivery after = find(id);
    assertEquals(Status.STORED, after.status());
    assertEquals(article, after.articleId());
    assertEquals(Reason.NO_COPY, after.reason());
  }

  @Test
  void readsARejectedBodyAgainAfterAFix() {
    DeliveryId id = accept.accept(PHONE, request("{\"EntryTitle\": \"None\"}")).ids().getFirst();
    assertEquals(Status.REJECTED, find(id).status());
    web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    web.story("https://ift.tt/2", "https://example.org/2021/ferry");
    // as if reading had learned the shape meanwhile
    rewriteRaw(id, "[" + event("https://ift.tt/1") + "," + event("https://ift.tt/2") + "]");

    Asked asked = replay.ask(ReplayQuery.of(Status.REJECTED, ""), 10, () -> MINUTE);
    now = now.plus(MINUTE);
    var _ = replay.due(() -> MINUTE);

    assertEquals(1, asked.asked());
    assertEquals(Status.STORED, find(id).status());
    assertEquals(2, articles.list(ArticleQuery.newest(9)).items().size());
  }

  @Test
  void aBodyIsReadAgainWithoutTheNetwork() {
    web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    DeliveryId id = process(event("https://ift.tt/1"));
    rewriteRaw(id, event("https://ift.tt/1").replace("12:19AM", "11:19PM"));
    web.asked.clear();

    ReplayQuery query =
        new ReplayQuery(null, null, Status.STORED, null, "", "", null, ReplayFrom.BODY);
    assertEquals(1, replay.ask(query, 9, () -> MINUTE).asked());

    assertEquals(List.of(), web.asked);
    Delivery after = find(id);
    assertEquals(Status.STORED, after.status());
    assertEquals(
        "2021-12-30T23:19+07:00",
        String.valueOf(Objects.requireNonNull(after.item()).publishedAt()));
  }

  @Test
  void findsWhatIsMeant() {
    web.missing("https://down.example/1", Reason.HTTP_410);
    web.missing("https://www.other.example/1", Reason.HTTP_404);
    web.missing("https://down.example/2", Reason.HTTP_404);
    web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    for (String link :
        List.of(
            "https://down.example/1",
            "https://www.other.example/1",
            "https://down.example/2",
            "https://ift.tt/1")) {
      process(event(link));
      now = now.plus(Duration.ofDays(1));
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

  @Test
  void keepsTheOlderTextAndSaysWhenItChanged() {
    String url = "https://example.org/2021/bridge";
    web.story("https://ift.tt/1", url);
    DeliveryId id = process(event("https://ift.tt/1"));
    ArticleId article = Objects.requireNonNull(find(id).articleId());
    Instant first = now;
    String before = articles.body(article).orElseThrow();

    now = now.plus(Duration.ofDays(2));
    web.story("https://ift.tt/1", url, Web.html(url).replace("two weeks", "three long weeks"));
    assertEquals(1, replay.ask(id, ReplayFrom.NETWORK, () -> MINUTE).size());

    Article after = articles.find(article).orElseThrow();
    assertEquals(2, after.revision());
    assertEquals(now, after.changedAt());
    assertEquals(first, after.storedAt());
    assertNotEquals(before, articles.body(article).orElseThrow());
    assertEquals(
        List.of(
            new OlderText(
                1, first, Verdict.FULL, articles.older(article).getFirst().words(), before)),
        articles.older(article));
  }

  @Test
  void looksAgainAtWhatWasNotWholeAndNeverMakesItWorse() {
    String url = "https://example.org/2021/bridge";
    String paid = Web.paid(url);
    web.story("https://ift.tt/1", url, paid);
    DeliveryId id = process(event("https://ift.tt/1"));
    ArticleId article = Objects.requireNonNull(find(id).articleId());
    assertEquals(Verdict.PAYWALL, articles.find(article).orElseThrow().verdict());
    assertEquals(Status.STORED, find(id).status());
    assertTrue(replay.due(() -> MINUTE).isEmpty(), "not at once");

    web.missing("https://ift.tt/1", Reason.HTTP_5XX);
    now = now.plus(Duration.ofHours(8));
    assertEquals(1, replay.due(() -> MINUTE).size());
    assertEquals(Status.STORED, find(id).status(), "what is kept stays");
    assertEquals(article, find(id).articleId());

    web.story("https://ift.tt/1", url);
    now = now.plus(Duration.ofDays(1));
    assertEquals(1, replay.due(() -> MINUTE).size());

    assertEquals(Verdict.FULL, articles.find(article).orElseThrow().verdict());
    assertNull(find(id).dueAt());
    web.story("https://ift.tt/1", url, paid);
    assertEquals(1, replay.ask(id, ReplayFrom.NETWORK, () -> MINUTE).size());
    assertEquals(Verdict.FULL, articles.find(article).orElseThrow().verdict());
    assertEquals(
        Web.html(url), articles.page(article).orElseThrow().html(), "nor is the better page lost");
  }

  @Test
  void aPageTakesThePlaceOfTheFeedsOwnText() {
    String text = "The harbour bridge will be closed for repairs in spring. ".repeat(30);
    web.missing("https://ift.tt/1", Reason.HTTP_410);
    DeliveryId id =
        process(
            "{\"title\": \"Bridge\", \"url\": \"https://ift.tt/1\", \"content\": \"<p>%s</p>\"}"
                .formatted(text));
    ArticleId feedOnly = Objects.requireNonNull(find(id).articleId());
    assertEquals(Verdict.FEED_ONLY, articles.find(feedOnly).orElseThrow().verdict());

    web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    assertEquals(1, replay.ask(id, ReplayFrom.NETWORK, () -> MINUTE).size());

    List<Article> listed = articles.list(ArticleQuery.newest(9)).items();
    assertEquals(List.of(Verdict.FULL), listed.stream().map(Article::verdict).toList());
    assertEquals(
        Verdict.FULL, articles.find(feedOnly).orElseThrow().verdict(), "old links lead on");
    assertEquals(listed.getFirst().id(), articles.read(feedOnly).orElseThrow().article().id());

    web.missing("https://ift.tt/1", Reason.HTTP_410);
    assertEquals(1, replay.ask(id, ReplayFrom.NETWORK, () -> MINUTE).size());
    assertEquals(listed, articles.list(ArticleQuery.newest(9)).items());
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
    return replay.count(query, "", () -> MINUTE).counts().values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private Delivery find(DeliveryId id) {
    return deliveries.find(id).orElseThrow();
  }

  private DeliveryId process(String body) {
    DeliveryId id = accept.accept(PHONE, request(body)).ids().getFirst();
    var _ = processing.process(id, MINUTE);
    return id;
  }

  private void rewriteRaw(DeliveryId id, String raw) {
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
    now = now.plusSeconds(1);
  }

  /** Every item of the archive but deliveries and runs, by its key. */
  private static Map<String, Map<String, AttributeValue>> articleItems() {
    Map<String, Map<String, AttributeValue>> items = Items.all(table.client());
    items.keySet().removeIf(key -> key.startsWith("E#") || key.startsWith("R#"));
    return items;
  }

  private static Map<String, AttributeValue> runKey() {
    String key =
        Items.all(table.client()).keySet().stream()
            .filter(k -> k.startsWith("R#"))
            .findFirst()
            .orElseThrow();
    return Map.of(
        "pk", AttributeValue.fromS(key.replace(" R", "")), "sk", AttributeValue.fromS("R"));
  }
}
