package newshook.slowlane;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import newshook.article.Reason;
import newshook.fetch.FetchOutcome;
import newshook.fetch.FetchOutcome.Fetched;
import newshook.fetch.FetchOutcome.Missed;
import newshook.fetch.FetchRequest;
import newshook.fetch.PageFetcher;
import newshook.store.DeliveryStore;
import newshook.store.GoogleLink;
import newshook.store.SlowLaneStore;

/**
 * Learns where signed Google News links lead. A step makes one call to Google at most: either it
 * reads the signature of one id from its page, or it asks for the targets of up to ten ids that
 * have one. Who may call is decided by one item of the table, so that calls are {@link #GAP} apart
 * however many workers there are; a worker that dies costs its place and nothing more.
 */
public final class SlowLane {
  /** Google bans those who come more often; 70 s were seen to last for a thousand calls. */
  static final Duration GAP = Duration.ofSeconds(70);

  /** All that one call may take. */
  static final Duration CALL = Duration.ofSeconds(20);

  /** A ban lasts up to an hour, and trying again restarts it. */
  static final Duration REST = Duration.ofHours(1);

  /** A worker that was stopped for longer between taking its place and calling does not call. */
  private static final Duration PROMPT = Duration.ofSeconds(5);

  /** However late a call begins and ends, the next one is {@link #GAP} later. */
  private static final Duration PLACE = PROMPT.plus(CALL).plus(GAP);

  private static final Duration WRITING = Duration.ofSeconds(10);

  private final Queue queue;
  private final SlowLaneStore store;
  private final PageFetcher fetcher;
  private final InstantSource clock;

  public SlowLane(
      DeliveryStore deliveries, SlowLaneStore store, PageFetcher fetcher, InstantSource clock) {
    this.queue = new Queue(deliveries, store);
    this.store = store;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * Hands out what is known, then takes the lane one call further if it is time to.
   *
   * @param remaining what is left of the invocation's time; it is never used up
   */
  public Step step(Duration remaining) {
    if (remaining.compareTo(CALL.plus(WRITING)) < 0) {
      return new Step.Idle();
    }
    Instant now = clock.instant();
    if (!store.isFree(now)) {
      return new Step.Waits();
    }
    List<String> waiting = queue.settle(now);
    if (waiting.isEmpty()) {
      return new Step.Idle();
    }
    if (!store.take(now, now.plus(PLACE))) {
      return new Step.Waits();
    }
    // Read anew: another worker may have learnt something since.
    return call(Choice.of(waiting.stream().map(store::find).toList(), now), now);
  }

  private Step call(Choice choice, Instant now) {
    List<GoogleLink> asked =
        choice.links().stream().flatMap(link -> store.save(link.asked(now)).stream()).toList();
    if (asked.isEmpty()) {
      return new Step.Idle();
    }
    if (clock.instant().isAfter(now.plus(PROMPT))) {
      asked.forEach(link -> store.save(link.unasked()));
      return new Step.Waits();
    }
    return choice.isSigning() ? sign(asked.getFirst()) : resolve(asked);
  }

  private Step sign(GoogleLink link) {
    FetchOutcome outcome = fetcher.fetch(FetchRequest.single(page(link), CALL, ""));
    if (!(outcome instanceof Fetched fetched)) {
      return refused(List.of(link), outcome);
    }
    var signature = Signature.in(fetched.page().html(), link.id());
    if (signature.isEmpty()) {
      missed(link, "its page has no signature");
      return rest(REST, "a page without a signature: a wall, or new markup");
    }
    Signature found = signature.get();
    var _ = store.save(link.signed(found.signature(), found.timestamp(), clock.instant()));
    return new Step.Signed(link.id());
  }

  /** Some ids are known under the one path, some under the other. */
  private static String page(GoogleLink link) {
    String path = link.misses() % 2 == 0 ? "articles/" : "rss/articles/";
    return "https://news.google.com/" + path + link.id();
  }

  private Step resolve(List<GoogleLink> links) {
    BatchCall batch = new BatchCall(links);
    FetchOutcome outcome = fetcher.fetch(FetchRequest.single(BatchCall.URL, CALL, batch.form()));
    if (!(outcome instanceof Fetched fetched)) {
      return refused(links, outcome);
    }
    Map<String, String> targets = batch.targets(fetched.page().html());
    int known = 0;
    for (GoogleLink link : links) {
      String target = targets.getOrDefault(link.id(), "");
      if (SignedId.isTarget(target)) {
        var _ = store.save(link.resolved(target));
        known++;
      } else {
        missed(link, "Google's answer does not name its target");
      }
    }
    var _ = queue.settle(clock.instant());
    return known == 0
        ? rest(REST, "an answer without a target: a wall, or a new form")
        : new Step.Resolved(known, links.size());
  }

  /** An id that is not there is the id's own matter; all else is between Google and us. */
  private Step refused(List<GoogleLink> links, FetchOutcome outcome) {
    if (!(outcome instanceof Missed missed)) {
      return rest(REST, "an answer that fits no question");
    }
    boolean isGone = missed.reason() == Reason.HTTP_404 || missed.reason() == Reason.HTTP_410;
    if (isGone && links.size() == 1) {
      missed(links.getFirst(), missed.detail());
      return new Step.Missed(links.getFirst().id(), missed.detail());
    }
    links.forEach(link -> store.save(link.unasked()));
    Duration wished = missed.retryAfter() == null ? REST : missed.retryAfter();
    return rest(
        wished.compareTo(REST) > 0 ? wished : REST, missed.reason() + ": " + missed.detail());
  }

  private void missed(GoogleLink link, String why) {
    var _ = store.save(link.missed(why, link.misses() + 1, clock.instant()));
  }

  private Step rest(Duration wait, String why) {
    Instant until = clock.instant().plus(wait);
    store.rest(until);
    return new Step.Rests(until, why);
  }
}
