package newshook.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import newshook.Fault;
import newshook.article.Reason;
import newshook.article.Validators;
import newshook.fetch.FetchOutcome.Fetched;
import newshook.fetch.FetchOutcome.Missed;
import newshook.fetch.FetchOutcome.NotModified;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Fault("F41")
class HttpPageFetcherTest {
  private static final String ARTICLE =
      "<!DOCTYPE html><html><head><title>A bridge</title></head><body><article><p>"
          + "The council voted on Tuesday to repair the old bridge. ".repeat(20)
          + "</p></article></body></html>";

  private static final String GATE =
      "HTTP/1.1 302 Found\r\nLocation: /gate\r\nSet-Cookie: gate=1; Path=/; Max-Age=60\r\n\r\n";

  private final RawSite site = new RawSite().page("/a", ARTICLE);

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void fetchesAPageWithItsValidators() {
    site.on(
        "/tagged",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: \"7\"\r\n"
            + "Last-Modified: Wed, 29 Dec 2021 17:19:00 GMT\r\n\r\n"
            + ARTICLE);

    Page page = page("/tagged");

    assertEquals(ARTICLE, page.html());
    assertEquals("\"7\"", page.etag());
    assertEquals("Wed, 29 Dec 2021 17:19:00 GMT", page.lastModified());
    assertEquals("UTF-8", page.charset());
    assertEquals(ARTICLE.length(), page.bytes());
  }

