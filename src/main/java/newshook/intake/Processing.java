package newshook.intake;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.FeedItem;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.article.Verdict;
import newshook.extract.Extraction;
import newshook.extract.Extractor;
import newshook.fetch.FetchOutcome;
import newshook.fetch.FetchOutcome.Fetched;
import newshook.fetch.FetchOutcome.Missed;
import newshook.fetch.FetchOutcome.NotModified;
import newshook.fetch.Hop;
import newshook.fetch.PageFetcher;
import newshook.fetch.ScriptShell;
import newshook.intake.Keeping.Reached;
import newshook.intake.KnownLinks.LookUp;
import newshook.link.WebUrl;
import newshook.sorting.Sorted;
import newshook.store.ArticleStore;
import newshook.store.DeliveryStore;
import org.jspecify.annotations.Nullable;

/**
 * The way of one delivery: claim, link, fetch, extract, keep, done. Each write is harmless when
 * repeated; a page's faults end on the delivery, ours leave as exceptions and cost an attempt.
 */
public final class Processing {
  private final DeliveryStore deliveries;
  private final ArticleStore articles;
  private final Sorting sorting;
  private final PageFetcher fetcher;
  private final PacedExtractor extractor;
  private final NextPages nextPages;
  private final KnownLinks links;
  private final KeptCopies copies;
  private final RetryPolicy retries;
  private final Keeping keeping;
  private final InstantSource clock;

  /**
   * @param pageKept how long page copies stay for replay without the network; zero keeps none
   * @param slowLane whether a slow lane looks after what is parked
   */
  public Processing(
      DeliveryStore deliveries,
      ArticleStore articles,
      Sorting sorting,
      PageFetcher fetcher,
      Extractor extractor,
      Duration pageKept,
      boolean slowLane,
      InstantSource clock,
      RandomGenerator random) {
    this.deliveries = deliveries;
    this.articles = articles;
    this.sorting = sorting;
    this.fetcher = fetcher;
    this.extractor = new PacedExtractor(extractor);
    this.links = new KnownLinks(articles);
    this.copies = new KeptCopies(articles);
    this.nextPages = new NextPages(fetcher, this.extractor, clock);
    this.retries = new RetryPolicy(random, slowLane);
    this.keeping = new Keeping(articles, sorting, pageKept, clock);
    this.clock = clock;
  }

  /**
   * Processes a delivery if it is to be done.
   *
   * @param remaining what is left of the invocation's time
   */
  public Processed process(DeliveryId id, Duration remaining) {
    Instant end = clock.instant().plus(remaining);
    sorting.ready();
    Duration lease = Budget.lease(remaining);
    Optional<Delivery> claimed = deliveries.claim(id, clock.instant(), lease);
    claimed.ifPresent(delivery -> hold(delivery, lease));
    return claimed.map(delivery -> work(delivery, end)).orElseGet(Processed.Skipped::new);
  }

  private void hold(Delivery claimed, Duration lease) {
    Duration longer = RetryPolicy.lease(claimed.tries(), lease);
    if (longer.compareTo(lease) > 0) {
      deliveries.hold(claimed, clock.instant().plus(longer));
    }
  }

  private Processed work(Delivery delivery, Instant end) {
    FeedItem item = delivery.item();
    if (item == null) {
      Reason why = delivery.reason() == Reason.DAMAGED ? Reason.DAMAGED : Reason.UNREADABLE;
      return missed(delivery, why, delivery.detail(), null, List.of());
    }
    if (RetryPolicy.isSpent(delivery.tries() - 1)) {
      return giveUp(delivery, item, Reason.CRASHED, "every try ended without a result", List.of());
    }
    Sorted sorted = sorting.ofEvent(delivery);
    if (Sorting.drops(delivery, sorted)) {
      return dropped(delivery, sorted, List.of());
    }
    return switch (delivery.from()) {
      case NETWORK -> fromNetwork(delivery, item, end);
      case PAGE -> fromPage(delivery, item);
      case BODY -> item.html().isEmpty() ? fromPage(delivery, item) : sent(delivery, item);
    };
  }

