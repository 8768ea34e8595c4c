package newshook.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newshook.Fault;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.FeedItem;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.dev.Functions.Name;
import newshook.dev.LocalTable;
import newshook.faults.Rig.Answer;
import newshook.store.DynamoDeliveryStore;
import newshook.store.Items;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items that are too large, damaged, or of another version of ours. */
class ItemFaultsTest {
  private static final String LINK = Site.link("a.example", 1, "feed");

  private Rig rig;

  @BeforeEach
  void start() throws IOException {
    rig = new Rig();
  }

  @AfterEach
  void stop() throws IOException {
    rig.close();
  }

  @Fault("F13")
  @ParameterizedTest
  @ValueSource(strings = {"text", "links", "wide"})
  void anArticleOfAnySizeIsKeptWhole(String kind) throws IOException {
    String page = Site.html("a.example", 1);
    Random random = new Random(4);
    StringBuilder more = new StringBuilder();
    while (more.length() < (kind.equals("wide") ? 100_000 : 1_000_000)) {
      switch (kind) {
        case "links" ->
            more.append("<p>See <a href='https://x.example/")
                .append(random.nextLong())
                .append("'>the ferry plan of this year, and what it says</a> for all of that.</p>");
        case "wide" -> more.append("<p>").append((char) (0x4e00 + random.nextInt(9000)));
        default ->
            more.append("<p>Words ").append(Long.toString(random.nextLong(), 36)).append(" of it.");
      }
      if (kind.equals("wide")) {
        random.ints(200, 0x4e00, 0x9000).forEach(more::appendCodePoint);
      }
    }
    Answer answer = send(page.replace("</article>", more + "</article>"));

    rig.stream(rig.functions, answer.ids());

    assertEquals(Status.STORED, rig.find(answer.ids().getFirst()).status());
    assertEquals(1, rig.settled().articles());
  }

  /** The hook takes 256 KB: a page as large comes from the web. */
  private Answer send(String page) throws IOException {
    rig.site.page(page);
    return rig.post(LINK);
  }

  /** Names, keys and metadata count: what is just too large with them is made to fit. */
  @Fault("F14")
  @ParameterizedTest
  @ValueSource(ints = {339_000, 341_000, 409_550, 600_000})
  void anItemJustTooLargeIsMadeToFit(int bytes) throws IOException {
    var noise = new StringBuilder();
    new Random(bytes).ints(bytes / 3, 0x4e00, 0x9000).forEach(noise::appendCodePoint);
    FeedItem item =
        new FeedItem(
            noise.toString(), LINK, "", "", "", null, "", "", "", List.of(), "", "", List.of());
    DeliveryId id = DeliveryId.of("s", "", LINK);
    var store = new DynamoDeliveryStore(rig.direct, LocalTable.NAME);

    assertTrue(store.accept(delivery(id, item, noise.toString())));

    Delivery kept = store.find(id).orElseThrow();
    assertEquals(LINK, kept.item() == null ? "" : kept.item().link());
    boolean isCut = kept.item() != null && !kept.item().warnings().isEmpty();
    assertEquals(bytes > 339_500, isCut, "says that it was cut");
    rig.checker.acknowledged(List.of(id.value()));
    assertEquals(1, rig.settled().stored(), "and can be finished");
  }

  @Fault("F14")
  @Test
  void aBodyThatNobodyCanReadIsKeptAsFarAsItFits() {
    var noise = new StringBuilder();
    new Random(1).ints(600_000, 0x4e00, 0x9000).forEach(noise::appendCodePoint);
    DeliveryId id = DeliveryId.ofUnreadable("s", noise.toString());
    var store = new DynamoDeliveryStore(rig.direct, LocalTable.NAME);

    assertTrue(store.accept(delivery(id, null, noise.toString())));

    Delivery kept = store.find(id).orElseThrow();
    assertTrue(noise.toString().startsWith(kept.raw()));
    assertTrue(kept.raw().length() > 40_000, "kept " + kept.raw().length());
    assertTrue(kept.detail().contains("cut"), kept.detail());
  }

  private Delivery delivery(
      DeliveryId id, @org.jspecify.annotations.Nullable FeedItem item, String raw) {
    boolean isRead = item != null;
    return new Delivery(
        id,
        "s",
        item,
        raw,
        "",
        isRead ? Status.RECEIVED : Status.REJECTED,
        0,
        0,
        rig.clock.instant(),
        isRead ? rig.clock.instant() : null,
        null,
        isRead ? null : Reason.UNREADABLE,
        "",
        List.of(),
        null);
  }

