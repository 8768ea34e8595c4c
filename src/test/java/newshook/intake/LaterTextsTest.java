package newshook.intake;

import static newshook.intake.Events.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.DeliveryId;
import newshook.article.Reason;
import newshook.article.ReplayFrom;
import newshook.article.Status;
import newshook.article.Verdict;
import newshook.store.ArticleQuery;
import newshook.store.ArticleStore.OlderText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Texts that change, get better, or would get worse: what a later try makes of an article. */
class LaterTextsTest {
  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void keepsTheOlderTextAndSaysWhenItChanged() {
    String url = "https://example.org/2021/bridge";
    desk.web.story("https://ift.tt/1", url);
    DeliveryId id = desk.process(event("https://ift.tt/1"));
    ArticleId article = Objects.requireNonNull(desk.find(id).articleId());
    Instant first = desk.now;
    String before = desk.articles.body(article).orElseThrow();

    desk.advance(Duration.ofDays(2));
    desk.web.story("https://ift.tt/1", url, Web.html(url).replace("two weeks", "three long weeks"));
    assertEquals(1, desk.replay.ask(id, ReplayFrom.NETWORK, () -> Desk.MINUTE).size());

    Article after = desk.articles.find(article).orElseThrow();
    assertEquals(2, after.revision());
    assertEquals(desk.now, after.changedAt());
    assertEquals(first, after.storedAt());
    assertNotEquals(before, desk.articles.body(article).orElseThrow());
    assertEquals(
        List.of(
            new OlderText(
                1, first, Verdict.FULL, desk.articles.older(article).getFirst().words(), before)),
        desk.articles.older(article));
  }

  @Test
  void looksAgainAtWhatWasNotWholeAndNeverMakesItWorse() {
    String url = "https://example.org/2021/bridge";
    String paid = Web.paid(url);
    desk.web.story("https://ift.tt/1", url, paid);
    DeliveryId id = desk.process(event("https://ift.tt/1"));
    ArticleId article = Objects.requireNonNull(desk.find(id).articleId());
    assertEquals(Verdict.PAYWALL, desk.articles.find(article).orElseThrow().verdict());
    assertEquals(Status.STORED, desk.find(id).status());
    assertTrue(desk.replay.due(() -> Desk.MINUTE).isEmpty(), "not at once");

    desk.web.missing("https://ift.tt/1", Reason.HTTP_5XX);
    desk.advance(Duration.ofHours(8));
    assertEquals(1, desk.replay.due(() -> Desk.MINUTE).size());
    assertEquals(Status.STORED, desk.find(id).status(), "what is kept stays");
    assertEquals(article, desk.find(id).articleId());

    desk.web.story("https://ift.tt/1", url);
    desk.advance(Duration.ofDays(1));
    assertEquals(1, desk.replay.due(() -> Desk.MINUTE).size());

    assertEquals(Verdict.FULL, desk.articles.find(article).orElseThrow().verdict());
    assertNull(desk.find(id).dueAt());
    desk.web.story("https://ift.tt/1", url, paid);
    assertEquals(1, desk.replay.ask(id, ReplayFrom.NETWORK, () -> Desk.MINUTE).size());
    assertEquals(Verdict.FULL, desk.articles.find(article).orElseThrow().verdict());
    assertEquals(
        Web.html(url),
        desk.articles.page(article).orElseThrow().html(),
        "nor is the better page lost");
  }

  @Test
  void aPageTakesThePlaceOfTheFeedsOwnText() {
    String text = "The harbour bridge will be closed for repairs in spring. ".repeat(30);
    desk.web.missing("https://ift.tt/1", Reason.HTTP_410);
    DeliveryId id =
        desk.process(
            "{\"title\": \"Bridge\", \"url\": \"https://ift.tt/1\", \"content\": \"<p>%s</p>\"}"
                .formatted(text));
    ArticleId feedOnly = Objects.requireNonNull(desk.find(id).articleId());
    assertEquals(Verdict.FEED_ONLY, desk.articles.find(feedOnly).orElseThrow().verdict());

    desk.web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    assertEquals(1, desk.replay.ask(id, ReplayFrom.NETWORK, () -> Desk.MINUTE).size());

    List<Article> listed = desk.articles.list(ArticleQuery.newest(9)).items();
    assertEquals(List.of(Verdict.FULL), listed.stream().map(Article::verdict).toList());
    assertEquals(
        Verdict.FULL, desk.articles.find(feedOnly).orElseThrow().verdict(), "old links lead on");
    assertEquals(listed.getFirst().id(), desk.articles.read(feedOnly).orElseThrow().article().id());

    desk.web.missing("https://ift.tt/1", Reason.HTTP_410);
    assertEquals(1, desk.replay.ask(id, ReplayFrom.NETWORK, () -> Desk.MINUTE).size());
    assertEquals(listed, desk.articles.list(ArticleQuery.newest(9)).items());
  }

  @Test
  void theEventsOwnTextGivesWayToThePageThatALaterEventFinds() {
    String text = "The harbour bridge will be closed for repairs in spring. ".repeat(30);
    String body = "{\"title\": \"Harbour bridge\", \"url\": \"https://ift.tt/1\"%s}";
    desk.web.missing("https://ift.tt/1", Reason.HTTP_410);
    desk.process(body.formatted(", \"content\": \"<p>" + text + "</p>\""));

    desk.web.story("https://ift.tt/1", "https://example.org/2021/bridge");
    desk.process(body.formatted(", \"feedUrl\": \"https://example.org/other-feed\""));

    List<Article> listed = desk.articles.list(ArticleQuery.newest(10)).items();
    assertEquals(List.of(Verdict.FULL), listed.stream().map(Article::verdict).toList());
  }
}
