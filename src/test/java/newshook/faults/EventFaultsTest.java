package newshook.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newshook.Fault;
import newshook.article.Article;
import newshook.article.Delivery;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.dev.LocalTable;
import newshook.faults.Rig.Answer;
import newshook.store.ArticleQuery;
import newshook.store.DynamoArticleStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Events that come twice, at once, in bursts, out of order or with trouble inside. */
class EventFaultsTest {
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

  @Fault("F21")
  @Test
  void twentyAtTheSameTimeAreOne() throws Exception {
    Set<Answer> answers = new HashSet<>(atOnce(Collections.nCopies(20, () -> rig.post(LINK))));

    assertEquals(1, answers.size());
    Answer answer = answers.iterator().next();
    assertEquals(202, answer.status());
    var _ = atOnce(Collections.nCopies(20, () -> rig.stream(rig.functions, answer.ids())));
    assertEquals(1, rig.site.asked.size());
    assertEquals(1, rig.settled().articles());
  }

  @Fault("F25")
  @Tag("faults")
  @Test
  void aThousandInABurstAreEachTheirOwn() throws Exception {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      answers.add(rig.post(rig.sound, Rig.item(Site.link("h" + i % 7 + ".example", i, "feed"))));
    }
    List<String> ids = answers.stream().flatMap(a -> a.ids().stream()).toList();
    for (int from = 0; from < ids.size(); from += 20) {
      List<String> one = ids.subList(from, from + 10);
      List<String> other = ids.subList(from + 10, from + 20);
      var _ = atOnce(List.of(() -> rig.stream(rig.sound, one), () -> rig.stream(rig.sound, other)));
    }

    assertEquals(1000, new HashSet<>(ids).size());
    Checker.Report report = rig.settled();
    assertEquals(1000, report.articles());
    assertEquals(1000, report.stored());
  }

  @Fault("F23")
  @Test
  void manyLinksToOneStoryAreOneArticleWithManySightings() throws IOException {
    List<Answer> answers = new ArrayList<>();
    for (String way : List.of("feed", "mail", "social")) {
      Answer answer =
          rig.post(rig.functions, Rig.item(Site.link("a.example", 1, way)).replace("Harbour", way));
      rig.stream(rig.functions, answer.ids());
      answers.add(answer);
    }

    assertEquals(1, rig.settled().articles());
    Article article = only();
    assertEquals(3, article.sightings().size());
    for (Answer answer : answers) {
      assertEquals(article.id(), rig.find(answer.ids().getFirst()).articleId());
    }
  }

  /** Senders that have the page: the newer state comes first, the older one late. */
  @Fault("F24")
  @Test
  void anOlderStateOfAPageNeverReplacesANewerOne() throws IOException {
    send("feed", "2026-03-02T10:00:00Z", "twelve");
    send("late", "2026-03-01T10:00:00Z", "eleven");

    assertEquals(1, rig.settled().articles());
    assertTrue(text().contains("twelve weeks"), text());
    send("next", "2026-03-03T10:00:00Z", "thirteen");
    assertTrue(text().contains("thirteen weeks"), text());
    rig.settled();
  }

  private void send(String way, String modified, String weeks) throws IOException {
    String page =
        Site.html("a.example", 1)
            .replace("two weeks", weeks + " weeks")
            .replace(
                "</head>",
                "<meta property='article:modified_time' content='" + modified + "'></head>");
    String body =
        Rig.item(Site.link("a.example", 1, way))
            .replaceFirst(
                "}$",
                ", \"html\": \"" + page.replace("\"", "\\\\\"").replace("\n", "\\\\n") + "\"}");
    Answer answer = rig.post(rig.functions, body);
    assertEquals(202, answer.status());
    rig.stream(rig.functions, answer.ids());
  }

  private String text() {
    return new DynamoArticleStore(rig.direct, LocalTable.NAME).body(only().id()).orElseThrow();
  }

  private Article only() {
    var store = new DynamoArticleStore(rig.direct, LocalTable.NAME);
    return store.find(store.list(ArticleQuery.newest(9)).items().getFirst().id()).orElseThrow();
  }

  @Fault("F26")
  @Test
  void oneThatAlwaysBreaksKeepsNobodyElseWaiting() throws IOException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ids.addAll(rig.post(Site.link("a.example", i, "feed")).ids());
    }
    String poison = ids.get(4);
    rig.site.breaksOn(Site.link("a.example", 4, "feed"));

    assertEquals(List.of("seq-" + poison), rig.stream(rig.functions, ids));

    Checker.Report report = rig.settled();
    assertEquals(9, report.stored());
    assertEquals(1, report.failed());
    Delivery ended = rig.find(poison);
    assertEquals(Reason.CRASHED, ended.reason());
    assertTrue(ended.attempts() <= 10, "tries: " + ended.attempts());
    assertFalse(ended.raw().isEmpty(), "its body is kept for a replay");
  }

  @Fault("F27")
  @Test
  void aClockThatJumpsLosesNothing() throws IOException {
    rig.site.fail(LINK, 2);
    Answer first = rig.post(LINK);
    rig.stream(rig.functions, first.ids());
    rig.clock.advance(Duration.ofDays(-1));
    Answer second = rig.post(Site.link("b.example", 2, "feed"));
    rig.stream(rig.functions, second.ids());
    rig.schedule(rig.functions);
    rig.clock.advance(Duration.ofDays(2).minusHours(1));
    rig.schedule(rig.functions);

    Delivery waiting = rig.find(first.ids().getFirst());
    Instant due = waiting.dueAt();
    assertTrue(
        waiting.status() == Status.STORED || (due != null && due.isAfter(waiting.receivedAt())),
        waiting.toString());
    assertEquals(2, rig.settled().articles());
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    List<T> results = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
    }
    return results;
  }
}
