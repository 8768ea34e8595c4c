package newshook.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import newshook.article.Reason;
import newshook.fetch.FetchOutcome.Fetched;
import newshook.fetch.FetchOutcome.Missed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WrappedLinksTest {
  private final RawSite site = new RawSite().page("/a", "<p>The page</p>");

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void areTakenOutOfTheirWrapperWithoutAskingIt() {
    Fetched fetched = assertInstanceOf(Fetched.class, fetch(google(site.url("/a"))));

    assertEquals(site.url("/a"), fetched.page().url().toString());
    assertEquals(2, fetched.chain().size());
    assertEquals(google(site.url("/a")), fetched.chain().getFirst().url());
    assertEquals(1, site.requests().size());
  }

  @Test
  void areTakenOutOnEveryHop() {
    site.redirect("/short", 302, google(site.url("/a")));

    Fetched fetched = assertInstanceOf(Fetched.class, fetch(site.url("/short")));

    assertEquals(site.url("/a"), fetched.page().url().toString());
    assertEquals("302", fetched.chain().getFirst().how());
  }

  @Test
  void areGuardedLikeAnyOther() {
    Missed missed =
        assertInstanceOf(Missed.class, fetch(google("http://169.254.169.254/latest/meta-data/")));

    assertEquals(Reason.REFUSED_ADDRESS, missed.reason());
  }

  @Test
  void waitForTheSlowLaneWhereOnlyGoogleKnowsTheTarget() {
    site.redirect("/short", 302, google("AU_yqLN3he6mDcVQ1lSyTf0r4cBx9Zk2pJd7sWgUvEoA"));

    Missed missed = assertInstanceOf(Missed.class, fetch(site.url("/short")));

    assertEquals(Reason.NEEDS_SLOW_LANE, missed.reason());
    assertEquals(1, site.requests().size());
  }

  @Test
  void saysWhatIsNoLink() {
    Missed missed = assertInstanceOf(Missed.class, fetch("<<<{{EntryUrl}}>>>"));

    assertEquals("refused_scheme", missed.reason().family());
  }

  private FetchOutcome fetch(String link) {
    FetchSettings settings = FetchSettings.standard("").withAllowed(Set.of(site.address()));
    return new HttpPageFetcher(settings, Clock.systemUTC())
        .fetch(FetchRequest.of(link, Duration.ofSeconds(10)));
  }

  /** A Google News link as it was until 2024: the target is in the id. */
  private static String google(String target) {
    byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream id = new ByteArrayOutputStream();
    id.writeBytes(new byte[] {8, 19, 34, (byte) bytes.length});
    id.writeBytes(bytes);
    id.writeBytes(new byte[] {(byte) 0xd2, 1, 0});
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(id.toByteArray());
    return "https://news.google.com/rss/articles/" + text + "?oc=5";
  }
}
