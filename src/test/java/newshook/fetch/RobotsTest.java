package newshook.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
  private static final String RULES =
      RawSite.ok("text/plain", "User-agent: newshook\nDisallow: /a\nUser-agent: *\nDisallow: /\n");
  private final RawSite site = new RawSite().page("/a", "<p>A").page("/b", "<p>B");

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void areHonouredWhereTheyAreAsked() {
    site.on("/robots.txt", RULES);

    assertEquals(Reason.ROBOTS, missed(RobotsRule.ALWAYS, request("/a")).reason());
    assertInstanceOf(Fetched.class, fetch(RobotsRule.ALWAYS, request("/b")));
    assertInstanceOf(Fetched.class, fetch(RobotsRule.NEVER, request("/a").again(Validators.NONE)));
  }

  @Test
  void areAskedByDefaultWhereNobodyWaits() {
    site.on("/robots.txt", RULES);
    RobotsRule usual = FetchSettings.standard("").robots();

    assertInstanceOf(Fetched.class, fetch(usual, request("/a")));
    assertEquals(Reason.ROBOTS, missed(usual, request("/a").again(Validators.NONE)).reason());
  }

  @Test
  void areAskedOnceForEachSite() {
    site.on("/robots.txt", RULES);
    site.redirect("/r", 302, "/b");

    assertInstanceOf(Fetched.class, fetch(RobotsRule.ALWAYS, request("/r")));

    List<String> asked = site.requests().stream().map(head -> head.split(" ", 3)[1]).toList();
    assertEquals(List.of("/robots.txt", "/r", "/b"), asked);
  }

  @Test
  void areFollowedToWhereTheyAre() {
    site.redirect("/robots.txt", 301, "/elsewhere.txt");
    site.on("/elsewhere.txt", RULES);

    assertEquals(Reason.ROBOTS, missed(RobotsRule.ALWAYS, request("/a")).reason());
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 403, 429, 204})
  void thatAreNotThereAllowEverything(int status) {
    site.on("/robots.txt", "HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n");

    assertInstanceOf(Fetched.class, fetch(RobotsRule.ALWAYS, request("/a")));
  }

  @Test
  void thatAreBrokenAllowEverything() {
    site.on(
        "/robots.txt",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope");

    assertInstanceOf(Fetched.class, fetch(RobotsRule.ALWAYS, request("/a")));
  }

  @Test
  void thatLeadWhereNobodyMayGoAllowEverything() {
    site.redirect("/robots.txt", 301, "http://10.0.0.1/robots.txt");

    assertInstanceOf(Fetched.class, fetch(RobotsRule.ALWAYS, request("/a")));
  }

  @Test
  void thatCannotBeHadForNowAreAskedAgainLater() {
    site.on("/robots.txt", "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");

    Missed missed = missed(RobotsRule.ALWAYS, request("/a"));

    assertEquals(Reason.HTTP_5XX, missed.reason());
    assertEquals("robots.txt: HTTP 503", missed.detail());
    assertEquals(1, site.requests().size());
  }

  @Test
  void thatNeverEndAreReadAsFarAsTheyMatter() {
    site.on(
        "/robots.txt",
        call -> {
          call.send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n");
          call.send("User-agent: newshook\nDisallow: /a\n");
          call.flood("# and so on\n");
        });

    assertEquals(Reason.ROBOTS, missed(RobotsRule.ALWAYS, request("/a")).reason());
    assertInstanceOf(Fetched.class, fetch(RobotsRule.ALWAYS, request("/b")));
  }

  private FetchRequest request(String path) {
    return FetchRequest.of(site.url(path), Duration.ofSeconds(10));
  }

  private Missed missed(RobotsRule rule, FetchRequest request) {
    return assertInstanceOf(Missed.class, fetch(rule, request));
  }

  private FetchOutcome fetch(RobotsRule rule, FetchRequest request) {
    FetchSettings settings =
        FetchSettings.standard("").withAllowed(Set.of(site.address())).withRobots(rule);
    return new HttpPageFetcher(settings, Clock.systemUTC()).fetch(request);
  }
}