  @Fault({"F20", "F36"})
  @Test
  void damagedItemsAreShownAndStopNobody() throws IOException {
    List<String> sound = rig.post(Site.link("a.example", 1, "feed")).ids();
    String first = rig.post(Site.link("a.example", 2, "feed")).ids().getFirst();
    spoil(first, "status", fromS("NO SUCH STATUS"));
    for (Map.Entry<String, AttributeValue> damage :
        Map.of(
                "link", fromN("1"),
                "publishedAt", fromS("yesterday"),
                "content", fromB(SdkBytes.fromUtf8String("no gzip")),
                "attempts", fromS("three"),
                "received", fromS("once"),
                "us", fromS("2020"),
                "raw", fromB(SdkBytes.fromUtf8String("no gzip")))
            .entrySet()) {
      String link = Site.link("b.example", damage.getKey().hashCode() & 0xffff, "feed");
      spoil(rig.post(link).ids().getFirst(), damage.getKey(), damage.getValue());
    }
    putDue("E#", "E");
    putDue("E#short", "E");
    putDue("nonsense", "x");

    rig.clock.advance(java.time.Duration.ofMinutes(5));
    Map<String, Object> counts = rig.schedule(rig.functions);
    rig.clock.advance(java.time.Duration.ofMinutes(5));
    rig.schedule(rig.functions);

    assertEquals(Status.STORED, rig.find(sound.getFirst()).status(), counts.toString());
    String list = read("/api/v1/deliveries", "limit=200");
    assertTrue(list.contains("DAMAGED"), list);
    assertTrue(list.contains(sound.getFirst()), "the sound one is listed too");
    assertTrue(read("/api/v1/failures", "").contains(Reason.DAMAGED.advice()));
    String replayed =
        new String(
            rig.functions.call(
                Name.REPLAY, JSON.std.asBytes(Map.of("since", "1970-01-01T00:00:00Z"))),
            java.nio.charset.StandardCharsets.UTF_8);
    assertTrue(replayed.contains("\"done\":true"), replayed);
  }

  @Fault("F20")
  @Test
  void aDamagedArticleStopsNoListAndIsMendedByAReplay() throws IOException {
    List<String> ids = new java.util.ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.addAll(rig.post(Site.link("a.example", i, "feed")).ids());
    }
    rig.stream(rig.functions, ids);
    String pk = "A#" + rig.find(ids.get(1)).articleId();
    set(pk, "M", "verdict", fromS("NEWER THAN US"));
    set(pk, "M", "published", fromS("x|y"));
    set(pk, "M", "revision", fromS("one"));

    assertTrue(
        read("/api/v1/articles", "").contains(String.valueOf(rig.find(ids.get(2)).articleId())));

    Map<String, Object> one = Map.of("delivery", ids.get(1));
    rig.functions.call(Name.REPLAY, JSON.std.asBytes(one));
    String article = read("/api/v1/articles/" + rig.find(ids.get(1)).articleId(), "");
    assertTrue(article.contains("\"verdict\":\"FULL\""), article);
    assertFalse(rig.log.stream().anyMatch(line -> line.contains("broken")), rig.log.toString());
  }

  /** A newer version of ours may write what we do not know, at the same time. */
  @Fault("F46")
  @Test
  void leavesItemsOfANewerVersionToIt() throws IOException {
    String theirs = rig.post(Site.link("a.example", 1, "feed")).ids().getFirst();
    String ours = rig.post(Site.link("a.example", 2, "feed")).ids().getFirst();
    spoil(theirs, "schema", fromN("2"));
    spoil(ours, "a field of theirs", fromS("x"));

    rig.clock.advance(java.time.Duration.ofMinutes(5));
    rig.schedule(rig.functions);

    assertEquals(Status.STORED, rig.find(ours).status());
    Map<String, AttributeValue> item = item("E#" + theirs, "E");
    assertEquals("RECEIVED", Items.text(item, "status"), "not touched");
    assertTrue(item.containsKey("us"), "and still due");
    assertEquals(
        "x", Items.text(item("E#" + ours, "E"), "a field of theirs"), "nor what they added");

    spoil(theirs, "schema", fromN("1"));
    rig.schedule(rig.functions);
    assertEquals(2, rig.settled().articles());
  }

  private String read(String path, String query) throws IOException {
    Map<String, Object> event =
        Map.of(
            "rawPath",
            path,
            "rawQueryString",
            query,
            "headers",
            Map.of("authorization", "Bearer " + Rig.TOKEN),
            "requestContext",
            Map.of("http", Map.of("method", "GET")));
    Map<String, Object> answer =
        JSON.std.mapFrom(rig.functions.call(Name.READING, JSON.std.asBytes(event)));
    assertEquals(200, answer.get("statusCode"), answer.toString());
    return String.valueOf(answer.get("body"));
  }

  private void spoil(String id, String name, AttributeValue value) {
    set("E#" + id, "E", name, value);
  }

  private void set(String pk, String sk, String name, AttributeValue value) {
    rig.direct.updateItem(r ->
        r.tableName(LocalTable.NAME)
            .key(Map.of("pk", fromS(pk), "sk", fromS(sk)))
            .updateExpression("SET #n = :v")
            .expressionAttributeNames(Map.of("#n", name))
            .expressionAttributeValues(Map.of(":v", value)));
  }

  private void putDue(String pk, String sk) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("pk", fromS(pk));
    item.put("sk", fromS(sk));
    item.put("uk", fromS("DUE#0"));
    item.put("us", fromS("2001-01-01T00:00:00.000Z#x"));
    rig.direct.putItem(r -> r.tableName(LocalTable.NAME).item(item));
  }

  private Map<String, AttributeValue> item(String pk, String sk) {
    return rig.direct
        .getItem(r -> r.tableName(LocalTable.NAME).key(Map.of("pk", fromS(pk), "sk", fromS(sk))))
        .item();
  }
}
