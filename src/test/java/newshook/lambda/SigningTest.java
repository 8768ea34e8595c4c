package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import newshook.article.Delivery;
import newshook.article.Reason;
import newshook.article.Source;
import newshook.dev.Functions;
import newshook.dev.Functions.Name;
import newshook.dev.LocalTable;
import newshook.fetch.FetchOutcome.Missed;
import newshook.store.DynamoDeliveryStore;
import newshook.store.Subscription;
import newshook.store.Subscription.State;
import newshook.store.SubscriptionStore;
import newshook.store.WatchStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posts of senders that sign, and pushes of hubs, through the real handler. */
class SigningTest {
  private static final Instant NOW = Instant.parse("2026-11-24T06:30:00Z");
  private static final String WHSEC =
      Base64.getEncoder().encodeToString("standard secret".getBytes(StandardCharsets.UTF_8));
  private static final String ITEM =
      "{\"event_type\":\"save_entry\",\"entry\":{\"title\":\"A bridge\",\"url\":\"https://example.org/a\"}}";

  private final LocalTable table = LocalTable.inMemory();
  private final DynamoDeliveryStore deliveries =
      new DynamoDeliveryStore(table.client(), LocalTable.NAME);
  private final Functions functions =
      new Functions(
          App.of(
              Map.of(
                  "NEWSHOOK_TABLE",
                  LocalTable.NAME,
                  "NEWSHOOK_TOKENS",
                  "t1=miniflux, t2=github, t3=standard, t4=free",
                  "NEWSHOOK_SIGNING",
                  "miniflux=s1,github=old,github=s2,standard=whsec_" + WHSEC,
                  "NEWSHOOK_WEBSUB_KEY",
                  "k"),
              table.client(),
              request -> new Missed(Reason.CONNECT, "no web here", 0, null, List.of()),
              Clock.fixed(NOW, ZoneOffset.UTC)),
          line -> {});

  @AfterEach
  void close() {
    table.close();
  }

  private Map<String, Object> call(
      String method, String path, Map<String, String> headers, String query, String body)
      throws IOException {
    Map<String, Object> event = new HashMap<>();
    event.put("rawPath", path);
    event.put("rawQueryString", query);
    event.put("headers", headers);
    event.put("requestContext", Map.of("http", Map.of("method", method)));
    event.put("body", body);
    return JSON.std.mapFrom(functions.call(Name.WEBHOOK, JSON.std.asBytes(event)));
  }

  private int post(String token, Map<String, String> headers, String body) throws IOException {
    Object status = call("POST", "/hook/" + token, headers, "", body).get("statusCode");
    return status instanceof Integer code ? code : 0;
  }

  private List<Delivery> kept() {
    return deliveries.list(null, 100, "").items();
  }

