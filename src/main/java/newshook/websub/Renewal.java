package newshook.websub;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newshook.fetch.FetchOutcome;
import newshook.fetch.FetchOutcome.Fetched;
import newshook.fetch.FetchOutcome.Missed;
import newshook.fetch.FetchOutcome.NotModified;
import newshook.fetch.FetchRequest;
import newshook.fetch.PageFetcher;
import newshook.link.WebUrl;
import newshook.store.Subscription;
import newshook.store.Subscription.State;
import newshook.store.SubscriptionStore;

/**
 * Asks hubs, as often as the schedule comes by: for what was added, again before a lease ends, and
 * to be left alone. Every request goes the guarded way of pages.
 */
public final class Renewal {
  private static final Duration FOR_ONE = Duration.ofSeconds(15);
  private static final Duration LEAST_LEFT = Duration.ofSeconds(40);
  private static final int AT_ONCE = 5;

  /** How long a hub may take to confirm, and then ever longer. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24));

  private static final int MOST_TRIES = 12;
  private static final int TRIES_TO_LEAVE = 3;

  private final SubscriptionStore store;
  private final PageFetcher fetcher;
  private final HubSecret secret;
  private final InstantSource clock;

  public Renewal(
      SubscriptionStore store, PageFetcher fetcher, HubSecret secret, InstantSource clock) {
    this.store = store;
    this.fetcher = fetcher;
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * Asks the hubs whose turn it is, a few at a time. Returns what became of each.
   *
   * @param remaining what is left of the invocation's time
   */
  public List<Subscription> step(Duration remaining) {
    Instant end = clock.instant().plus(remaining);
    List<Subscription> done = new ArrayList<>();
    if (!secret.isSet()) {
      return done;
    }
    for (Subscription it : store.list()) {
      Instant now = clock.instant();
      boolean isTime = it.nextAt() != null && !now.isBefore(it.nextAt());
      boolean hasRoom =
          done.size() < AT_ONCE && Duration.between(now, end).compareTo(LEAST_LEFT) > 0;
      if (isTime && hasRoom) {
        done.add(one(it));
      }
    }
    return done;
  }

  private Subscription one(Subscription it) {
    if (it.state() == State.LEAVING && (it.tries() >= TRIES_TO_LEAVE || it.hub().isEmpty())) {
      store.remove(it.id());
      return it;
    }
    Subscription found = it.hub().isEmpty() || it.topic().isEmpty() ? discovered(it) : it;
    Subscription next = found.hub().isEmpty() ? found : asked(found);
    store.save(next);
    return next;
  }

  /** The hub that the feed names, and the address it gives itself. */
  private Subscription discovered(Subscription it) {
    return switch (fetcher.fetch(FetchRequest.single(it.feed(), FOR_ONE, ""))) {
      case Fetched fetched -> {
        Optional<HubLinks> links = HubLinks.in(fetched.page().html());
        String hub = it.hub().isEmpty() ? links.map(HubLinks::hub).orElse("") : it.hub();
        String self = links.map(HubLinks::self).filter(url -> !url.isEmpty()).orElse(it.feed());
        yield hub.isEmpty()
            ? it.in(State.DENIED, "the feed names no hub", 0, null, null)
            : it.at(absolute(it.feed(), hub), absolute(it.feed(), self));
      }
      case Missed missed -> again(it, "the feed: " + missed.detail());
      case NotModified _ -> again(it, "the feed: HTTP 304");
    };
  }

  private static String absolute(String base, String url) {
    return WebUrl.read(base)
        .flatMap(from -> WebUrl.resolve(from, url))
        .map(URI::toString)
        .orElse(url);
  }

  private Subscription asked(Subscription it) {
    String mode = it.state() == State.LEAVING ? "unsubscribe" : "subscribe";
    String form =
        "hub.mode="
            + mode
            + "&hub.topic="
            + encoded(it.topic())
            + "&hub.callback="
            + encoded(it.callback())
            + "&hub.secret="
            + secret.of(it.id())
            + "&hub.lease_seconds="
            + Subscriber.USUAL_LEASE.toSeconds();
    // Written down first: a hub may ask back before it answers.
    Subscription waiting = again(it, "");
    store.save(waiting);
    FetchOutcome outcome = fetcher.fetch(FetchRequest.single(it.hub(), FOR_ONE, form));
    Subscription now = store.find(it.id()).orElse(waiting);
    boolean isTaken =
        outcome instanceof Fetched
            || (outcome instanceof Missed m && m.status() >= 200 && m.status() < 300);
    return isTaken ? now : refused(now, outcome);
  }

  private Subscription refused(Subscription it, FetchOutcome outcome) {
    String why = outcome instanceof Missed missed ? missed.detail() : "HTTP 304";
    return it.in(it.state(), "the hub: " + why, it.tries(), it.nextAt(), it.leaseUntil());
  }

  /** Later once more; a lease that has ended is none. */
  private Subscription again(Subscription it, String why) {
    Instant now = clock.instant();
    boolean isOver = it.leaseUntil() == null || !now.isBefore(it.leaseUntil());
    State state = it.state() == State.ACTIVE && isOver ? State.WANTED : it.state();
    if (it.tries() >= MOST_TRIES) {
      String detail = why.isEmpty() ? "the hub never confirmed" : why;
      return it.in(State.DENIED, detail, 0, null, null);
    }
    Duration wait = WAITS.get(Math.min(it.tries(), WAITS.size() - 1));
    return it.in(state, why, it.tries() + 1, now.plus(wait), isOver ? null : it.leaseUntil());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
