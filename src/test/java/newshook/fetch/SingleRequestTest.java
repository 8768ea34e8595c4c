package newshook.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import newshook.article.Reason;
import newshook.article.Validators;
import newshook.fetch.FetchOutcome.Fetched;
import newshook.fetch.FetchOutcome.Missed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SingleRequestTest {
  private static final Duration BUDGET = Duration.ofSeconds(5);

  private final RawSite site = new RawSite();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void takesAnyTextAsItIs() {
    site.on("/api", RawSite.ok("application/json", ")]}'\n[\"location='/x'\"]"));

    Fetched fetched = assertInstanceOf(Fetched.class, single("/api", ""));

    assertEquals(")]}'\n[\"location='/x'\"]", fetched.page().html());
    assertTrue(site.requests().getFirst().startsWith("GET /api HTTP/1.1\r\n"));
  }

  @Test
  void sendsAFormWithItsLength() {
    site.on("/form", call -> call.send(RawSite.ok("text/plain", body(call.head(), call.socket()))));

    Fetched fetched = assertInstanceOf(Fetched.class, single("/form", "f.req=%5B1%5D&x=y"));

    assertEquals("f.req=%5B1%5D&x=y", fetched.page().html());
    String head = site.requests().getFirst();
    assertTrue(head.startsWith("POST /form HTTP/1.1\r\n"), head);
    assertTrue(head.contains("Content-Type: application/x-www-form-urlencoded"), head);
  }

  @Test
  void followsNoRedirectAndSaysWhereItLeads() {
    site.redirect("/a", 302, "/b").page("/b", "<p>never</p>");
    site.redirect("/c", 307, "https://consent.google.com/m?continue=x");

    Missed plain = assertInstanceOf(Missed.class, single("/a", "x=y"));
    Missed consent = assertInstanceOf(Missed.class, single("/c", ""));

    assertEquals(Reason.BAD_RESPONSE, plain.reason());
    assertEquals("sends us to /b", plain.detail());
    assertEquals(Reason.CONSENT_WALL, consent.reason());
    assertEquals(2, site.requests().size());
  }

  @Test
  void takesNoWrapperOff() {
    site.on("/url", RawSite.ok("text/plain", "here"));
    String link = site.url("/url?url=https://example.org/");

    FetchOutcome outcome = fetcher().fetch(FetchRequest.single(link, BUDGET, ""));

    assertEquals(List.of(new Hop(link, "200")), outcome.chain());
  }

  @Test
  void isGuardedLikeAnyOther() {
    var fetcher = new HttpPageFetcher(FetchSettings.standard(""), Clock.systemUTC());

    FetchOutcome outcome = fetcher.fetch(FetchRequest.single(site.url("/"), BUDGET, "a=b"));

    assertEquals(Reason.REFUSED_ADDRESS, assertInstanceOf(Missed.class, outcome).reason());
    assertEquals(List.of(), site.requests());
  }

  @Test
  void noOtherRequestMayCarryAForm() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new FetchRequest("https://example.org/", BUDGET, Validators.NONE, false, false, "a=b"));
  }

  private FetchOutcome single(String path, String form) {
    return fetcher().fetch(FetchRequest.single(site.url(path), BUDGET, form));
  }

  private HttpPageFetcher fetcher() {
    return new HttpPageFetcher(
        FetchSettings.standard("").withAllowed(Set.of(site.address())), Clock.systemUTC());
  }

  private static String body(String head, Socket socket) throws IOException {
    String length = head.split("Content-Length: ", 2)[1].split("\r", 2)[0];
    return new String(
        socket.getInputStream().readNBytes(Integer.parseInt(length)), StandardCharsets.US_ASCII);
  }
}