  private static byte[] mac(String algorithm, byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String hex(String key, String text) {
    return HexFormat.of().formatHex(mac("HmacSHA256", key.getBytes(StandardCharsets.UTF_8), text));
  }

  @Test
  void keepsNothingThatIsNotSignedRight() throws IOException {
    assertEquals(401, post("t1", Map.of(), ITEM));
    assertEquals(401, post("t1", Map.of("X-Miniflux-Signature", hex("s2", ITEM)), ITEM));
    assertEquals(401, post("t1", Map.of("X-Miniflux-Signature", hex("s1", ITEM)), ITEM + " "));
    assertEquals(401, post("wrong", Map.of("X-Miniflux-Signature", hex("s1", ITEM)), ITEM));
    assertEquals(List.of(), kept());

    assertEquals(202, post("t1", Map.of("X-Miniflux-Signature", hex("s1", ITEM)), ITEM));
    assertEquals("miniflux", kept().getFirst().sourceId());
  }

  /** For when the secrets cannot be read: then nothing else says who signs. */
  @Test
  void theTableRemembersWhoSigns() throws IOException {
    var watches = new WatchStore(table.client(), LocalTable.NAME);
    assertFalse(watches.signs("miniflux"));

    assertEquals(401, post("t1", Map.of(), ITEM));
    assertFalse(watches.signs("miniflux"), "nothing was heard of it");
    assertEquals(202, post("t1", Map.of("X-Miniflux-Signature", hex("s1", ITEM)), ITEM));
    assertEquals(202, post("t4", Map.of(), ITEM));

    assertTrue(watches.signs("miniflux"));
    assertFalse(watches.signs("free"));
  }

  @Test
  void takesTheOldSecretBesideTheNew() throws IOException {
    for (String key : List.of("old", "s2")) {
      assertEquals(
          202, post("t2", Map.of("X-Hub-Signature-256", "sha256=" + hex(key, ITEM)), ITEM));
    }
    assertEquals(401, post("t2", Map.of("X-Hub-Signature-256", "sha256=" + hex("s3", ITEM)), ITEM));
  }

  @Test
  void aMessageThatIsOldIsRefusedAndOneThatComesAgainChangesNothing() throws IOException {
    assertEquals(202, post("t3", standard("msg_1", NOW), ITEM));
    assertEquals(202, post("t3", standard("msg_1", NOW), ITEM));
    assertEquals(1, kept().size());
    assertEquals("msg_1", java.util.Objects.requireNonNull(kept().getFirst().item()).messageId());

    assertEquals(401, post("t3", standard("msg_2", NOW.minusSeconds(301)), ITEM));
    assertEquals(401, post("t3", standard("msg_2", NOW.plusSeconds(301)), ITEM));
    Map<String, String> other = new HashMap<>(standard("msg_2", NOW));
    other.put("webhook-id", "msg_3");
    assertEquals(401, post("t3", other, ITEM));
    assertEquals(1, kept().size());
  }

  private static Map<String, String> standard(String id, Instant at) {
    String time = String.valueOf(at.getEpochSecond());
    byte[] mac = mac("HmacSHA256", Base64.getDecoder().decode(WHSEC), id + "." + time + "." + ITEM);
    return Map.of(
        "webhook-id",
        id,
        "webhook-timestamp",
        time,
        "webhook-signature",
        "v1,AAAA v1," + Base64.getEncoder().encodeToString(mac));
  }

  @Test
  void aSignedPostMayBeLarge() throws IOException {
    String large = ITEM.replace("\"}}", "\",\"content\":\"" + "x".repeat(900_000) + "\"}}");

    assertEquals(413, post("t4", Map.of(), large));
    assertEquals(202, post("t1", Map.of("X-Miniflux-Signature", hex("s1", large)), large));
    String tooLarge = "x".repeat(4 * 1024 * 1024 + 1);
    assertEquals(413, post("t1", Map.of("X-Miniflux-Signature", hex("s1", tooLarge)), tooLarge));
    assertEquals(401, post("t1", Map.of("X-Miniflux-Signature", "00"), tooLarge));
  }

  @Test
  void aThousandEntriesAtOnceAreAllKept() throws IOException {
    subscribed();
    StringBuilder feed = new StringBuilder("<rss><channel><title>E</title>");
    for (int i = 0; i < 1000; i++) {
      feed.append("<item><title>Story ")
          .append(i)
          .append("</title><link>https://example.org/")
          .append(i)
          .append("</link><description>About ")
          .append(i)
          .append("</description></item>");
    }
    String body = feed.append("</channel></rss>").toString();

    Map<String, Object> answer =
        call(
            "POST", "/websub/an-id", Map.of("X-Hub-Signature", "sha256=" + hubHex(body)), "", body);

    assertEquals(202, answer.get("statusCode"));
    assertEquals(1000, deliveries.list(null, 2000, "").items().size());
    assertEquals(
        List.of("pushed"), java.util.Objects.requireNonNull(kept().getFirst().item()).tags());
  }

  @Test
  void aCallbackThatCannotBeOursIsNotLookedUp() throws IOException {
    String path = "/websub/" + "a".repeat(2_000);

    assertEquals(404, call("GET", path, Map.of(), "", "").get("statusCode"));
    assertEquals(410, call("POST", path, Map.of(), "", "<rss/>").get("statusCode"));
  }

  @Test
  void aPushThatNobodySignedIsAnsweredAndIgnored() throws IOException {
    subscribed();
    String body = "<rss><channel><item><link>https://example.org/1</link></item></channel></rss>";

    Map<String, Object> unsigned = call("POST", "/websub/an-id", Map.of(), "", body);

    assertEquals(202, unsigned.get("statusCode"));
    assertEquals("{\"status\":\"ignored\"}", unsigned.get("body"));
    assertEquals(List.of(), kept());
    assertEquals(410, call("POST", "/websub/other", Map.of(), "", body).get("statusCode"));
    assertEquals(405, call("PUT", "/websub/an-id", Map.of(), "", body).get("statusCode"));
  }

  @Test
  void sendsTheChallengeBackAsText() throws IOException {
    subscribed();
    String query =
        "hub.mode=subscribe&hub.topic=https%3A%2F%2Fe.com%2Ffeed&hub.challenge=%3Cb%3E&hub.lease_seconds=9999";

    Map<String, Object> answer = call("GET", "/websub/an-id", Map.of(), query, "");

    assertEquals(200, answer.get("statusCode"));
    assertEquals("<b>", answer.get("body"));
    assertTrue(String.valueOf(answer.get("headers")).contains("text/plain"), answer.toString());
    assertEquals(404, call("GET", "/websub/other", Map.of(), query, "").get("statusCode"));
  }

  @Test
  void keepsNothingForABrowserThatOnlyLooksAhead() throws IOException {
    String query = "url=https%3A%2F%2Fexample.org%2Fa";
    Map<String, String> ahead = Map.of("Sec-Purpose", "prefetch;prerender");

    assertEquals(403, call("GET", "/hook/t4", ahead, query, "").get("statusCode"));
    assertEquals(List.of(), kept());
    assertEquals(202, call("GET", "/hook/t4", Map.of(), query, "").get("statusCode"));
  }

  @Test
  void refusesASettingThatNamesNoSecret() {
    assertThrows(IllegalStateException.class, () -> settings("miniflux"));
    assertThrows(IllegalStateException.class, () -> settings("=x"));
  }

  private void subscribed() {
    new SubscriptionStore(table.client(), LocalTable.NAME)
        .save(
            new Subscription(
                "an-id",
                "https://e.com/feed",
                "https://e.com/feed",
                "https://hub.example/",
                "https://news.example/websub/an-id",
                new Source("e", "e", ZoneOffset.UTC, List.of("pushed")),
                State.ACTIVE,
                "",
                0,
                null,
                NOW.plusSeconds(9999)));
  }

  /** Signed as the hub does that was told our secret for this subscription. */
  private static String hubHex(String body) {
    return hex(hex("k", "websub an-id"), body);
  }

  private static Settings settings(String signing) {
    return Settings.from(Map.of("NEWSHOOK_TABLE", "t", "NEWSHOOK_SIGNING", signing));
  }
}
