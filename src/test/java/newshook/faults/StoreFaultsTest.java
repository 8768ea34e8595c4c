package newshook.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import newshook.Fault;
import newshook.article.Status;
import newshook.dev.LocalTable;
import newshook.faults.Rig.Answer;
import newshook.lambda.TableClient;
import newshook.store.DynamoDeliveryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** DynamoDB in trouble, seen through the SDK as we set it up. */
class StoreFaultsTest {
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

  /** Faults that pass with the first call or two: whoever posts never hears of them. */
  @Fault({"F01", "F06", "F07", "F08", "F16", "F19"})
  @ParameterizedTest
  @EnumSource(
      names = {
        "THROTTLE", "LIMIT", "THROTTLING", "INTERNAL", "UNAVAILABLE", "HTML_503", "TRUNCATE",
        "BAD_JSON", "BAD_CRC", "RESET", "DROP_BEFORE", "DROP_AFTER", "TWICE", "TXN_CONFLICT",
        "TXN_CANCELLED"
      })
  void aFaultThatPassesIsNotNoticed(Kind kind) throws IOException {
    rig.proxy.plan(
        Rule.firstOf(2, kind, "PutItem"),
        Rule.first(kind, "UpdateItem"),
        Rule.first(kind, "Query"));

    Answer answer = rig.post(LINK);

    assertEquals(202, answer.status());
    rig.stream(rig.functions, answer.ids());
    assertEquals(1, rig.settled().articles());
    assertEquals(Status.STORED, rig.find(answer.ids().getFirst()).status());
    assertTrue(rig.find(answer.ids().getFirst()).attempts() <= 2);
  }

  @Fault({"F02", "F03"})
  @ParameterizedTest
  @EnumSource(names = {"THROTTLE", "HTML_503"})
  void aFaultThatLastsIsSaidInTime(Kind kind) throws IOException {
    lasts(kind);
  }

  @Fault({"F02", "F03"})
  @Tag("faults")
  @ParameterizedTest
  @EnumSource(names = {"LIMIT", "THROTTLING", "INTERNAL", "UNAVAILABLE"})
  void norDoesAnyOtherStartAStorm(Kind kind) throws IOException {
    lasts(kind);
  }

  private void lasts(Kind kind) throws IOException {
    rig.proxy.plan(Rule.always(kind, "*"));

    assertEquals(503, rig.post(LINK).status());

    assertTrue(
        rig.proxy.calls().size() <= TableClient.ATTEMPTS,
        "calls for one event: " + rig.proxy.calls().size());
    rig.proxy.plan();
    assertEquals(202, rig.post(LINK).status());
    assertEquals(1, rig.settled().articles());
  }

  @Fault({"F04", "F22"})
  @Test
  void whatIsThereAlreadyIsNoFault() throws IOException {
    Answer first = rig.post(LINK);
    rig.stream(rig.functions, first.ids());
    int fetched = rig.site.asked.size();
    rig.clock.advance(Duration.ofDays(8));

    Answer second = rig.post(LINK);
    rig.stream(rig.functions, second.ids());
    rig.proxy.plan(Rule.first(Kind.CONDITIONAL, "PutItem").with("attribute_not_exists"));
    assertEquals(202, rig.post(LINK).status());

    assertEquals(first, second);
    assertEquals(fetched, rig.site.asked.size());
    assertTrue(rig.log.stream().noneMatch(line -> line.contains("ERROR")), rig.log.toString());
    assertEquals(1, rig.settled().articles());
  }

  /** The SDK sends the write again and meets its own condition. */
  @Fault("F05")
  @Test
  void aWriteWhoseAnswerWasLostIsOurOwn() throws IOException {
    rig.proxy.plan(
        Rule.first(Kind.DROP_AFTER, "PutItem").with("attribute_not_exists"),
        Rule.first(Kind.DROP_AFTER, "UpdateItem").with("WORKING"));
    Answer answer = rig.post(LINK);
    assertEquals(202, answer.status());
    assertEquals(
        2,
        rig.proxy.calls().stream()
            .filter(c ->
                c.body().contains("E#")
                    && c.operation().equals("PutItem")
                    && c.body().contains("attribute_not_exists"))
            .count());

    rig.stream(rig.functions, answer.ids());

    assertEquals(Status.STORED, rig.find(answer.ids().getFirst()).status(), "the claim was ours");
    assertEquals(1, rig.find(answer.ids().getFirst()).attempts());
    assertEquals(1, rig.settled().articles());
  }

