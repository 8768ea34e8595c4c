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
import newshook.article.Validators;
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
import newshook.link.LinkForms;
import newshook.link.WebUrl;
import newshook.store.ArticleStore;
import newshook.store.ArticleStore.KeptPage;
import newshook.store.DeliveryStore;
import org.jspecify.annotations.Nullable;

/**
 * The way of one delivery: claim, link, fetch, extract, keep, done. Each write is harmless when
 * repeated; a page's faults end on the delivery, ours leave as exceptions and cost an attempt.
 */
public final class Processing {
  /** How long the article of one delivery may take: fetching, with a rest for writing it down. */
  private static final Duration FETCH_BUDGET = Duration.ofSeconds(30);

  private static final Duration WRITING = Duration.ofSeconds(10);
  private static final Duration LEAST_BUDGET = Duration.ofSeconds(2);

  private final DeliveryStore deliveries;
  private final ArticleStore articles;
  private final PageFetcher fetcher;
  private final Extractor extractor;
  private final NextPages nextPages;
  private final KeptCopies copies;
  private final RetryPolicy retries;
  private final Duration pageKept;
  private final InstantSource clock;

  /** Without a slow lane. */
  public Processing(
      DeliveryStore deliveries,
      ArticleStore articles,
      PageFetcher fetcher,
      Extractor extractor,
      Duration pageKept,
      InstantSource clock,
      RandomGenerator random) {
    this(deliveries, articles, fetcher, extractor, pageKept, false, clock, random);
  }

  /**
   * @param pageKept how long page copies stay for replay without the network; zero keeps none
   * @param slowLane whether a slow lane looks after what is parked
   */
  public Processing(
      DeliveryStore deliveries,
      ArticleStore articles,
      PageFetcher fetcher,
      Extractor extractor,
      Duration pageKept,
      boolean slowLane,
      InstantSource clock,
      RandomGenerator random) {
    this.deliveries = deliveries;
    this.articles = articles;
    this.fetcher = fetcher;
    this.extractor = extractor;
    this.copies = new KeptCopies(articles);
    this.nextPages = new NextPages(fetcher, extractor, clock);
    this.retries = new RetryPolicy(random, slowLane);
    this.pageKept = pageKept;
    this.clock = clock;
  }

  /** A page that was reached, whoever gave it. */
  private record Reached(String html, URI url, List<Hop> chain, Validators validators) {
    static Reached sent(String html, URI url) {
      return new Reached(html, url, List.of(), Validators.NONE);
    }
  }

  /**
   * Processes a delivery if it is to be done.
   *
   * @param remaining what is left of the invocation's time
   */
  public Processed process(DeliveryId id, Duration remaining) {
    Duration budget = budget(remaining);
    return deliveries
        .claim(id, clock.instant(), budget.plus(WRITING))
        .map(delivery -> work(delivery, budget))
        .orElseGet(Processed.Skipped::new);
  }

  private static Duration budget(Duration remaining) {
    Duration left = remaining.minus(WRITING);
    Duration most = left.compareTo(FETCH_BUDGET) < 0 ? left : FETCH_BUDGET;
    return most.compareTo(LEAST_BUDGET) < 0 ? LEAST_BUDGET : most;
  }

  private Processed work(Delivery delivery, Duration budget) {
    FeedItem item = delivery.item();
    if (item == null) {
      return missed(delivery, Reason.UNREADABLE, "no feed item", null, List.of());
    }
    if (RetryPolicy.isSpent(tries(delivery) - 1)) {
      return giveUp(delivery, item, Reason.CRASHED, "every try ended without a result", List.of());
    }
    Optional<Article> known = known(delivery, item);
    if (known.isPresent()) {
      return seenAgain(delivery, item, known.get());
    }
    return item.html().isEmpty() ? fetch(delivery, item, budget) : sent(delivery, item);
  }

  private static int tries(Delivery delivery) {
    return delivery.attempts() - delivery.attemptsBefore();
  }

  /**
   * The article that the link is known to lead to. A replay asks the web all the same, and a page
   * that was sent may be a better one.
   */
  private Optional<Article> known(Delivery delivery, FeedItem item) {
    return delivery.attemptsBefore() > 0 || !item.html().isEmpty()
        ? Optional.empty()
        : articles.known(Identity.before(item.link())).flatMap(articles::find);
  }

  private Processed seenAgain(Delivery delivery, FeedItem item, Article article) {
    articles.see(article.id(), Draft.sighting(delivery, item), Draft.tags(item), List.of());
    return stored(delivery, article, false, List.of());
  }