  private Processed fromNetwork(Delivery delivery, FeedItem item, Instant end) {
    if (!item.html().isEmpty()) {
      return sent(delivery, item);
    }
    LookUp before = links.of(delivery, item);
    return before
        .article()
        .map(article -> seenAgain(delivery, item, article))
        .orElseGet(() -> fetch(delivery, item, before.unknown(), end));
  }

  /** The page as it was kept, extracted anew; without one, what the event itself carries. */
  private Processed fromPage(Delivery delivery, FeedItem item) {
    Optional<Article> kept = Optional.ofNullable(delivery.articleId()).flatMap(articles::find);
    if (kept.isPresent() && !hasNamedFirst(delivery, kept.get())) {
      return stored(delivery, kept.get(), false, null, List.of());
    }
    return kept.flatMap(article -> copies.page(article.id(), List.of()))
        .map(reached -> read(delivery, item, reached, Duration.ZERO))
        .orElseGet(() -> noCopy(delivery, item));
  }

  /** One of many deliveries speaks for the page: their dates and titles would take turns. */
  private boolean hasNamedFirst(Delivery delivery, Article article) {
    return article.sightings().stream()
        .map(Article.Sighting::deliveryId)
        .filter(id -> id.equals(delivery.id()) || deliveries.find(id).isPresent())
        .findFirst()
        .filter(id -> !id.equals(delivery.id()))
        .isEmpty();
  }

  /** A delivery that never had an article keeps the reason why. */
  private Processed noCopy(Delivery delivery, FeedItem item) {
    Reason before = delivery.articleId() == null ? delivery.reason() : null;
    return before == null
        ? giveUp(delivery, item, Reason.NO_COPY, "", List.of())
        : giveUp(delivery, item, before, delivery.detail(), List.of());
  }

  private Processed seenAgain(Delivery delivery, FeedItem item, Article article) {
    Sorted sorted = sorting.of(delivery, article);
    if (Sorting.drops(delivery, sorted)) {
      return dropped(delivery, sorted, List.of());
    }
    keeping.see(delivery, item, sorted, article.id());
    return stored(delivery, article, false, null, List.of());
  }

  /** The sender had the page itself: nothing is fetched. It may be a newer one than we know. */
  private Processed sent(Delivery delivery, FeedItem item) {
    return Identity.target(item.link())
        .or(() -> WebUrl.read(item.link()))
        .map(url -> read(delivery, item, Reached.sent(item.html(), url), Duration.ZERO))
        .orElseGet(() -> missed(delivery, Reason.BAD_URL, item.link(), null, List.of()));
  }

  private Processed fetch(
      Delivery delivery, FeedItem item, List<String> unknown, Instant invocationEnd) {
    Duration budget = Budget.of(Duration.between(clock.instant(), invocationEnd));
    Instant end = clock.instant().plus(budget);
    FetchOutcome outcome = fetcher.fetch(copies.request(delivery, item, budget));
    Duration left = Duration.between(clock.instant(), end);
    return switch (outcome) {
      case Fetched(var page, var chain) -> {
        var reached = new Reached(page.html(), page.url(), chain, page.validators(), unknown);
        yield read(delivery, item, reached, left);
      }
      case Missed(var reason, var detail, _, var retryAfter, var chain) ->
          missed(delivery, reason, detail, retryAfter, chain);
      case NotModified(var chain) -> unchanged(delivery, item, chain, left);
    };
  }

  /** The page is the one that we have: its copy is read again by today's rules, if there is one. */
  private Processed unchanged(Delivery delivery, FeedItem item, List<Hop> chain, Duration left) {
    ArticleId kept = Objects.requireNonNull(delivery.articleId(), "304 without a condition");
    return copies
        .page(kept, chain)
        .map(copy -> read(delivery, item, copy, left))
        .orElseGet(() -> stored(delivery, articles.find(kept).orElseThrow(), false, null, chain));
  }