  @Fault("F05")
  @Test
  void theResultOfALostAnswerIsOurOwn() throws IOException {
    Answer answer = rig.post(LINK);
    rig.proxy.plan(Rule.first(Kind.DROP_AFTER, "UpdateItem").with("STORED"));

    rig.stream(rig.functions, answer.ids());

    assertEquals(1, rig.find(answer.ids().getFirst()).attempts());
    assertEquals(1, rig.site.asked.size());
    assertEquals(1, rig.settled().articles());
  }

  @Fault("F08")
  @Test
  void noTableAtAllIsSaidInTime() throws IOException {
    rig.proxy.close();

    assertEquals(503, rig.post(LINK).status());
    assertEquals(202, rig.post(rig.sound, Rig.item(LINK)).status());
    assertEquals(1, rig.settled().articles());
  }

  /** The key may be wrong for hours: who posts hears of it at once, who runs it finds the line. */
  @Fault({"F11", "F12"})
  @ParameterizedTest
  @EnumSource(names = {"EXPIRED_TOKEN", "ACCESS_DENIED", "NO_TABLE"})
  void whatRetryingCannotMendIsSaidAtOnce(Kind kind) throws IOException {
    rig.proxy.plan(Rule.always(kind, "*"));

    assertEquals(503, rig.post(LINK).status());

    assertTrue(rig.proxy.calls().size() <= 2, "calls: " + rig.proxy.calls().size());
    String line = rig.log.stream().filter(l -> l.contains("ERROR")).findFirst().orElseThrow();
    assertTrue(line.contains(kind.message), line);
    assertFalse(line.contains("local/"), "no part of a key: " + line);
    assertEquals(List.of(), rig.site.asked);
    rig.proxy.plan();
    assertEquals(202, rig.post(LINK).status());
    assertEquals(1, rig.settled().articles());
  }

  @Fault("F12")
  @Test
  void nothingIsFetchedWithoutAClaim() throws IOException {
    Answer answer = rig.post(LINK);
    rig.proxy.plan(Rule.always(Kind.ACCESS_DENIED, "*"));

    assertEquals(
        List.of("seq-" + answer.ids().getFirst()), rig.stream(rig.functions, answer.ids()));

    assertEquals(List.of(), rig.site.asked);
    assertEquals(1, rig.settled().articles());
  }

  /** We write no batches and no transactions; what is read in batches is asked for to the end. */
  @Fault("F15")
  @Test
  void whatABatchLeftIsAskedForAgain() throws IOException {
    for (int i = 0; i < 4; i++) {
      assertEquals(202, rig.post(Site.link("a.example", i, "feed")).status());
    }
    rig.proxy.plan(Rule.firstOf(3, Kind.UNPROCESSED, "BatchGetItem"));

    var behind = new DynamoDeliveryStore(Rig.client(rig.proxy.uri()), LocalTable.NAME);
    assertEquals(4, behind.list(null, 10, "").items().size());

    List<FaultProxy.Call> reads =
        rig.proxy.calls().stream().filter(c -> c.operation().equals("BatchGetItem")).toList();
    assertEquals(4, reads.size());
    assertTrue(reads.getLast().body().length() < reads.getFirst().body().length(), "only the rest");
    assertEquals(4, rig.settled().articles());
  }

  @Fault("F17")
  @Test
  void anIndexThatLagsDelaysAndDoublesNothing() throws IOException {
    Answer answer = rig.post(LINK);
    rig.clock.advance(Duration.ofMinutes(5));
    rig.proxy.plan(Rule.always(Kind.EMPTY_READ, "Query"));

    assertEquals(0, rig.schedule(rig.functions).get("stored"));
    assertEquals(answer, rig.post(LINK));

    rig.proxy.plan();
    assertEquals(1, rig.schedule(rig.functions).get("stored"));
    assertEquals(1, rig.settled().articles());
  }

  /** Two links to one story: the second save reads what the article was before the first. */
  @Fault("F18")
  @Test
  void aStaleReadOverwritesNothing() throws IOException {
    Answer first = rig.post(LINK);
    rig.stream(rig.functions, first.ids());
    Answer second = rig.post(Site.link("a.example", 1, "other"));
    rig.proxy.plan(Rule.always(Kind.STALE, "GetItem"), Rule.always(Kind.STALE, "Query"));

    rig.stream(rig.functions, second.ids());

    assertEquals(1, rig.settled().articles());
  }
}
