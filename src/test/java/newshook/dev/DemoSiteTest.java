package newshook.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSiteTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private DemoSite site;

  @BeforeEach
  void start() throws IOException {
    site = DemoSite.start(0);
  }

  @AfterEach
  void stop() {
    site.close();
    client.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DemoSite.CRANE,
        DemoSite.FERRY,
        DemoSite.LIBRARY,
        DemoSite.BRIDGE_DE,
        DemoSite.PAID,
        DemoSite.MARKET_ID,
        DemoSite.STATION_JA,
        DemoSite.FEED,
        "/",
        "/img/crane.svg"
      })
  void servesWholePages(String path) throws Exception {
    HttpResponse<byte[]> response = get(path);

    String page = new String(response.body(), StandardCharsets.UTF_8);
    assertEquals(200, response.statusCode());
    assertFalse(page.contains("\ufffd"));
    assertFalse(page.matches("(?s).*\\{[a-z]+}.*"), "a hole is not filled");
  }

  @Test
  void leadsOnFromTheShortLink() throws Exception {
    HttpResponse<byte[]> response = get(DemoSite.SHORT_LINK);

    assertEquals(301, response.statusCode());
    assertEquals(
        site.uri(DemoSite.FERRY).toString(),
        response.headers().firstValue("location").orElseThrow());
  }

  @Test
  void liesAboutItsCharset() throws Exception {
    HttpResponse<byte[]> german = get(DemoSite.BRIDGE_DE);
    HttpResponse<byte[]> french = get(DemoSite.LIGHTHOUSE_FR);

    assertTrue(contentType(german).endsWith("iso-8859-1"));
    assertTrue(new String(german.body(), StandardCharsets.UTF_8).contains("Fußgängerbrücke"));
    assertTrue(contentType(french).endsWith("utf-8"));
    assertTrue(
        new String(french.body(), Charset.forName("ISO-8859-1")).contains("Pointe-aux-Hérons"));
  }

  @Test
  void failsTwiceAndThenWorks() throws Exception {
    assertEquals(503, get(DemoSite.FAILS_TWICE).statusCode());
    assertEquals(503, get(DemoSite.FAILS_TWICE).statusCode());
    assertEquals(200, get(DemoSite.FAILS_TWICE).statusCode());
  }

  /** A published pair: newshook must read it back, so it must be made right. */
  @Test
  void makesLinksAsGoogleDid() {
    assertEquals(
        "https://news.google.com/rss/articles/"
            + "CBMiPWh0dHBzOi8vd3d3LmludmVzdG9ycy5jb20vbmV3cy90ZWNobm9sb2d5L3VzLWNoaW5hLXRyYWRlLXdhci8?oc=5",
        GoogleNewsLink.of(
                URI.create("https://www.investors.com/news/technology/us-china-trade-war/"))
            .toString());
    assertTrue(
        GoogleNewsLink.of(URI.create("https://example.org/" + "x".repeat(200)))
            .toString()
            .startsWith("https://news.google.com/rss/articles/CBMi3AF"));
  }

  @Test
  void namesItsStoriesAsAFeedWould() {
    assertEquals(site.uri(DemoSite.CRANE), site.first().link());
    assertTrue(site.items().stream().anyMatch(i -> i.link().getHost().equals("news.google.com")));
    assertTrue(site.items().stream().anyMatch(i -> i.link().equals(site.uri(DemoSite.SHORT_LINK))));
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(site.uri(path)).build(), BodyHandlers.ofByteArray());
  }

  private static String contentType(HttpResponse<byte[]> response) {
    return response.headers().firstValue("content-type").orElseThrow();
  }
}