  @Test
  void saysWhoItIsAndNothingElse() {
    Page ignored = page("/a?q=a b");

    String head = site.requests().getFirst();
    assertTrue(
        head.startsWith("GET /a?q=a%20b HTTP/1.1\r\nHost: " + site.address() + "\r\n"), head);
    assertTrue(head.contains("User-Agent: Mozilla/5.0 (compatible; newshook/"), head);
    assertTrue(head.contains("Accept-Encoding: gzip, deflate, br\r\n"), head);
    assertTrue(
        !head.contains("Cookie") && !head.contains("If-") && !head.contains("Upgrade"), head);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 307, 308})
  void followsRedirects(int status) {
    site.redirect("/r", status, "/a");

    Fetched fetched = assertInstanceOf(Fetched.class, fetch("/r"));

    assertEquals(
        List.of(new Hop(site.url("/r"), "" + status), new Hop(site.url("/a"), "200")),
        fetched.chain());
    assertEquals(site.url("/a"), fetched.page().url().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "/a#top", "/a?title=a b c", "/a?t=café", "/x/../a", "//HOST/a"})
  void readsEveryFormOfLocation(String location) {
    site.redirect("/r", 302, location.replace("HOST", site.address()));

    assertEquals(ARTICLE, page("/r").html());
  }

  @Test
  void carriesCookiesWithinOneFetchOnly() {
    site.on(
        "/gate",
        call ->
            call.send(
                call.head().contains("Cookie: gate=1") ? RawSite.ok("text/html", ARTICLE) : GATE));
    PageFetcher fetcher = fetcher();

    assertInstanceOf(Fetched.class, fetcher.fetch(request("/gate")));
    assertInstanceOf(Fetched.class, fetcher.fetch(request("/gate")));

    assertEquals(4, site.requests().size());
  }

  @Test
  void asksThePageThatItHoldsWhetherThereIsANewerOne() {
    site.redirect("/short", 301, "/same");
    site.on("/same", "HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\n\r\n");
    Validators held = new Validators(site.url("/same"), "\"7\"", "Wed, 29 Dec 2021");

    assertInstanceOf(NotModified.class, fetcher().fetch(request("/short").again(held)));

    assertFalse(head("/short").contains("If-"), "the short link is another page");
    String head = head("/same");
    assertTrue(head.contains("If-None-Match: \"7\"\r\n"), head);
    assertTrue(head.contains("If-Modified-Since: Wed, 29 Dec 2021\r\n"), head);
  }

  @ParameterizedTest
  @CsvSource({
    "204, NO_CONTENT", "205, NO_CONTENT", "304, NO_CONTENT", "206, HTTP_206", "400, HTTP_4XX",
    "401, HTTP_401", "402, HTTP_402", "403, HTTP_403", "404, HTTP_404", "407, HTTP_401",
    "408, HTTP_NOT_YET", "410, HTTP_410", "418, HTTP_4XX", "425, HTTP_NOT_YET", "429, HTTP_429",
    "451, HTTP_451", "500, HTTP_5XX", "501, HTTP_4XX", "503, HTTP_5XX", "520, HTTP_5XX",
    "600, BAD_RESPONSE", "999, HTTP_4XX"
  })
  void givesEveryStatusItsReason(int status, Reason reason) {
    site.on("/s", "HTTP/1.1 " + status + " No\r\nContent-Type: text/html\r\n\r\n" + ARTICLE);

    Missed missed = missed("/s");

    assertEquals(reason, missed.reason());
    assertEquals(status, missed.status());
  }

  @Test
  void tellsHowLongToWait() {
    site.on("/busy", "HTTP/1.1 429 Slow\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n");

    assertEquals(Duration.ofMinutes(2), missed("/busy").retryAfter());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          file:///etc/passwd                        -> REFUSED_SCHEME
          javascript:alert(1)                       -> REFUSED_SCHEME
          http://169.254.169.254/latest/meta-data/  -> REFUSED_ADDRESS
          http://localhost/                         -> REFUSED_ADDRESS
          http://[::1]/                             -> REFUSED_ADDRESS
          http://127.0.0.1:1/                       -> REFUSED_ADDRESS
          http://[bad                               -> BAD_RESPONSE
          http://user@news.example.com/             -> BAD_RESPONSE
          /r                                        -> REDIRECT_LOOP
          ''                                        -> REDIRECT_LOOP
          """)
  void refusesBadRedirects(String location, Reason reason) {
    site.redirect("/r", 302, location);

    assertEquals(reason, missed("/r").reason());
  }

  @Test
  void refusesRedirectsToNowhereAndToSeveralPlaces() {
    site.on("/none", "HTTP/1.1 302 Found\r\n\r\n");
    site.on("/two", "HTTP/1.1 302 Found\r\nLocation: /a\r\nLocation: /b\r\n\r\n");

    assertEquals(Reason.BAD_RESPONSE, missed("/none").reason());
    assertEquals(Reason.BAD_RESPONSE, missed("/two").reason());
  }

  @Test
  void followsTenRedirectsAndNoMore() {
    for (int i = 1; i <= 11; i++) {
      site.redirect("/" + i, 302, i == 1 ? "/a" : "/" + (i - 1));
    }

    assertEquals(ARTICLE, page("/10").html());
    assertEquals(Reason.REDIRECT_LOOP, missed("/11").reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv=refresh content='0;url=/a'>",
        "<META HTTP-EQUIV=\"Refresh\" CONTENT=\"0; URL='/a'\">",
        "<meta content=\"5;/a\" http-equiv=\"refresh\">",
        "<meta http-equiv=refresh content=\"0;url=&#47;&#x61;\">",
        "<noscript><meta http-equiv=\"refresh\" content=\"0;URL=/a\"></noscript>",
        "<script>window.location.replace(\"/a\")</script>",
        "<script>location.href = '\\/a';</script>",
        "<script>window.location='/a'</script>",
        "<script>document.location.replace(`/a`)</script>",
        "<script>top.location.assign( '\\u002Fa' )</script>",
        "<script>self.location[\"href\"] = \"\\x2fa\"</script>",
        "<script>var to = '/a'; setTimeout(function () { location.href = to }, 100)</script>",
        "<script>setTimeout(\"location.href='/a'\", 100)</script>",
        "<script>location.replace(decodeURIComponent('%2Fa'))</script>",
        "<script>if (top.location == self.location) location.href = '/a'</script>",
        "<script>window.open('/a', '_self')</script>",
        "<script>redirectToUrlAfterTimeout(\"/a\", 0)</script>"
      })
  void followsPagesThatOnlyLeadOn(String head) {
    site.page("/m", "<html><head>" + head + "</head><body>Redirecting</body></html>");

    assertEquals(site.url("/a"), page("/m").url().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv=refresh content=300>",
        "<meta http-equiv=refresh content='300;url=/other'>",
        "<meta http-equiv=refresh content='0;url=/m'>",
        "<noscript><meta http-equiv=refresh content='0;url=/no-scripts'></noscript>",
        "<!-- <meta http-equiv=refresh content='0;url=/other'> -->",
        "<script>var s = \"<meta http-equiv=refresh content='0;url=/other'>\"</script>",
        "<script>function later() { location.href = '/other' }</script>"
      })
  void readsPagesThatMerelyReload(String head) {
    site.page("/m", ARTICLE.replace("<head>", "<head>" + head));

    assertEquals(site.url("/m"), page("/m").url().toString());
  }

  @Test
  void followsTheRefreshHeaderAndFindsItsLoop() {
    site.on("/h", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nRefresh: 0;url=/a\r\n\r\nwait");
    site.page("/loop", "<meta http-equiv=refresh content='0;url=/loop'>");
    site.page("/private", "<meta http-equiv=refresh content='0;url=http://169.254.169.254/'>");

    assertEquals(ARTICLE, page("/h").html());
    assertEquals(Reason.REDIRECT_LOOP, missed("/loop").reason());
    assertEquals(Reason.REFUSED_ADDRESS, missed("/private").reason());
  }

  @Test
  void keepsForeignTextOutOfLogLines() {
    site.redirect("/r", 302, "ftp://x/\u001b[31m\tline");

    assertEquals("redirect to ftp://x/ [31m line", missed("/r").detail().replaceAll(" +", " "));
  }

  private String head(String path) {
    return site.requests().stream()
        .filter(head -> head.startsWith("GET " + path + " "))
        .findFirst()
        .orElseThrow();
  }

  private Page page(String path) {
    return assertInstanceOf(Fetched.class, fetch(path)).page();
  }

  private Missed missed(String path) {
    return assertInstanceOf(Missed.class, fetch(path));
  }

  private FetchOutcome fetch(String path) {
    return fetcher().fetch(request(path));
  }

  private FetchRequest request(String path) {
    return FetchRequest.of(site.url(path), Duration.ofSeconds(10));
  }

  private PageFetcher fetcher() {
    return new HttpPageFetcher(
        FetchSettings.standard("").withAllowed(Set.of(site.address())), Clock.systemUTC());
  }
}
