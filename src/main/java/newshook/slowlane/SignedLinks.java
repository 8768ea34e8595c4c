package newshook.slowlane;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newshook.article.Reason;
import newshook.fetch.FetchOutcome;
import newshook.fetch.FetchOutcome.Fetched;
import newshook.fetch.FetchOutcome.Missed;
import newshook.fetch.FetchOutcome.NotModified;
import newshook.fetch.FetchRequest;
import newshook.fetch.Hop;
import newshook.fetch.PageFetcher;
import newshook.store.SlowLaneStore;

/**
 * A fetcher that goes on where a signed Google News link ends, if the slow lane has learnt its
 * target. It never calls Google.
 */
public final class SignedLinks implements PageFetcher {
  private final PageFetcher fetcher;
  private final SlowLaneStore store;
  private final InstantSource clock;

  public SignedLinks(PageFetcher fetcher, SlowLaneStore store, InstantSource clock) {
    this.fetcher = fetcher;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public FetchOutcome fetch(FetchRequest request) {
    Instant end = clock.instant().plus(request.budget());
    FetchOutcome outcome = fetcher.fetch(request);
    if (!(outcome instanceof Missed missed) || missed.reason() != Reason.NEEDS_SLOW_LANE) {
      return outcome;
    }
    List<String> addresses = missed.chain().stream().map(Hop::url).toList();
    Optional<String> target = SignedId.in(request.link(), addresses).flatMap(store::target);
    Duration left = Duration.between(clock.instant(), end);
    return target.isEmpty() || !left.isPositive()
        ? outcome
        : after(missed.chain(), fetcher.fetch(request.at(target.get(), left)));
  }

  private static FetchOutcome after(List<Hop> before, FetchOutcome outcome) {
    List<Hop> chain = Stream.concat(before.stream(), outcome.chain().stream()).toList();
    return switch (outcome) {
      case Fetched(var page, _) -> new Fetched(page, chain);
      case NotModified _ -> new NotModified(chain);
      case Missed(var reason, var detail, int status, var retryAfter, _) ->
          new Missed(reason, detail, status, retryAfter, chain);
    };
  }
}
