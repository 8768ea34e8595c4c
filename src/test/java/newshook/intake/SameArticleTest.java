package newshook.intake;

import static newshook.intake.Events.event;
import static newshook.intake.Events.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import newshook.article.Article;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.Source;
import newshook.article.Status;
import newshook.article.Validators;
import newshook.article.Verdict;
import newshook.dev.LocalTable;
import newshook.extract.Extractor;
import newshook.store.ArticleQuery;
import newshook.store.ArticleStore;
import newshook.store.DeliveryStore;
import newshook.store.DynamoArticleStore;
import newshook.store.DynamoDeliveryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One article whatever leads to it, and what a replay asks of its page. */
class SameArticleTest {
  private static final Duration REMAINING = Duration.ofMinutes(1);
  private static final Source SOURCE = new Source("phone", "phone", ZoneOffset.UTC, List.of());
  private static final String BRIDGE = "https://www.example.org/2021/bridge-to-be-repaired";

  /** A teaser and a box that sells the rest. */
  private static final String PAYWALL =
      """
      <!doctype html><html lang="en"><title>The secret deal that saved the bank</title>
      <script type="application/ld+json">
      {"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>
      <article><h1>The secret deal that saved the bank</h1><p>On a Sunday night in January, three
      people met in a room above a closed restaurant and agreed on a plan that nobody else was to
      hear of for a year.</p><p>One of them was the minister. The second had left a week before.</p>
      <div class="paywall-box"><h3>Subscribe to continue reading</h3><p>Already a subscriber?
      Sign in</p></div></article>
      """;

  private final LocalTable table = LocalTable.inMemory();
  private final Web web = new Web();
  private final DeliveryStore deliveries = new DynamoDeliveryStore(table.client(), LocalTable.NAME);
  private final ArticleStore articles = new DynamoArticleStore(table.client(), LocalTable.NAME);
  private final Instant now = Instant.parse("2021-12-29T17:19:00Z");
  private final Accept accept = new Accept(deliveries, () -> now);