  /** Reads a page, and the further pages of its article in the time that is left. */
  private Processed read(Delivery delivery, FeedItem item, Reached reached, Duration left) {
    Extraction first = extractor.extract(reached.html(), reached.url(), item);
    Extraction extraction = nextPages.join(first, left);
    Verdict verdict = extraction.verdict();
    boolean isPage = verdict.isArticle() && verdict != Verdict.FEED_ONLY;
    if (!isPage) {
      return missed(
          delivery,
          ScriptShell.reason(verdict, reached.html()),
          extraction.evidence(),
          null,
          reached.chain());
    }
    Sorted sorted = sorting.of(delivery, extraction, reached.url());
    if (Sorting.drops(delivery, sorted)) {
      return dropped(delivery, sorted, reached.chain());
    }
    Article article = keeping.keep(delivery, item, sorted, extraction, reached);
    boolean isFirst = delivery.articleId() == null && item.html().isEmpty();
    Instant look = isFirst ? retries.secondLook(article.verdict(), clock.instant()) : null;
    return stored(delivery, article, true, look, reached.chain());
  }

  private Processed stored(
      Delivery delivery,
      Article article,
      boolean fetched,
      @Nullable Instant look,
      List<Hop> chain) {
    deliveries.finish(Finished.of(delivery, Status.STORED, look, null, "", chain, article.id()));
    return Processed.Stored.of(delivery, article, fetched, clock.instant());
  }

  private Processed dropped(Delivery delivery, Sorted sorted, List<Hop> chain) {
    String why = Sorting.why(sorted.dropped().orElseThrow());
    return miss(delivery, Reason.DROPPED, why, new RetryPolicy.Next(Status.DROPPED, null), chain);
  }

  private Processed missed(
      Delivery delivery,
      Reason reason,
      String detail,
      @Nullable Duration retryAfter,
      List<Hop> chain) {
    var next = retries.after(reason, delivery.tries(), retryAfter, clock.instant());
    FeedItem item = delivery.item();
    if (next.status() == Status.FAILED && item != null) {
      return giveUp(delivery, item, reason, detail, chain);
    }
    return miss(delivery, reason, detail, next, chain);
  }

  /**
   * The last resort: what the event itself carried, if that is a text. It is known by the item's
   * own link: where the chain ended may be a page that many dead links lead to.
   */
  private Processed giveUp(
      Delivery delivery, FeedItem item, Reason reason, String detail, List<Hop> chain) {
    Optional<URI> url = WebUrl.read(item.link());
    if (url.isPresent() && delivery.articleId() == null) {
      Extraction fromEvent = extractor.extract("", url.get(), item);
      if (fromEvent.verdict() == Verdict.FEED_ONLY) {
        URI own = Identity.target(item.link()).orElse(url.get());
        Sorted sorted = sorting.of(delivery, fromEvent, own);
        if (Sorting.drops(delivery, sorted)) {
          return dropped(delivery, sorted, chain);
        }
        Article article = keeping.save(delivery, item, sorted, fromEvent, Reached.sent("", own));
        return stored(delivery, article, true, null, chain);
      }
    }
    return miss(delivery, reason, detail, new RetryPolicy.Next(Status.FAILED, null), chain);
  }

  /**
   * A replay or a second look that finds nothing leaves the delivery with the article that it had;
   * what may pass is tried again all the same.
   */
  private Processed miss(
      Delivery delivery, Reason reason, String detail, RetryPolicy.Next next, List<Hop> chain) {
    ArticleId kept = delivery.articleId();
    if (kept != null) {
      Instant look = next.status() == Status.RETRY ? next.dueAt() : null;
      deliveries.finish(
          Finished.of(delivery, Status.STORED, look, reason, detail, List.of(), kept));
      return Processed.Missed.of(delivery, reason, detail, Status.STORED, look);
    }
    deliveries.finish(
        Finished.of(delivery, next.status(), next.dueAt(), reason, detail, chain, null));
    return Processed.Missed.of(delivery, reason, detail, next.status(), next.dueAt());
  }
}
