package newshook.websub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newshook.article.Reason;
import newshook.article.Source;
import newshook.dev.LocalTable;
import newshook.fetch.FetchOutcome;
import newshook.fetch.FetchOutcome.Missed;
import newshook.fetch.FetchRequest;
import newshook.store.Subscription;
import newshook.store.Subscription.State;
import newshook.store.SubscriptionStore;
import newshook.webhook.RawRequest;
import newshook.websub.HubAnswer.Confirmed;
import newshook.websub.HubAnswer.Forged;
import newshook.websub.HubAnswer.Genuine;
import newshook.websub.HubAnswer.Noted;
import newshook.websub.HubAnswer.Unknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSubTest {
  private static final String FEED = "https://example.org/feed.xml";
  private static final String SELF = "https://example.org/feed";
  private static final String HUB = "https://hub.example.net/";
  private static final String ID = "an-id-nobody-can-guess";
  private static final Duration TIME = Duration.ofMinutes(4);

  private final LocalTable table = LocalTable.inMemory();
  private final SubscriptionStore store = new SubscriptionStore(table.client(), LocalTable.NAME);
  private final HubSecret secret = new HubSecret(() -> "a key of ours");
  private final Map<String, FetchOutcome> web = new HashMap<>();
  private final List<FetchRequest> asked = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-24T06:30:00Z");
  private final Subscriber subscriber = new Subscriber(store, secret, () -> now);
  private final Renewal renewal = new Renewal(store, this::fetch, secret, () -> now);

  @AfterEach
  void close() {
    table.close();
  }

  private FetchOutcome fetch(FetchRequest request) {
    asked.add(request);
    return web.getOrDefault(
        request.link(), new Missed(Reason.HTTP_404, "HTTP 404", 404, null, List.of()));
  }

  private void wanted() {
    store.save(
        new Subscription(
            ID,
            FEED,
            "",
            "",
            "https://news.example/websub/" + ID,
            new Source("example", "example", ZoneOffset.UTC, List.of("pushed")),
            State.WANTED,
            "",
            0,
            now,
            null));
    web.put(
        FEED,
        Hub.page(
            FEED,
            "<rss><channel><title>E</title><link xmlns='http://www.w3.org/2005/Atom' rel='hub'"
                + " href='"
                + HUB
                + "'/><link xmlns='http://www.w3.org/2005/Atom' rel='self' href='"
                + SELF
                + "'/></channel></rss>"));
    web.put(HUB, Hub.page(HUB, ""));
  }

  private Subscription it() {
    return store.find(ID).orElseThrow();
  }

  private HubAnswer ask(String mode, String topic, String... more) {
    Map<String, String> query = new HashMap<>(Map.of("hub.mode", mode, "hub.topic", topic));
    for (int i = 0; i < more.length; i += 2) {
      query.put(more[i], more[i + 1]);
    }
    return subscriber.asked(ID, query);
  }

  private void active() {
    wanted();
    var _ = renewal.step(TIME);
    assertInstanceOf(
        Confirmed.class,
        ask("subscribe", SELF, "hub.challenge", "abc", "hub.lease_seconds", "864000"));
  }

  @Test
  void asksTheHubThatTheFeedNames() {
    wanted();

    var _ = renewal.step(TIME);

    assertEquals(List.of(FEED, HUB), asked.stream().map(FetchRequest::link).toList());
    assertTrue(asked.stream().allMatch(FetchRequest::isSingle));
    String form = asked.get(1).form();
    assertTrue(
        form.startsWith(
            "hub.mode=subscribe&hub.topic=https%3A%2F%2Fexample.org%2Ffeed&hub.callback="
                + "https%3A%2F%2Fnews.example%2Fwebsub%2F"
                + ID
                + "&hub.secret="),
        form);
    assertTrue(form.endsWith("&hub.lease_seconds=864000"), form);
    assertEquals(State.WANTED, it().state());
    assertTrue(renewal.step(TIME).isEmpty(), "it waits for the hub");
  }

  @Test
  void findsTheHubOfAJsonFeed() {
    wanted();
    web.put(
        FEED,
        Hub.page(
            FEED,
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"feed_url\":\""
                + SELF
                + "\",\"hubs\":[{\"type\":\"WebSub\",\"url\":\""
                + HUB
                + "\"}],\"items\":[]}"));

    var _ = renewal.step(TIME);

    assertEquals(HUB, it().hub());
    assertEquals(SELF, it().topic());
  }

  @Test
  void confirmsWhatWeAskedForAndNothingElse() {
    wanted();
    assertInstanceOf(Unknown.class, ask("subscribe", SELF, "hub.challenge", "abc"));
    var _ = renewal.step(TIME);

    assertInstanceOf(
        Unknown.class, ask("subscribe", "https://evil.example/", "hub.challenge", "a"));
    assertInstanceOf(Unknown.class, ask("subscribe", SELF));
    assertInstanceOf(Unknown.class, ask("unsubscribe", SELF, "hub.challenge", "abc"));
    assertInstanceOf(Unknown.class, ask("publish", SELF, "hub.challenge", "abc"));
    assertInstanceOf(Unknown.class, ask("subscribe", SELF, "hub.challenge", "a".repeat(3000)));
    assertInstanceOf(
        Unknown.class,
        subscriber.asked(
            "another-id",
            Map.of("hub.mode", "subscribe", "hub.topic", SELF, "hub.challenge", "abc")));
    assertEquals(
        new Confirmed("abc<b>"),
        ask("subscribe", SELF, "hub.challenge", "abc<b>", "hub.lease_seconds", "3600"));
    assertEquals(State.ACTIVE, it().state());
    assertEquals(now.plusSeconds(3600), it().leaseUntil());
    assertEquals(now.plusSeconds(2700), it().nextAt());
  }

  @Test
  void renewsBeforeTheLeaseEnds() {
    active();
    now = now.plus(Duration.ofDays(7));
    assertTrue(renewal.step(TIME).isEmpty());

    now = now.plus(Duration.ofHours(13));
    assertEquals(1, renewal.step(TIME).size());

    assertEquals(State.ACTIVE, it().state());
    assertTrue(asked.getLast().form().startsWith("hub.mode=subscribe&"));
    assertInstanceOf(Confirmed.class, ask("subscribe", SELF, "hub.challenge", "again"));
    assertEquals(now.plus(Duration.ofDays(10)), it().leaseUntil());
  }

  @Test
  void saysWhenALeaseIsLostAndGivesUpInTheEnd() {
    active();
    web.remove(HUB);
    for (int i = 0; i < 20; i++) {
      now = now.plus(Duration.ofDays(2));
      var _ = renewal.step(TIME);
    }

    assertEquals(State.DENIED, it().state());
    assertFalse(it().detail().isEmpty());
    int before = asked.size();
    now = now.plus(Duration.ofDays(30));
    var _ = renewal.step(TIME);
    assertEquals(before, asked.size());
  }

  @Test
  void noticesARefusal() {
    wanted();
    var _ = renewal.step(TIME);

    assertInstanceOf(Noted.class, ask("denied", SELF, "hub.reason", "no\u0007 such topic"));

    assertEquals(State.DENIED, it().state());
    assertEquals("the hub says no: no  such topic", it().detail());
  }

  @Test
  void leavesWhenAskedTo() {
    active();
    store.save(it().in(State.LEAVING, "", 0, now, it().leaseUntil()));

    var _ = renewal.step(TIME);

    assertTrue(asked.getLast().form().startsWith("hub.mode=unsubscribe&"));
    assertInstanceOf(Unknown.class, ask("subscribe", SELF, "hub.challenge", "abc"));
    assertInstanceOf(Unknown.class, push("sha256", secret.of(ID)));
    assertEquals(new Confirmed("bye"), ask("unsubscribe", SELF, "hub.challenge", "bye"));
    assertTrue(store.find(ID).isEmpty());
  }

  @Test
  void forgetsAHubThatNeverAnswersToBeLeft() {
    active();
    web.remove(HUB);
    store.save(it().in(State.LEAVING, "", 0, now, it().leaseUntil()));

    for (int i = 0; i < 5; i++) {
      var _ = renewal.step(TIME);
      now = now.plus(Duration.ofDays(2));
    }

    assertTrue(store.find(ID).isEmpty());
  }

  @Test
  void saysThatAFeedNamesNoHub() {
    wanted();
    web.put(FEED, Hub.page(FEED, "<html><p>no feed</p></html>"));

    var _ = renewal.step(TIME);

    assertEquals("the feed names no hub", it().detail());
    assertEquals(State.DENIED, it().state());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha1", "sha256", "sha384", "sha512"})
  void believesASignedPush(String method) {
    active();

    assertInstanceOf(Genuine.class, push(method, secret.of(ID)));
    assertInstanceOf(Forged.class, push(method, secret.of("another")));
    assertInstanceOf(Forged.class, push(method, ""));
  }

  @Test
  void believesNoUnsignedPush() {
    active();
    byte[] body = "<feed/>".getBytes(StandardCharsets.UTF_8);

    assertInstanceOf(
        Forged.class,
        subscriber.pushed(
            ID, new RawRequest("POST", "/websub/", Map.of(), Map.of(), ByteBuffer.wrap(body))));
    assertInstanceOf(
        Unknown.class,
        new Subscriber(store, new HubSecret(() -> ""), () -> now)
            .pushed(ID, Hub.signed("sha256", secret.of(ID))));
  }

  @Test
  void tellsNobodyItsKey() {
    assertNotEquals(secret.of("a"), secret.of("b"));
    assertEquals(64, secret.of("a").length());
    assertFalse(secret.toString().contains("key of"));
  }

  private HubAnswer push(String method, String key) {
    return subscriber.pushed(ID, Hub.signed(method, key));
  }
}
