package newshook.slowlane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.FeedItem;
import newshook.article.Status;
import newshook.dev.LocalTable;
import newshook.fetch.FetchOutcome;
import newshook.fetch.FetchOutcome.Fetched;
import newshook.fetch.FetchRequest;
import newshook.fetch.Page;
import newshook.store.DynamoDeliveryStore;
import newshook.store.Schema;
import newshook.store.SlowLaneStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Several workers on one lane, each stopped at any of its calls to the table and to Google, some
 * for minutes: calls to Google are 70 s apart all the same, and no id is asked twice.
 */
class InterleavingTest {
  private static final int IDS = 9;
  private static final int WORKERS = 3;
  private static final int STEPS = 200;
  private static final Pattern ID = Pattern.compile("CBM[A-Za-z0-9_-]+");

  private static final LocalTable table = LocalTable.inMemory();

  private Instant now = Instant.parse("2026-11-24T10:00:00Z");
  private final List<Span> calls = new ArrayList<>();
  private final Map<String, Integer> asked = new HashMap<>();

  /** One call to Google. */
  private record Span(Instant from, Instant to) {}

  @AfterAll
  static void stop() {
    table.close();
  }

  @BeforeEach
  void empty() {
    table.client().deleteTable(r -> r.tableName(LocalTable.NAME));
    table.client().createTable(Schema.create(LocalTable.NAME));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void keepsItsDistanceWhateverTheInterleaving(long seed) {
    var random = new Random(seed);
    var turns = new Turns(seed);
    DynamoDbClient client = client(turns);
    var deliveries = new DynamoDeliveryStore(client, LocalTable.NAME);
    IntStream.range(0, IDS).forEach(n -> park(deliveries, n));
    var lane =
        new SlowLane(
            deliveries,
            new SlowLaneStore(client, LocalTable.NAME),
            request -> answer(request, turns),
            () -> now);
    for (int worker = 0; worker < WORKERS; worker++) {
      turns.worker(() -> {
        for (int step = 0; step < STEPS; step++) {
          if (lane.step(Duration.ofMinutes(5)) instanceof Step.Waits) {
            now = now.plusSeconds(3);
          }
        }
      });
    }

    turns.run(() -> now = now.plusMillis(pause(random)));

    for (int i = 1; i < calls.size(); i++) {
      Duration apart = Duration.between(calls.get(i - 1).to(), calls.get(i).from());
      assertTrue(apart.compareTo(SlowLane.GAP) >= 0, "only " + apart + " before call " + i);
    }
    assertTrue(calls.size() > IDS / 2, "calls: " + calls.size());
    asked.forEach((what, times) -> assertEquals(1, times, "times asked: " + what));
  }

  /** Mostly none, sometimes a second, seldom as long as it takes two others to come by. */
  private static long pause(Random random) {
    int dice = random.nextInt(100);
    return dice < 70 ? 0 : dice < 98 ? random.nextInt(300) : 100_000 + random.nextInt(90_000);
  }

  /** Google as it should be, with time passing while it thinks: a call takes 20 s at most. */
  private FetchOutcome answer(FetchRequest request, Turns turns) {
    Instant from = now;
    String said = URLDecoder.decode(request.form(), StandardCharsets.UTF_8);
    List<String> ids = ID.matcher(request.link() + said).results().map(MatchResult::group).toList();
    ids.forEach(id -> asked.merge((said.isEmpty() ? "sign " : "tell ") + id, 1, Integer::sum));
    Instant end = from.plus(SlowLane.CALL);
    calls.add(new Span(from, end));
    turns.next();
    return new Fetched(
        new Page(
            URI.create(request.link()),
            said.isEmpty() ? page(ids.getFirst()) : told(ids),
            "UTF-8",
            "",
            "",
            9),
        List.of());
  }

  private static String page(String id) {
    return "<c-wiz data-n-a-id='" + id + "' data-n-a-sg='s' data-n-a-ts='1'></c-wiz>";
  }

  private static String told(List<String> ids) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      rows.add(
          "[\"w\",\"F\",\"[\\\"garturlres\\\",\\\"https://example.org/%s\\\"]\",0,0,0,\"%d\"]"
              .formatted(ids.get(i), i + 1));
    }
    return ")]}'\n\n[" + String.join(",", rows) + "]";
  }

  private void park(DynamoDeliveryStore deliveries, int n) {
    FeedItem item = FeedItem.ofLink(StandInGoogle.link(n));
    boolean isNew =
        deliveries.accept(
            new Delivery(
                DeliveryId.of("s", "", item.link()),
                "s",
                item,
                "",
                "strict",
                Status.RECEIVED,
                0,
                0,
                now,
                now,
                null,
                null,
                "",
                List.of(),
                null));
    assertTrue(isNew);
    Delivery claimed =
        deliveries.claim(DeliveryId.of("s", "", item.link()), now, Duration.ZERO).orElseThrow();
    assertTrue(
        deliveries.finish(
            new Delivery(
                claimed.id(),
                "s",
                item,
                "",
                "strict",
                Status.PARKED,
                claimed.attempts(),
                0,
                now,
                now,
                null,
                null,
                "",
                List.of(),
                null)));
  }

  /** Before each call to the table another worker may come first. */
  private static DynamoDbClient client(Turns turns) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            InterleavingTest.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (_, method, arguments) -> {
              turns.next();
              try {
                return method.invoke(table.client(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }
}
