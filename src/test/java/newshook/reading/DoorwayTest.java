package newshook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import newshook.Clocks;
import newshook.article.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorwayTest {
  private static final String TOKEN = "correct-horse-battery";
  private static final Clock CLOCK = Clock.fixed(Archive.NOW, ZoneOffset.UTC);

  private final Archive archive = new Archive();
  private final Doorway doorway = doorway(List.of("older-token", TOKEN));

  @ParameterizedTest
  @ValueSource(strings = {"/", "/failures", "/a/AAAAAAAAAAAAAAAAAAAAAA", "/login", "/nowhere"})
  void asksAStrangerForTheToken(String path) {
    Answer answer = doorway.answer(get(path, Map.of()));

    assertEquals(401, answer.status());
    assertTrue(answer.body().contains("action=\"/login\""));
    assertFalse(answer.body().contains("href=\"/failures\""));
  }

  @Test
  void tellsAStrangersProgramHowToComeIn() {
    Answer answer = doorway.answer(get("/api/v1/articles", Map.of()));

    assertEquals(401, answer.status());
    assertEquals("application/problem+json", answer.header("content-type"));
    assertTrue(answer.header("www-authenticate").startsWith("Bearer"));
  }

  @ParameterizedTest
  @CsvSource({
    "authorization, Bearer correct-horse-battery, 200",
    "authorization, bearer older-token, 200",
    "authorization, Bearer correct-horse, 401",
    "authorization, Bearer, 401",
    "authorization, Basic correct-horse-battery, 401",
    "x-newshook-token, correct-horse-battery, 200",
    "cookie, newshook=correct-horse-battery, 401",
    "cookie, newshook=99999999999.x, 401",
    "cookie, newshook=, 401"
  })
  void knowsATokenInItsHeader(String header, String value, int status) {
    assertEquals(status, doorway.answer(get("/api/v1/articles", Map.of(header, value))).status());
  }

  @Test
  void turnsATokenInTheAddressIntoACookie() {
    Answer answer =
        doorway.answer(
            Ask.of(
                "GET",
                "/tag/harbour",
                Map.of("token", TOKEN, "cursor", "a=b"),
                Map.of("x-forwarded-proto", "https"),
                ""));

    String cookie = answer.header("set-cookie");
    assertEquals(303, answer.status());
    assertEquals("/tag/harbour?cursor=a%3Db", answer.header("location"));
    assertTrue(
        cookie.matches(
            "newshook=[\\w-]+\\.[\\w-]{22}; Max-Age=7776000; Path=/; HttpOnly; SameSite=Lax; Secure"),
        cookie);
    assertFalse(cookie.contains(TOKEN));
    assertEquals(200, doorway.answer(get("/", Map.of("cookie", "a=b; " + pair(cookie)))).status());
  }

  @Test
  void letsInByTheForm() {
    Answer answer = doorway.answer(post("/login", "next=%2Ffailures&token=+" + TOKEN));

    assertEquals(303, answer.status());
    assertEquals("/failures", answer.header("location"));
    assertFalse(answer.header("set-cookie").contains("Secure"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "https://evil.example", "/\\evil.example", "", "/a\r\nx: y"})
  void neverLeadsAway(String next) {
    String form = "token=" + TOKEN + "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);

    assertEquals("/", doorway.answer(post("/login", form)).header("location"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"token=wrong", "token=", "", "&&=&%%%", "token=%zz"})
  void saysThatATokenIsWrong(String form) {
    Answer answer = doorway.answer(post("/login", form));

    assertEquals(401, answer.status());
    assertTrue(answer.body().contains("not known here"));
    assertFalse(answer.headers().containsKey("set-cookie"));
  }

  @Test
  void logsOut() {
    Answer answer = doorway.answer(post("/logout", ""));

    assertEquals(303, answer.status());
    assertTrue(answer.header("set-cookie").startsWith("newshook=; Max-Age=0;"));
  }

  @Test
  void withoutTokensNobodyGetsIn() {
    Doorway closed = doorway(List.of("", " "));

    assertEquals(401, closed.answer(get("/", Map.of("authorization", "Bearer "))).status());
    assertEquals(401, closed.answer(post("/login", "token=")).status());
    assertEquals(401, closed.answer(post("/login", "token=+")).status());
  }

  @Test
  void aSessionEndsWithItsTimeAndWithItsToken() {
    AtomicReference<Instant> clock = new AtomicReference<>(Archive.NOW);
    MemoryKeyring keys = MemoryKeyring.ofReaders(Clocks.of(clock::get), TOKEN);
    Doorway door = new Doorway(archive.reading, keys);
    Map<String, String> cookie = Map.of("cookie", session(door));

    assertEquals(200, door.answer(get("/", cookie)).status());
    clock.set(Archive.NOW.plus(Session.LIFE).minusSeconds(1));
    assertEquals(200, door.answer(get("/", cookie)).status());
    clock.set(Archive.NOW.plus(Session.LIFE));
    assertEquals(401, door.answer(get("/", cookie)).status());
    clock.set(Archive.NOW);
    keys.revoke(TOKEN);
    assertEquals(401, door.answer(get("/", cookie)).status());
  }

  @Test
  void loggingOutEndsTheSessionEvenForWhoCopiedIt() {
    Doorway door = doorway(List.of(TOKEN));
    Map<String, String> cookie = Map.of("cookie", session(door));

    var _ = door.answer(Ask.of("POST", "/logout", Map.of(), cookie, ""));

    assertEquals(401, door.answer(get("/", cookie)).status());
  }

  @Test
  void aSessionIsNoTokenAndATokenIsNoSession() {
    Doorway door = doorway(List.of(TOKEN));
    String secret = session(door).replaceAll("newshook=|\\..*", "");

    assertEquals(401, door.answer(get("/", Map.of("authorization", "Bearer " + secret))).status());
    assertEquals(
        401,
        door.answer(get("/", Map.of("cookie", "newshook=" + TOKEN + "." + FeedKey.of(TOKEN))))
            .status());
  }

  @Test
  void pagesShowTheFeedKeyOnlyWhileItOpensSomething() {
    MemoryKeyring keys = MemoryKeyring.ofReaders(CLOCK, TOKEN);
    Doorway door = new Doorway(archive.reading, keys);
    Map<String, String> cookie = Map.of("cookie", session(door));
    String key = "key=" + FeedKey.of(TOKEN);

    assertTrue(door.answer(get("/", cookie)).body().contains(key));
    keys.revoke(FeedKey.of(TOKEN));
    assertFalse(door.answer(get("/", cookie)).body().contains(key));
  }

  @Test
  void lettingInWantsATokenToReadWith() {
    MemoryKeyring keys = new MemoryKeyring(CLOCK);
    keys.add("sender-of-feed-items", Scope.HOOK);
    keys.add("a-feed-reader-abc", Scope.FEED);
    Doorway door = new Doorway(archive.reading, keys);

    assertEquals(401, door.answer(post("/login", "token=sender-of-feed-items")).status());
    assertEquals(401, door.answer(post("/login", "token=a-feed-reader-abc")).status());
  }

  @Test
  void showsTheStyleToEverybody() {
    assertEquals(200, doorway.answer(get("/static/favicon.svg", Map.of())).status());
    assertTrue(doorway.answer(get("/robots.txt", Map.of())).body().contains("Disallow: /"));
  }

  private Doorway doorway(List<String> tokens) {
    MemoryKeyring keys = new MemoryKeyring(CLOCK);
    tokens.stream().filter(token -> !token.isBlank()).forEach(t -> keys.add(t, Scope.READ));
    return new Doorway(archive.reading, keys);
  }

  private static Ask get(String path, Map<String, String> headers) {
    return Ask.of("GET", path, Map.of(), headers, "");
  }

  private static Ask post(String path, String form) {
    return Ask.of("POST", path, Map.of(), Map.of(), form);
  }

  private static String session(Doorway door) {
    return pair(door.answer(post("/login", "token=" + TOKEN)).header("set-cookie"));
  }

  private static String pair(String cookie) {
    return cookie.substring(0, cookie.indexOf(';'));
  }
}
