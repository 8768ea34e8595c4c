package newshook.lambda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newshook.fetch.FetchOutcome;
import newshook.fetch.FetchRequest;
import newshook.fetch.PageFetcher;

/** A fetcher that remembers how long each page took, until it is asked. */
final class FetchTimes implements PageFetcher {
  private final PageFetcher fetcher;
  private final List<Duration> times = new ArrayList<>();

  FetchTimes(PageFetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public FetchOutcome fetch(FetchRequest request) {
    long start = System.nanoTime();
    try {
      return fetcher.fetch(request);
    } finally {
      synchronized (times) {
        times.add(Duration.ofNanos(System.nanoTime() - start));
      }
    }
  }

  /** Since the last time it was asked. */
  List<Duration> taken() {
    synchronized (times) {
      List<Duration> taken = List.copyOf(times);
      times.clear();
      return taken;
    }
  }
}
