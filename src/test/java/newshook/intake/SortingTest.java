package newshook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import newshook.article.Article;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.Reason;
import newshook.article.ReplayFrom;
import newshook.article.Status;
import newshook.sorting.SortingRules;
import newshook.store.ArticleQuery;
import newshook.store.ArticleQuery.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SortingTest {
  private static final String LINK = "https://ift.tt/bridge";
  private static final String PAGE = "https://www.example.org/2021/bridge";
  private static final String EVENT = "{\"title\": \"Harbour bridge\", \"url\": \"" + LINK + "\"}";

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  private void rules(String text) {
    desk.rules = SortingRules.of(text);
    assertEquals(List.of(), desk.rules.faults());
  }

  private void story() {
    desk.web.story(LINK, PAGE);
  }

  private Article article(DeliveryId id) {
    return desk.articles
        .find(java.util.Objects.requireNonNull(desk.find(id).articleId()))
        .orElseThrow();
  }

  @Test
  void tagsAndStarsByWhatThePageIs() {
    rules("tag \"by host\" if host = example.org\nstar if lang = en and words > 10");
    story();

    DeliveryId id = desk.process(EVENT);

    Article article = article(id);
    assertEquals(List.of("mine", "by host"), article.tags());
    assertEquals(Set.of(article.id()), desk.stars);
    assertEquals(
        List.of(article.id()),
        desk.articles.list(new ArticleQuery(Group.TAG, "by host", 9, "")).items().stream()
            .map(Article::id)
            .toList());
  }

  /** They are asked for before the claim, which must not hang on that. */
  @Test
  void asksAgainForRulesThatCouldNotBeRead() {
    rules("tag harbour if title ~ harbour");
    story();
    var asked = new AtomicInteger();
    desk.rulebook =
        () -> {
          if (asked.incrementAndGet() == 1) {
            throw new IllegalStateException("the table is away");
          }
          return desk.rules;
        };

    DeliveryId id = desk.process(EVENT);

    assertEquals(List.of("mine", "harbour"), article(id).tags());
  }

  @Test
  void dropsByTheEventWithoutFetching() {
    rules("# nothing of these\ndrop if source = phone and title ~ harbour");

    DeliveryId id = desk.process(EVENT);

    assertDropped(id, "line 2: drop if source = phone and title ~ harbour");
    assertEquals(0, desk.web.asked.size());
  }

  @Test
  void dropsByThePageAndKeepsNothingOfIt() {
    rules("drop if lang = en");
    story();

    DeliveryId id = desk.process(EVENT);

    assertDropped(id, "line 1: drop if lang = en");
    assertEquals(List.of(), desk.articles.list(ArticleQuery.newest(9)).items());
  }

  private void assertDropped(DeliveryId id, String why) {
    Delivery delivery = desk.find(id);
    assertEquals(Status.DROPPED, delivery.status());
    assertEquals(Reason.DROPPED, delivery.reason());
    assertEquals(why, delivery.detail());
    assertEquals(
        List.of(id),
        desk.deliveries.list(Status.DROPPED, 9, "").items().stream().map(Delivery::id).toList());
  }

  @Test
  void aDroppedOneIsReplayedOnceTheRuleIsGone() {
    rules("drop if title ~ harbour");
    story();
    DeliveryId id = desk.process(EVENT);

    desk.advance(Duration.ofHours(1));
    var still = desk.replay.ask(id, ReplayFrom.NETWORK, () -> Desk.MINUTE);
    assertEquals(1, still.size());
    assertDropped(id, "line 1: drop if title ~ harbour");

    rules("");
    desk.advance(Duration.ofHours(1));
    assertEquals(1, desk.replay.ask(id, ReplayFrom.BODY, () -> Desk.MINUTE).size());
    var _ = desk.replay.ask(id, ReplayFrom.NETWORK, () -> Desk.MINUTE);
    assertEquals(Status.STORED, desk.find(id).status());
  }

  @Test
  void aTextThatIsNotReadAgainIsNotTakenToLackAnything() {
    story();
    DeliveryId first = desk.process(EVENT);
    rules("tag lacking if text !~ \"no such word\"\ndrop if text !~ \"no such word\"");

    DeliveryId second =
        desk.process(
            EVENT.replace("}", ",\"feedTitle\":\"Second\",\"feedUrl\":\"https://e.org/2\"}"));

    assertEquals(Status.STORED, desk.find(second).status());
    assertEquals(List.of("mine"), article(first).tags());
  }

  @Test
  void takesNoArticleAwayThatIsKept() {
    story();
    DeliveryId id = desk.process(EVENT);
    rules("drop if title ~ harbour\nstar if title ~ harbour\ntag late if title ~ harbour");
    desk.advance(Duration.ofHours(1));

    var _ = desk.replay.ask(id, ReplayFrom.NETWORK, () -> Desk.MINUTE);

    assertEquals(Status.STORED, desk.find(id).status());
    assertEquals(List.of("mine", "late"), article(id).tags());
    assertTrue(desk.stars.isEmpty(), "a replay stars nothing");
  }

  @Test
  void aSecondSenderOfTheSameIsSortedToo() {
    story();
    DeliveryId first = desk.process(EVENT);
    rules("tag twice if feed = Second\nstar if feed = Second\ndrop if feed = Third");

    DeliveryId second =
        desk.process(
            EVENT.replace("}", ",\"feedTitle\":\"Second\",\"feedUrl\":\"https://e.org/2\"}"));
    DeliveryId third =
        desk.process(
            EVENT.replace("}", ",\"feedTitle\":\"Third\",\"feedUrl\":\"https://e.org/3\"}"));

    assertEquals(List.of("mine", "twice"), article(first).tags());
    assertEquals(Set.of(article(first).id()), desk.stars);
    assertEquals(Status.STORED, desk.find(second).status());
    assertDropped(third, "line 3: drop if feed = Third");
  }

  @Test
  void sortsWhatOnlyTheFeedTells() {
    rules("tag fallback if verdict = FEED_ONLY");
    String text =
        "The harbour bridge will be closed for the repairs that were planned. ".repeat(12);

    desk.web.missing("https://example.org/gone", Reason.HTTP_410);

    DeliveryId id =
        desk.process(
            "{\"title\": \"Harbour bridge\", \"url\": \"https://example.org/gone\", \"content\":"
                + " \"<p>"
                + text
                + "</p>\"}");

    assertEquals(List.of("mine", "fallback"), article(id).tags());
  }
}
