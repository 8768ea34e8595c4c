package newshook.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import newshook.Fault;
import newshook.article.Reason;
import newshook.fetch.FetchOutcome.Fetched;
import newshook.fetch.FetchOutcome.Missed;
import newshook.fetch.RawSite.Handler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a site does, a fetch ends in time, with little memory, and with the right reason. */
@Timeout(30)
@Fault({"F36", "F41"})
class FetchLimitsTest {
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  private static final String CHUNKED = HEAD + "Transfer-Encoding: chunked\r\n\r\n";
  private static final int MAX_BYTES = 300_000;

  private final RawSite site = new RawSite();

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Ty", HEAD + "\r\n<html><p>half a page"})
  void endsAtTheDeadlineWhenTheSiteHangs(String sent) {
    site.on(
        "/x",
        call -> {
          call.send(sent);
          call.hang();
        });

    assertEquals(Reason.TIMEOUT, missed(SHORT).reason());
  }

  @Test
  void endsAtTheDeadlineWhenTheSiteNeverStops() {
    site.on("/x", call -> call.flood("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n"));

    assertEquals(Reason.TIMEOUT, missed(SHORT).reason());
  }

  @Test
  void endsWhenNothingComesForAWhile() {
    site.on("/x", RawSite.Call::hang);
    FetchSettings impatient =
        new FetchSettings(
            "newshook",
            "*",
            MAX_BYTES,
            LONG,
            Duration.ofMillis(50),
            10,
            Set.of(site.address()),
            RobotsRule.NEVER);

    assertEquals(Reason.TIMEOUT, missed(LONG, impatient).reason());
  }

  @Test
  void doesNotWaitForTheEndOfTheConnection() {
    site.on(
        "/x",
        call -> {
          call.send(HEAD + "Content-Length: 15\r\n\r\n<p>The page</p>");
          call.hang();
        });

    assertInstanceOf(Fetched.class, fetch(LONG, settings()));
  }

  @Test
  void refusesEndlessBodies() {
    String words = "<p>" + "word ".repeat(2000);
    for (String start : new String[] {HEAD + "\r\n<html>", CHUNKED + "6\r\n<html>\r\n"}) {
      String chunk =
          start.contains("chunked")
              ? Integer.toHexString(words.length()) + "\r\n" + words + "\r\n"
              : words;
      site.on(
          "/x",
          call -> {
            call.send(start);
            call.flood(chunk);
          });

      assertEquals(Reason.TOO_LARGE, missed(LONG).reason());
    }
  }

  @Test
  void refusesADeclaredGiantUnread() {
    site.on(
        "/x",
        call -> {
          call.send(HEAD + "Content-Length: 10000000000\r\n\r\n<html>");
          call.hang();
        });

    assertEquals(Reason.TOO_LARGE, missed(LONG).reason());
  }

  @Test
  void refusesCompressionBombs() throws IOException {
    byte[] bomb = gzip(out -> spaces(out, 40_000_000));
    byte[] nested = gzip(out -> out.write(bomb));
    site.on("/x", coded("gzip", bomb));
    assertEquals(Reason.TOO_LARGE, missed(LONG).reason());

    site.on("/x", coded("gzip, gzip", nested));
    assertEquals(Reason.TOO_LARGE, missed(LONG).reason());

    site.on("/x", coded("gzip", nested));
    assertEquals(Reason.NOT_HTML, missed(LONG).reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"compress", "zstd", "exi", "gzip, gzip, gzip, gzip"})
  void refusesCodingsThatWereNotAskedFor(String coding) {
    site.on("/x", coded(coding, new byte[] {11, 2, -128}));

    assertEquals(Reason.BAD_RESPONSE, missed(LONG).reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 |O",
        "HTTP/1.1 200 OK\r\n|X-Header: aaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n",
        "HTTP/1.1 200 OK\r\nX-Big: |a",
        CHUNKED + "5;|a",
        CHUNKED + "3\r\n<p>\r\n0\r\n|X-T: aaaaaaaaaaaaaaaaaaaaaaaa\r\n"
      })
  void refusesFloodsInTheFraming(String flood) {
    String[] parts = flood.split("\\|", 2);
    site.on(
        "/x",
        call -> {
          call.send(parts[0]);
          call.flood(parts[1].repeat(parts[1].length() == 1 ? 1000 : 1));
        });

    assertEquals(Reason.BAD_RESPONSE, missed(LONG).reason());
  }

  @Test
  void countsTheFramingToo() {
    String chunk = "1;" + "a".repeat(30_000) + "\r\na\r\n";
    site.on(
        "/x",
        call -> {
          call.send(CHUNKED);
          call.flood(chunk);
        });

    assertEquals("BadAnswer: over 25165824 bytes on the wire", missed(LONG).detail());
  }

  @Test
  void neverKeepsHalfAPage() throws IOException {
    byte[] whole = gzip(out -> spaces(out, 100_000));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    site.on("/x", coded("gzip", half));

    assertEquals(Reason.TRUNCATED, missed(LONG).reason());
  }

  @Test
  void doesNotReadTheBodyOfARedirect() {
    site.page("/a", "<p>The page</p>");
    site.on(
        "/x",
        call -> {
          call.send("HTTP/1.1 302 Found\r\nLocation: /a\r\nTransfer-Encoding: chunked\r\n\r\n");
          call.flood("5\r\nxxxxx\r\n");
        });

    assertInstanceOf(Fetched.class, fetch(LONG, settings()));
  }

  @Test
  void doesNotReadWhatIsNoPage() {
    site.on(
        "/x",
        call -> {
          call.send("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n");
          call.flood("ftypmp42");
        });

    assertEquals(Reason.NOT_HTML, missed(LONG).reason());
  }

  @Test
  void saysWhenNobodyListens() {
    site.close();

    assertEquals(Reason.CONNECT, missed(LONG).reason());
  }

  private static Handler coded(String coding, byte[] body) {
    return call -> {
      call.send(
          HEAD + "Content-Encoding: " + coding + "\r\nContent-Length: " + body.length + "\r\n\r\n");
      call.send(body);
    };
  }

  private interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private static byte[] gzip(Writer content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      content.write(zip);
    }
    return out.toByteArray();
  }

  private static void spaces(OutputStream out, int count) throws IOException {
    out.write("<html><body><p>".getBytes(StandardCharsets.UTF_8));
    byte[] some = " a".repeat(5000).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < count / some.length; i++) {
      out.write(some);
    }
  }

  private Missed missed(Duration budget) {
    return missed(budget, settings());
  }

  private Missed missed(Duration budget, FetchSettings settings) {
    return assertInstanceOf(Missed.class, fetch(budget, settings));
  }

  private FetchOutcome fetch(Duration budget, FetchSettings settings) {
    return new HttpPageFetcher(settings, Clock.systemUTC())
        .fetch(FetchRequest.of(site.url("/x"), budget));
  }

  private FetchSettings settings() {
    return new FetchSettings(
        "newshook", "*", MAX_BYTES, LONG, LONG, 10, Set.of(site.address()), RobotsRule.NEVER);
  }
}
