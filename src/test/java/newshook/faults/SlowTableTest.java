package newshook.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import newshook.Fault;
import newshook.article.Status;
import newshook.dev.Functions.Name;
import newshook.dev.LocalContext;
import newshook.faults.Rig.Answer;
import newshook.lambda.ArticleHandler;
import newshook.lambda.TableClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A table that takes its time, or hangs. */
class SlowTableTest {
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

  @Fault("F09")
  @Test
  void aHungCallCostsOneAttempt() throws IOException {
    rig.proxy.plan(Rule.first(Kind.HANG, "PutItem"));

    assertEquals(202, rig.post(LINK).status());

    assertEquals(1, rig.settled().articles());
  }

  @Fault("F09")
  @Tag("faults")
  @Test
  void aTableThatHangsIsSaidInTime() throws IOException {
    rig.proxy.plan(Rule.always(Kind.HANG, "*"));

    assertEquals(503, rig.post(LINK).status());

    rig.proxy.plan();
    assertEquals(202, rig.post(LINK).status());
    assertEquals(1, rig.settled().articles());
  }

  @Fault("F10")
  @Tag("faults")
  @Test
  void slowAnswersAreAnswers() throws IOException {
    rig.proxy.plan(Rule.always(Kind.DELAY, "*").of(Duration.ofSeconds(3)));
    Answer answer = rig.post(LINK);
    assertEquals(202, answer.status());

    rig.stream(rig.functions, answer.ids());

    assertEquals(Status.STORED, rig.find(answer.ids().getFirst()).status());
    assertEquals(1, rig.settled().articles());
  }

  /** The clock moves on, nobody waits. */
  @Fault("F10")
  @Test
  void slowAnswersTakeTheirTimeFromTheFetch() throws IOException {
    Answer answer = rig.post(LINK);
    rig.proxy.plan(
        Rule.always(Kind.DELAY, "*").doing(() -> rig.clock.advance(Duration.ofSeconds(3))));

    var context = new LocalContext("ArticleFunction", Duration.ofSeconds(35), rig.log::add);
    new ArticleHandler(rig.app())
        .handleRequest(
            new ByteArrayInputStream(JSON.std.asBytes(Rig.records(answer.ids()))),
            new ByteArrayOutputStream(),
            context);

    Duration budget = rig.site.asked.getFirst().budget();
    assertTrue(budget.compareTo(Duration.ofSeconds(35 - 10 - 2 * 3)) <= 0, "budget " + budget);
    assertEquals(Status.STORED, rig.find(answer.ids().getFirst()).status());
  }

  /** Even if each of the calls that the hook makes takes all its time, there is time to answer. */
  @Fault({"F02", "F09"})
  @Test
  void theHookOutlivesEveryCallThatItMakes() {
    Duration three = TableClient.CALL.multipliedBy(3);

    assertTrue(
        three.compareTo(Name.WEBHOOK.limit().minusSeconds(1)) < 0, "calls may take " + three);
  }
}
