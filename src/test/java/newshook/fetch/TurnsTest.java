package newshook.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newshook.article.Reason;
import newshook.fetch.FetchOutcome.Fetched;
import newshook.fetch.FetchOutcome.Missed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final RawSite site = new RawSite().page("/a", "<p>A");
  private final Queue queue = new Queue();

  @AfterEach
  void close() {
    site.close();
  }

  /** A queue that gives the next turn after as long as it is told. */
  private static final class Queue implements Turns {
    private final List<String> taken = new ArrayList<>();
    private final Map<String, Duration> rests = new HashMap<>();
    private Duration next = Duration.ZERO;

    @Override
    public Turn take(String host, Duration most) {
      taken.add(host);
      return new Turn(next.compareTo(most) <= 0, next);
    }

    @Override
    public void rest(String host, Duration wait) {
      rests.put(host, wait);
    }
  }

  @Test
  void areTakenOnceForEachHostOfAFetch() {
    site.redirect("/r", 302, "/a");

    assertInstanceOf(Fetched.class, fetch("/r"));

    assertEquals(List.of("127.0.0.1"), queue.taken);
  }

  @Test
  void areWaitedForWhereTheyComeSoon() {
    queue.next = Duration.ofMillis(300);
    long start = System.nanoTime();

    assertInstanceOf(Fetched.class, fetch("/a"));

    assertTrue(System.nanoTime() - start >= queue.next.toNanos());
  }

  @Test
  void sendUsAwayWhereTheyComeLate() {
    queue.next = Duration.ofMinutes(40);

    Missed missed = assertInstanceOf(Missed.class, fetch("/a"));

    assertEquals(Reason.HOST_BUSY, missed.reason());
    assertEquals(queue.next, missed.retryAfter());
    assertEquals(List.of(), site.requests());
  }

  @Test
  void areNotTakenWhereNobodyIsAsked() {
    Missed missed =
        assertInstanceOf(
            Missed.class,
            fetcher().fetch(FetchRequest.of("http://10.0.0.1/", Duration.ofSeconds(5))));

    assertEquals(Reason.REFUSED_ADDRESS, missed.reason());
    assertEquals(List.of(), queue.taken);
  }

  @Test
  void endForAllWhereASiteHasHadEnough() {
    site.on("/429", "HTTP/1.1 429 Slow\r\nContent-Length: 0\r\n\r\n");
    assertEquals(Map.of("127.0.0.1", Duration.ofMinutes(1)), rests("/429"));

    site.on("/429", "HTTP/1.1 429 Slow\r\nRetry-After: 300\r\nContent-Length: 0\r\n\r\n");
    assertEquals(Map.of("127.0.0.1", Duration.ofMinutes(5)), rests("/429"));

    site.on("/503", "HTTP/1.1 503 Down\r\nRetry-After: 86400\r\nContent-Length: 0\r\n\r\n");
    assertEquals(Map.of("127.0.0.1", Duration.ofHours(1)), rests("/503"));

    site.on("/503", "HTTP/1.1 503 Down\r\nContent-Length: 0\r\n\r\n");
    assertEquals(Map.of(), rests("/503"));
  }

  private Map<String, Duration> rests(String path) {
    queue.rests.clear();
    assertInstanceOf(Missed.class, fetch(path));
    return Map.copyOf(queue.rests);
  }

  private FetchOutcome fetch(String path) {
    return fetcher().fetch(FetchRequest.of(site.url(path), Duration.ofSeconds(10)));
  }

  private PageFetcher fetcher() {
    FetchSettings settings = FetchSettings.standard("").withAllowed(Set.of(site.address()));
    return new HttpPageFetcher(settings, Clock.systemUTC(), queue);
  }
}