  @AfterEach
  void stop() {
    table.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BRIDGE + "/",
        BRIDGE + "?utm_source=rss&utm_medium=feed",
        "http://www.example.org/2021/bridge-to-be-repaired#comments",
        BRIDGE + "/amp/",
        BRIDGE + "?amp",
        "https://amp.example.org/2021/bridge-to-be-repaired",
        "https://m.example.org/2021/bridge-to-be-repaired",
        "https://example.org:443/2021/./bridge-to-be%2Drepaired",
        "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/2021/bridge-to-be-repaired",
        "https://www.google.com/url?q=https%3A%2F%2Fwww.example.org%2F2021%2Fbridge-to-be-repaired",
        "https://www.google.com/amp/s/www.example.org/2021/bridge-to-be-repaired/amp"
      })
  void isKnownByEveryFormOfItsLink(String other) {
    web.story(BRIDGE, BRIDGE);
    process(event(BRIDGE));

    Delivery second = process(event(other, "Another feed"));

    assertEquals(List.of(BRIDGE), web.asked);
    assertEquals(one().id(), second.articleId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://m.example.org/2021/bridge-to-be-repaired",
        "https://amp.example.org/2021/bridge-to-be-repaired/amp",
        "https://example.org/2021/bridge-to-be-repaired/?utm_source=x"
      })
  void isOneThroughTwoShortLinks(String mirror) {
    web.story("https://ift.tt/1", BRIDGE);
    web.story("https://ift.tt/2", mirror);
    process(event("https://ift.tt/1"));
    process(event("https://ift.tt/2", "Another feed"));

    assertEquals(2, articles.find(one().id()).orElseThrow().sightings().size());
  }

  @Test
  void isOneWhereThePageLaterForgetsItsCanonicalAddress() {
    web.story("https://ift.tt/1", BRIDGE + "?page=all", Web.html(BRIDGE));
    process(event("https://ift.tt/1"));
    String without = Web.html(BRIDGE).replaceFirst("<link rel=\"canonical\"[^>]*>", "");
    web.story("https://ift.tt/2", BRIDGE + "?page=all", without);

    process(event("https://ift.tt/2", "Another feed"));

    assertEquals(BRIDGE, one().url());
  }

  @Test
  void aPageThatIsSentTakesThePlaceOfAPaywall() {
    web.story(BRIDGE, BRIDGE, PAYWALL);
    Delivery first = process(event(BRIDGE));
    assertEquals(Verdict.PAYWALL, one().verdict());

    String html = Web.html(BRIDGE).replace("\"", "\\\"").replace("\n", "\\n");
    String sent =
        """
        {"EntryTitle": "Harbour bridge to be repaired - Example", "EntryUrl": "%s",
         "FeedTitle": "Example feed", "html": "%s"}\
        """
            .formatted(BRIDGE, html);
    Delivery second = process(sent);

    assertNotEquals(first.id(), second.id());
    assertEquals(second.id(), process(sent).id());
    assertEquals(Status.STORED, second.status());
    assertEquals(Verdict.FULL, one().verdict());
    assertEquals(List.of(BRIDGE), web.asked);
  }

  @Test
  void aPageThatIsSentWithAWrappedLinkIsKnownByItsTarget() {
    String html = Web.html(BRIDGE).replaceFirst("<link rel=\"canonical\"[^>]*>", "");
    process(
        """
        {"url": "https://www.google.com/url?q=%s&sa=t", "html": "%s"}\
        """
            .formatted(BRIDGE, html.replace("\"", "\\\"").replace("\n", "\\n")));

    assertEquals(BRIDGE, one().url());
  }

  @Test
  void aReplayAsksOnlyForANewerPage() {
    web.story(BRIDGE, BRIDGE);
    DeliveryId id = process(event(BRIDGE)).id();
    Article before = one();

    web.unchanged(BRIDGE, BRIDGE);
    assertTrue(deliveries.replay(id, now));
    Delivery after = process(id, Duration.ZERO);

    assertEquals(new Validators(BRIDGE, Web.ETAG, Web.MODIFIED), web.requests.getLast().held());
    assertTrue(web.requests.getLast().isRepeat());
    assertEquals(Status.STORED, after.status());
    assertEquals(before, one());
  }

  @Test
  void aReplayReadsTheCopyOfAPageThatIsUnchanged() {
    web.story(BRIDGE, BRIDGE);
    Delivery first = accepted(event(BRIDGE));
    process(first.id(), Duration.ofDays(40_000));
    String copy = Web.html(BRIDGE).replace("two weeks", "three weeks");
    articles.keepPage(one().id(), BRIDGE, copy, now.plus(Duration.ofDays(40_000)));

    web.unchanged(BRIDGE, BRIDGE);
    assertTrue(deliveries.replay(first.id(), now));
    process(first.id(), Duration.ofDays(40_000));

    assertTrue(articles.body(one().id()).orElseThrow().contains("three weeks"));
  }

  @Test
  void aReplayWantsThePageWhereTheTextCouldBeBetter() {
    web.story(BRIDGE, BRIDGE, PAYWALL);
    DeliveryId id = process(event(BRIDGE)).id();

    assertTrue(deliveries.replay(id, now));
    process(id, Duration.ZERO);

    assertEquals(Validators.NONE, web.requests.getLast().held());
  }

  private Article one() {
    List<Article> all = articles.list(ArticleQuery.newest(9)).items();
    assertEquals(1, all.size());
    return all.getFirst();
  }

  private Delivery process(String body) {
    return process(accepted(body).id(), Duration.ZERO);
  }

  private Delivery accepted(String body) {
    return accept.accept(SOURCE, request(body)).deliveries().getFirst();
  }

  private Delivery process(DeliveryId id, Duration pageKept) {
    var processing =
        new Processing(
            deliveries,
            articles,
            Sorting.NONE,
            web,
            new Extractor(),
            pageKept,
            false,
            () -> now,
            new Random(1));
    var _ = processing.process(id, REMAINING);
    return deliveries.find(id).orElseThrow();
  }
}
