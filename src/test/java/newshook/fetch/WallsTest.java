package newshook.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import newshook.Fault;
import newshook.article.Reason;
import newshook.fetch.FetchOutcome.Fetched;
import newshook.fetch.FetchOutcome.Missed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Fault("F41")
class WallsTest {
  private final RawSite site = new RawSite();

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <title>Just a moment...</title><noscript>Enable JavaScript</noscript>       | BOT_CHALLENGE
          <title>Pardon Our Interruption</title><p>As you were browsing              | BOT_CHALLENGE
          <script src="https://ct.captcha-delivery.com/c.js"></script>               | BOT_CHALLENGE
          <title>Before you continue to Google</title><p>We use cookies              | CONSENT_WALL
          <h1>451: Unavailable due to legal reasons</h1>                             | GEO_BLOCK
          <p>This content is not available in your region.                           | GEO_BLOCK
          <title>Access Denied</title><p>https://errors.edgesuite.net/18.1           | BOT_CHALLENGE
          <title>Nur einen Moment…</title><p>Wir prüfen                             | BOT_CHALLENGE
          <p>Please enable JS and disable any ad blocker                             | BOT_CHALLENGE
          <title>Avant de continuer</title><form><p>Cookies                          | CONSENT_WALL
          <p>This video isn't available in your country.                             | GEO_BLOCK
          <title>Войти</title><form><input name=p type="password"></form>             | LOGIN_WALL
          <title>Log in - The Paper</title><form><input name=p type="password"></form> | LOGIN_WALL
          """)
  void areRecognisedByWhatTheySay(String html, Reason reason) {
    site.page("/w", html);

    assertEquals(reason, missed().reason());
  }

  @Test
  void areRecognisedByTheirHeaders() {
    site.on("/w", "HTTP/1.1 403 Forbidden\r\nCF-Mitigated: challenge\r\n\r\n<title>x</title>");
    assertEquals(Reason.BOT_CHALLENGE, missed().reason());
    assertEquals(403, missed().status());

    site.on("/w", "HTTP/1.1 202 Accepted\r\nx-amzn-waf-action: challenge\r\n\r\n<html>");
    assertEquals(Reason.BOT_CHALLENGE, missed().reason());
  }

  @Test
  void areNotSeenInAnArticleThatSpeaksOfThem() {
    String words = "The council of the town spoke of captcha-delivery.com. ".repeat(100);
    site.page("/w", "<title>Just a moment...</title><article><p>" + words + "</article>");

    assertInstanceOf(Fetched.class, fetch());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Login reform passed</title><p>The council voted on Tuesday.",
        "<title>Flash</title><noscript>Please enable JavaScript</noscript><p>The council voted on"
            + " Tuesday to repair the old harbour bridge, which carries nine thousand cars a day"
            + " between the two halves of the town, it said in a statement.",
        "<title>Security checks at the airport</title><article><p>They take longer now."
      })
  void areNotSeenInAnOrdinaryPage(String html) {
    site.page("/w", html);

    assertInstanceOf(Fetched.class, fetch());
  }

  private Missed missed() {
    return assertInstanceOf(Missed.class, fetch());
  }

  private FetchOutcome fetch() {
    FetchSettings settings = FetchSettings.standard("").withAllowed(Set.of(site.address()));
    return new HttpPageFetcher(settings, Clock.systemUTC())
        .fetch(FetchRequest.of(site.url("/w"), Duration.ofSeconds(10)));
  }
}
