package newshook.intake;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newshook.article.Verdict;
import newshook.extract.Extraction;
import newshook.fetch.FetchOutcome;
import newshook.fetch.FetchOutcome.Fetched;
import newshook.fetch.FetchOutcome.Missed;
import newshook.fetch.FetchOutcome.NotModified;
import newshook.fetch.FetchRequest;
import newshook.fetch.PageFetcher;

/** Fetches the further pages of an article one after another and joins them to the first. */
final class NextPages {
  private static final int MOST = 10;
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final PageFetcher fetcher;
  private final PacedExtractor extractor;
  private final InstantSource clock;

  NextPages(PageFetcher fetcher, PacedExtractor extractor, InstantSource clock) {
    this.fetcher = fetcher;
    this.extractor = extractor;
    this.clock = clock;
  }

  /**
   * The whole article; PARTIAL from the first page that cannot be had.
   *
   * @param budget for all the pages together; none are fetched without
   */
  Extraction join(Extraction first, Duration budget) {
    Instant end = clock.instant().plus(budget);
    Optional<Extraction> whole =
        Optional.ofNullable(first.wholePage())
            .flatMap(url -> read(url, end))
            .filter(page -> page.verdict() == Verdict.FULL)
            .filter(page -> page.content().words() > first.content().words());
    if (whole.isPresent()) {
      return whole.get();
    }
    if (first.nextPages().isEmpty() || first.verdict() != Verdict.PARTIAL) {
      return first;
    }
    List<Extraction> pages = new ArrayList<>(List.of(first));
    Deque<URI> wanted = new ArrayDeque<>(first.nextPages());
    Set<URI> known = new HashSet<>(wanted);
    while (!wanted.isEmpty() && pages.size() <= MOST) {
      Optional<Extraction> page = read(wanted.getFirst(), end);
      if (page.isEmpty()) {
        break;
      }
      wanted.removeFirst();
      pages.add(page.get());
      page.get().nextPages().stream().filter(known::add).forEach(wanted::addLast);
    }
    return first.joined(pages.subList(1, pages.size()), wanted.size());
  }

  private Optional<Extraction> read(URI url, Instant end) {
    Duration left = Duration.between(clock.instant(), end);
    if (left.compareTo(LEAST) < 0) {
      return Optional.empty();
    }
    FetchOutcome outcome = fetcher.fetch(FetchRequest.of(url.toString(), left));
    return switch (outcome) {
      case Fetched(var page, _) ->
          Optional.of(extractor.extract(page.html(), page.url(), null))
              .filter(extraction -> extraction.verdict().isArticle());
      case Missed _, NotModified _ -> Optional.empty();
    };
  }
}
