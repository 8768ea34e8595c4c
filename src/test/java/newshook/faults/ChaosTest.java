package newshook.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newshook.article.Status;
import newshook.dev.Functions;
import newshook.dev.Functions.Name;
import newshook.dev.LocalTable;
import newshook.faults.ChaosClient.Crash;
import newshook.lambda.App;
import newshook.store.DynamoDeliveryStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Days of trouble in minutes: crashes at every step, hosts that are down for hours, throttling in
 * bursts, duplicates and disorder. What was acknowledged must be there in the end, once.
 */
class ChaosTest {
  private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");
  private static final int HOSTS = 40;
  private static final double CRASHES = 0.2;
  private static final double DOWN = 0.3;
  private static final Duration OUTAGE = Duration.ofHours(3);

  private final LocalTable table = LocalTable.inMemory();
  private final Site site = new Site();
  private final Checker checker = new Checker();
  private final MovedClock clock = new MovedClock(() -> START);

  @Tag("chaos")
  @ParameterizedTest
  @ValueSource(ints = 2_000)
  void nothingIsLostAndNothingIsTwice(int deliveries) throws IOException {
    run(deliveries, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = 60)
  void norInAnHourOfIt(int deliveries) throws IOException {
    run(deliveries, 2);
  }

  private void run(int deliveries, long seed) throws IOException {
    var random = new Random(seed);
    var chaos = new ChaosClient(table.client(), random, CRASHES, this::isBurst);
    site.isDown = link -> isDown(host(link.getAuthority())) && clock.passed().compareTo(OUTAGE) < 0;
    site.during = () -> chaos.crash("fetch", "before");
    Functions functions = functions(chaos);
    try (table) {
      int stories = deliveries * 3 / 4;
      int posts = post(functions, events(deliveries, stories, random), random);
      settle(functions);
      Checker.Report first = checker.check(table.client());
      first.assertSound();
      int replayed = replay(functions, chaos);
      Checker.Report last = checker.check(table.client());
      print(chaos, posts, first, replayed, last);
      last.assertSound();
      assertEquals(deliveries, last.stored());
      assertEquals(stories, last.articles());
    }
  }

  /** Every story once; the rest are other links to some of them, all in disorder. */
  private static List<String> events(int deliveries, int stories, Random random) {
    List<String> links = new ArrayList<>();
    for (int i = 0; i < deliveries; i++) {
      int story = i % stories;
      links.add(Site.link("host" + story % HOSTS + ".example", story, i < stories ? "a" : "b"));
    }
    Collections.shuffle(links, random);
    return links;
  }

  /**
   * Posts all, each until it is acknowledged; the stream tells of most, of some twice, and late.
   */
  private int post(Functions functions, List<String> links, Random random) throws IOException {
    Deque<String> toPost = new ArrayDeque<>(links);
    List<String> stream = new ArrayList<>();
    int posts = 0;
    while (!toPost.isEmpty()) {
      String link = toPost.removeFirst();
      posts++;
      List<String> ids = post(functions, link);
      if (ids.isEmpty() || random.nextDouble() < 0.1) {
        toPost.addLast(link);
      }
      ids.stream().filter(_ -> random.nextDouble() < 0.85).forEach(stream::add);
      ids.stream().filter(_ -> random.nextDouble() < 0.1).forEach(stream::add);
      if (stream.size() > 20) {
        Collections.shuffle(stream, random);
        call(functions, Name.ARTICLE, Rig.records(List.copyOf(stream.subList(0, 10))));
        stream.subList(0, 10).clear();
      }
      clock.advance(Duration.ofSeconds(5));
      if (posts % 60 == 0) {
        call(functions, Name.REPLAY, Map.of("detail-type", "due"));
      }
    }
    return posts;
  }

  private List<String> post(Functions functions, String link) throws IOException {
    Map<String, Object> answer = call(functions, Name.WEBHOOK, Rig.request(Rig.item(link)));
    if (!Integer.valueOf(202).equals(answer.get("statusCode"))) {
      return List.of();
    }
    Map<String, Object> said = JSON.std.mapFrom(String.valueOf(answer.get("body")));
    List<String> ids =
        said.get("deliveries") instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.of();
    checker.acknowledged(ids);
    return ids;
  }

  private void settle(Functions functions) throws IOException {
    var store = new DynamoDeliveryStore(table.client(), LocalTable.NAME);
    for (int i = 0; i < 500; i++) {
      if (store.due(clock.instant().plus(Duration.ofDays(7)), 1).isEmpty()) {
        return;
      }
      clock.advance(i < 100 ? Duration.ofMinutes(5) : Duration.ofMinutes(30));
      call(functions, Name.REPLAY, Map.of("detail-type", "due"));
    }
  }

  /** What was given up is replayed in the same weather, and at last in a better one. */
  private int replay(Functions functions, ChaosClient chaos) throws IOException {
    var store = new DynamoDeliveryStore(table.client(), LocalTable.NAME);
    int replayed = 0;
    for (int round = 0; round < 9; round++) {
      int failed = store.list(Status.FAILED, 10_000, "").items().size();
      if (failed == 0) {
        break;
      }
      replayed += failed;
      if (round == 5) {
        chaos.calm();
      }
      call(functions, Name.REPLAY, Map.of("status", "FAILED"));
      settle(functions);
    }
    chaos.calm();
    settle(functions);
    return replayed;
  }

  /** What the function answered; nothing if its process crashed or the table was away. */
  private Map<String, Object> call(Functions functions, Name name, Map<String, Object> event)
      throws IOException {
    try {
      byte[] answer = functions.call(name, JSON.std.asBytes(event));
      return JSON.std.mapFrom(new String(answer, StandardCharsets.UTF_8));
    } catch (Crash | SdkException _) {
      return Map.of();
    }
  }

  private Functions functions(ChaosClient chaos) {
    Map<String, String> settings =
        Map.of("NEWSHOOK_TABLE", LocalTable.NAME, "NEWSHOOK_TOKENS", Rig.TOKEN + "=chaos");
    return new Functions(App.of(settings, chaos.client(), site, clock), _ -> {});
  }

  private boolean isBurst() {
    return clock.passed().toMinutes() % 20 < 5;
  }

  private static int host(String name) {
    return Integer.parseInt(name.replaceAll("\\D", ""));
  }

  private static boolean isDown(int host) {
    return host < HOSTS * DOWN;
  }

  private void print(
      ChaosClient chaos, int posts, Checker.Report first, int replayed, Checker.Report last) {
    int crashes = 0;
    var steps = new StringBuilder();
    for (String step :
        List.of("accept", "claim", "look-up", "fetch", "body", "article", "lists", "end")) {
      int count = chaos.count("crashes " + step);
      crashes += count;
      steps.append(' ').append(step).append(' ').append(count);
    }
    System.out.printf(
        """
        chaos
          acknowledged deliveries  %6d   (%d posts)
          crashes                  %6d  %s
          throttled calls          %6d
          fetches                  %6d
          simulated                %6d h
          before replays           %6d stored, %d given up with a reason
          replayed                 %6d
          in the end               %6d stored, %d articles
          lost                     %6d
          double                   %6d
          half, worse              %6d, %d
        """,
        checker.history(),
        posts,
        crashes,
        steps,
        chaos.count("throttled"),
        site.asked.size(),
        clock.passed().toHours(),
        first.stored(),
        first.failed(),
        replayed,
        last.stored(),
        last.articles(),
        last.lost().size(),
        last.doubled().size(),
        last.half().size(),
        last.worse().size());
  }
}
