package newshook.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Answers that break the rules of HTTP: read where their meaning is clear, refused where not. */
@Fault("F41")
class OddAnswersTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  private final RawSite site = new RawSite();

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          Content-Length: 100\\n\\n<p>short               -> TRUNCATED
          Transfer-Encoding: chunked\\n\\n50\\n<p>short   -> TRUNCATED
          Transfer-Encoding: chunked\\n\\n3\\n<p>\\n      -> TRUNCATED
          Transfer-Encoding: chunked\\n\\nzz\\n<p>\\n     -> BROKEN_BODY
          Transfer-Encoding: chunked\\n\\n-1\\n<p>\\n     -> BROKEN_BODY
          Transfer-Encoding: chunked\\n\\nffffffffffffffff\\n<p> -> BROKEN_BODY
          Content-Length: -5\\n\\n<p>                     -> BAD_RESPONSE
          Content-Length: 3\\nContent-Length: 9\\n\\n<p>  -> BAD_RESPONSE
          Content-Length: 0\\n\\n                         -> EMPTY_ANSWER
          """)
  void namesWhatIsWrongWithTheBody(String rest, Reason reason) {
    site.on("/x", HEAD + rest.replace("\\n", "\r\n"));

    assertEquals(reason, missed().reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          <html><p>no status line      -> BAD_RESPONSE
          220 mail.example ESMTP\\n    -> BAD_RESPONSE
          HTTP/2.0 200 OK\\n\\n        -> BAD_RESPONSE
          ''                           -> CONNECT
          """)
  void namesWhatIsNotHttp(String sent, Reason reason) {
    site.on("/x", sent.replace("\\n", "\r\n"));

    assertEquals(reason, missed().reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\nContent-Type: text/html\n\n",
        "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: Identity\r\nContent-Type: text/html\r\n\r\n",
        "HTTP/1.1 200 OK\r\nthis line is broken\r\nContent-Type: text/html\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html;\r\n charset=utf-8\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX-A: a\0b\r\nContent-Type: text/html\r\n\r\n",
        "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 206 Part\r\nContent-Range: bytes 0-14/15\r\nContent-Type: text/html\r\n\r\n"
      })
  void readsAnswersThatAreOddButClear(String head) {
    site.on("/x", head + "<p>The page</p>");

    Fetched fetched = assertInstanceOf(Fetched.class, fetch());
    assertEquals("<p>The page</p>", fetched.page().html());
  }

  @Test
  void readsManyHeadersOfOrdinaryNewsSites() {
    StringBuilder headers = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      headers.append("X-H" + i + ": " + "v".repeat(200) + "\r\n");
    }
    site.on(
        "/x", HEAD + headers + "Content-Security-Policy: " + "x".repeat(20_000) + "\r\n\r\n<p>");

    assertTrue(fetch() instanceof Fetched);
  }

  private Missed missed() {
    return assertInstanceOf(Missed.class, fetch());
  }

  private FetchOutcome fetch() {
    FetchSettings settings = FetchSettings.standard("").withAllowed(Set.of(site.address()));
    return new HttpPageFetcher(settings, Clock.systemUTC())
        .fetch(FetchRequest.of(site.url("/x"), Duration.ofSeconds(10)));
  }
}