  /** The sender had the page itself: nothing is fetched. */
  private Processed sent(Delivery delivery, FeedItem item) {
    return Identity.target(item.link())
        .or(() -> WebUrl.read(item.link()))
        .map(url -> read(delivery, item, Reached.sent(item.html(), url), Duration.ZERO))
        .orElseGet(() -> missed(delivery, Reason.BAD_URL, item.link(), null, List.of()));
  }

  private Processed fetch(Delivery delivery, FeedItem item, Duration budget) {
    Instant end = clock.instant().plus(budget);
    FetchOutcome outcome = fetcher.fetch(copies.request(delivery, item, budget));
    Duration left = Duration.between(clock.instant(), end);
    return switch (outcome) {
      case Fetched(var page, var chain) -> {
        var reached = new Reached(page.html(), page.url(), chain, page.validators());
        yield read(delivery, item, reached, left);
      }
      case Missed(var reason, var detail, _, var retryAfter, var chain) ->
          missed(delivery, reason, detail, retryAfter, chain);
      case NotModified(var chain) -> unchanged(delivery, item, chain, left);
    };
  }

  /** The page is the one that we have: its copy is read again by today's rules, if there is one. */
  private Processed unchanged(Delivery delivery, FeedItem item, List<Hop> chain, Duration left) {
    ArticleId kept =
        Objects.requireNonNull(delivery.articleId(), "304 to an unconditional request");
    Optional<KeptPage> page = articles.page(kept);
    if (page.isPresent()) {
      var copy =
          new Reached(
              page.get().html(), URI.create(page.get().url()), chain, articles.validators(kept));
      return read(delivery, item, copy, left);
    }
    return stored(delivery, articles.find(kept).orElseThrow(), false, chain);
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
    Article article = keep(delivery, item, extraction, reached);
    if (pageKept.isPositive()) {
      Instant until = clock.instant().plus(pageKept);
      articles.keepPage(article.id(), reached.url().toString(), reached.html(), until);
    }
    return stored(delivery, article, true, reached.chain());
  }

  private Article keep(Delivery delivery, FeedItem item, Extraction extraction, Reached reached) {
    URI canonical = CanonicalClaim.of(extraction.canonicalUrl(), reached.url());
    String key = LinkForms.key(canonical);
    ArticleId id = articles.known(List.of(key)).orElseGet(() -> ArticleId.of(key));
    Article article = Draft.of(id, extraction, canonical, delivery, item, clock.instant());
    List<String> aliases =
        Identity.aliases(item.link(), reached.chain(), reached.url(), article.url());
    return articles.save(article, extraction.content().html(), aliases, reached.validators());
  }

  private Processed stored(Delivery delivery, Article article, boolean fetched, List<Hop> chain) {
    deliveries.finish(
        Finished.of(delivery, Status.STORED, null, null, "", addresses(chain), article.id()));
    return new Processed.Stored(article.id(), article.verdict(), fetched);
  }

  private Processed missed(
      Delivery delivery,
      Reason reason,
      String detail,
      @Nullable Duration retryAfter,
      List<Hop> chain) {
    var next = retries.after(reason, tries(delivery), retryAfter, clock.instant());
    if (next.status() == Status.FAILED && delivery.item() != null) {
      return giveUp(delivery, delivery.item(), reason, detail, chain);
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
    if (url.isPresent()) {
      Extraction fromEvent = extractor.extract("", url.get(), item);
      if (fromEvent.verdict() == Verdict.FEED_ONLY) {
        URI own = Identity.target(item.link()).orElse(url.get());
        Article article = keep(delivery, item, fromEvent, Reached.sent("", own));
        return stored(delivery, article, true, chain);
      }
    }
    return miss(delivery, reason, detail, new RetryPolicy.Next(Status.FAILED, null), chain);
  }

  /** A replay that finds nothing leaves the delivery with the article that it had. */
  private Processed miss(
      Delivery delivery, Reason reason, String detail, RetryPolicy.Next next, List<Hop> chain) {
    ArticleId kept = delivery.articleId();
    if (kept != null) {
      deliveries.finish(
          Finished.of(delivery, Status.STORED, null, reason, detail, List.of(), kept));
      return new Processed.Missed(reason, detail, Status.STORED, null);
    }
    deliveries.finish(
        Finished.of(delivery, next.status(), next.dueAt(), reason, detail, addresses(chain), null));
    return new Processed.Missed(reason, detail, next.status(), next.dueAt());
  }

  private static List<String> addresses(List<Hop> chain) {
    return chain.stream().map(Hop::url).toList();
  }
}
