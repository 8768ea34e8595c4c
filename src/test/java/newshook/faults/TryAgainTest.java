package newshook.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import newshook.Fault;
import newshook.article.Delivery;
import newshook.article.FeedItem;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.dev.Functions.Name;
import newshook.faults.Rig.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Later tries: they overlap, come late, and are asked for by people. */
class TryAgainTest {
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

  @Fault("F42")
  @Test
  void aSiteThatIsDownForHoursIsReachedInTheEnd() throws IOException {
    Answer answer = rig.post(LINK);
    FeedItem item = rig.find(answer.ids().getFirst()).item();
    rig.site.fail(LINK, 6);
    rig.stream(rig.functions, answer.ids());

    for (int i = 0; i < 48; i++) { // six waits, each a fifth longer at most, to the next full run
      Delivery delivery = rig.find(answer.ids().getFirst());
      assertEquals(item, delivery.item(), "what the event said is kept all the time");
      assertTrue(!delivery.raw().isEmpty());
      rig.clock.advance(Duration.ofMinutes(20));
      rig.schedule(rig.functions);
    }

    Delivery done = rig.find(answer.ids().getFirst());
    assertEquals(Status.STORED, done.status());
    assertEquals(7, done.attempts());
    assertEquals(1, rig.settled().articles());
  }

  @Fault("F43")
  @Test
  void aRetryAndTheSameEventAtOnceAreOneResult() throws IOException {
    Answer answer = rig.post(LINK);
    rig.site.fail(LINK, 1);
    rig.stream(rig.functions, answer.ids());
    rig.clock.advance(Duration.ofMinutes(2));
    var isFirst = new AtomicBoolean(true);
    rig.site.during =
        () -> {
          if (isFirst.getAndSet(false)) { // while the retry fetches, the event comes again
            assertEquals(answer, again());
          }
        };

    rig.schedule(rig.functions);

    assertEquals(2, rig.find(answer.ids().getFirst()).attempts());
    assertEquals(2, rig.site.asked.size());
    assertEquals(1, rig.settled().articles());
  }

  private Answer again() {
    try {
      Answer answer = rig.post(rig.sound, Rig.item(LINK));
      rig.stream(rig.sound, answer.ids());
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Fault("F44")
  @Test
  void aWorkerThatWakesUpAfterItsLeaseIsRefused() throws IOException {
    Answer answer = rig.post(LINK);
    var isFirst = new AtomicBoolean(true);
    rig.site.during =
        () -> {
          if (isFirst.getAndSet(false)) {
            rig.clock.advance(Duration.ofMinutes(5));
            rig.site.fail(LINK, 1); // the second worker's try is a miss, which has to stand
            second();
          }
        };

    rig.stream(rig.functions, answer.ids());

    Delivery after = rig.find(answer.ids().getFirst());
    assertEquals(2, after.attempts());
    assertEquals(Status.RETRY, after.status(), "the late worker's STORED is refused");
    assertEquals(Reason.HTTP_5XX, after.reason());
    assertEquals(1, rig.settled().articles());
  }

  private void second() {
    try {
      rig.schedule(rig.sound);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Fault("F45")
  @Test
  void whatFailedIsReplayedAfterAFixAndCanBeStoppedInTheMiddle() throws IOException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String link = Site.link("a.example", i, "feed");
      rig.site.breaksOn(link);
      ids.addAll(rig.post(link).ids());
    }
    rig.stream(rig.functions, ids);
    Checker.Report broken = rig.settled();
    assertEquals(30, broken.failed());
    rig.site.mend();
    rig.site.asked.clear();

    assertEquals(12, replay(12).get("asked"));
    Map<String, Object> rest = replay(1000);

    assertEquals(12, rest.get("before"));
    assertEquals(18, rest.get("asked"), "goes on behind what is done");
    assertEquals(30, rig.site.asked.size(), "each once");
    assertEquals(30, rig.settled().stored());
    assertEquals(0, replay(1000).get("asked"), "what is done is passed over");
    assertNotNull(rig.find(ids.getFirst()).articleId());
  }

  private Map<String, Object> replay(int limit) throws IOException {
    Map<String, Object> event = Map.of("status", "FAILED", "limit", limit);
    byte[] answer = rig.functions.call(Name.REPLAY, JSON.std.asBytes(event));
    return JSON.std.mapFrom(new String(answer, StandardCharsets.UTF_8));
  }
}
