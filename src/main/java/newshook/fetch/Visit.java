package newshook.fetch;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import newshook.fetch.Turns.Turn;
import newshook.fetch.wire.Deadline;
import newshook.link.WebUrl;

/** What belongs to one fetch: its deadline, its cookies, and the hosts whose turn it has taken. */
final class Visit {
  /** Waiting longer costs more than coming back. */
  private static final Duration MOST_WAIT = Duration.ofSeconds(10);

  /** A site that says 429 and no time. */
  private static final Duration USUAL_REST = Duration.ofMinutes(1);

  /** One page's fault does not close a whole host for longer. */
  private static final Duration MOST_REST = Duration.ofHours(1);

  private final Turns turns;
  private final Deadline deadline;
  private final Cookies cookies = new Cookies();
  private final Set<String> hosts = new HashSet<>();

  Visit(Turns turns, Deadline deadline) {
    this.turns = turns;
    this.deadline = deadline;
  }

  Deadline deadline() {
    return deadline;
  }

  Cookies cookies() {
    return cookies;
  }

  /** Waits until it is our turn at the host, once for each; redirectors bear everybody. */
  void awaitTurn(URI url) throws IOException {
    String host = host(url);
    if (Redirectors.include(url) || !hosts.add(host)) {
      return;
    }
    Turn turn = turns.take(host, deadline.left(MOST_WAIT.multipliedBy(2)).dividedBy(2));
    if (!turn.isTaken()) {
      throw new NotOurTurnException(host, turn.delay());
    }
    pause(turn.delay());
  }

  /** Tells the others, too, that a host has had enough. */
  void heed(URI url, Reading.Nothing answer) {
    boolean busy =
        answer.status() == 429 || (answer.status() == 503 && answer.retryAfter() != null);
    if (busy) {
      Duration asked = answer.retryAfter() == null ? USUAL_REST : answer.retryAfter();
      turns.rest(host(url), asked.compareTo(MOST_REST) > 0 ? MOST_REST : asked);
    }
  }

  private static void pause(Duration wait) throws SocketTimeoutException {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new SocketTimeoutException("interrupted");
    }
  }

  private static String host(URI url) {
    String host = WebUrl.host(url);
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
