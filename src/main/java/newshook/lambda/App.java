package newshook.lambda;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import newshook.article.Source;
import newshook.extract.Extractor;
import newshook.extract.rules.SiteRules;
import newshook.fetch.FetchSettings;
import newshook.fetch.HttpPageFetcher;
import newshook.fetch.PageFetcher;
import newshook.intake.Accept;
import newshook.intake.Batch;
import newshook.intake.Politeness;
import newshook.intake.Processing;
import newshook.intake.Replay;
import newshook.intake.Rereading;
import newshook.intake.Sorting;
import newshook.reading.Doorway;
import newshook.reading.KeptMarks;
import newshook.reading.KeptStories;
import newshook.reading.Reading;
import newshook.reading.Workshop;
import newshook.search.Finder;
import newshook.search.Packing;
import newshook.search.Shelf;
import newshook.slowlane.SignedLinks;
import newshook.slowlane.SlowLane;
import newshook.store.ArticleStore;
import newshook.store.DeliveryStore;
import newshook.store.DynamoArticleStore;
import newshook.store.DynamoDeliveryStore;
import newshook.store.DynamoMarkStore;
import newshook.store.DynamoShelf;
import newshook.store.HostStore;
import newshook.store.MarkStore;
import newshook.store.ReplayRunStore;
import newshook.store.SlowLaneStore;
import newshook.store.SortingStore;
import newshook.store.Subscription;
import newshook.store.SubscriptionStore;
import newshook.store.TokenStore;
import newshook.store.WatchStore;
import newshook.websub.HubSecret;
import newshook.websub.Renewal;
import newshook.websub.Subscriber;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All the parts, put together by hand. Each function builds only what it uses. */
public final class App {
  private final Settings settings;
  private final FetchTimes fetcher;
  private final Clock clock;
  private final DeliveryStore deliveries;
  private final ArticleStore articles;
  private final MarkStore marks;
  private final SlowLaneStore lane;
  private final ReplayRunStore runs;
  private final WatchStore watches;
  private final KnownTokens tokens;
  private final SenderSecrets secrets;
  private final SortingStore sorting;
  private final SubscriptionStore subscriptions;
  private final KeptRules rules;
  private final Shelf shelf;

  private App(Settings settings, DynamoDbClient client, PageFetcher fetcher, Clock clock) {
    this.settings = settings;
    this.fetcher = new FetchTimes(fetcher);
    this.clock = clock;
    this.deliveries = new DynamoDeliveryStore(client, settings.table(), settings.deliveryKept());
    this.articles = new DynamoArticleStore(client, settings.table());
    this.marks = new DynamoMarkStore(client, settings.table());
    this.lane = new SlowLaneStore(client, settings.table());
    this.runs = new ReplayRunStore(client, settings.table());
    this.watches = new WatchStore(client, settings.table());
    this.tokens =
        new KnownTokens(
            settings.tokens().all(settings.zone()),
            new TokenStore(client, settings.table()),
            clock);
    this.secrets = senderSecrets();
    this.sorting = new SortingStore(client, settings.table());
    this.subscriptions = new SubscriptionStore(client, settings.table());
    this.rules = new KeptRules(sorting, clock);
    this.shelf = new DynamoShelf(client, settings.table());
  }

  public static App fromEnvironment() {
    return fromEnvironment(Set.of());
  }

  /**
   * The same, and some private addresses may be fetched.
   *
   * @param allowed host:port pairs that may be fetched though they are private: for benches only,
   *     no setting leads here
   */
  static App fromEnvironment(Set<String> allowed) {
    Settings settings = Settings.from(System.getenv());
    warn(settings, System.getenv());
    DynamoDbClient client = TableClient.quick(System.getenv()).build();
    Clock clock = Clock.systemUTC();
    return new App(settings, client, fetcher(settings, client, clock, allowed), clock);
  }

  /** On AWS everybody who may look at the function's configuration reads its environment. */
  private static void warn(Settings settings, Map<String, String> environment) {
    if (environment.containsKey("AWS_LAMBDA_FUNCTION_NAME")
        && !environment.containsKey("AWS_SAM_LOCAL")
        && settings.tokens().hasSecrets()) {
      new LogLine(System.out::println, "")
          .warn("secrets in plain environment variables: use newshook token add, remove these");
    }
  }

  /**
   * With settings by name and the caller's own client and fetcher: for the local stack and tests.
   */
  public static App of(
      Map<String, String> settings, DynamoDbClient client, PageFetcher fetcher, Clock clock) {
    return new App(Settings.from(settings), client, fetcher, clock);
  }

  private static PageFetcher fetcher(
      Settings settings, DynamoDbClient client, Clock clock, Set<String> allowed) {
    return new HttpPageFetcher(
        FetchSettings.standard(settings.contact())
            .withRobots(settings.robots())
            .withAllowed(allowed),
        clock,
        new Politeness(new HostStore(client, settings.table()), clock));
  }

  Gate gate() {
    return new Gate(tokens, secrets);
  }

  private SenderSecrets senderSecrets() {
    ParameterStore.Place place = settings.secrets();
    return new SenderSecrets(
        () ->
            place == null
                ? settings.signing()
                : new ParameterStore(place, DefaultCredentialsProvider.builder().build()).value()
                    + "\n"
                    + settings.signing(),
        watches::signs,
        clock);
  }

  /**
   * The key is a secret like those of senders, under the name {@code *websub}, which no source has.
   */
  private HubSecret hubSecret() {
    String key = settings.webSubKey();
    return new HubSecret(() -> key.isEmpty() ? secrets.named("*websub") : key);
  }

  Arrivals arrivals() {
    return new Arrivals(accept(), watches, clock, metrics());
  }

  Accept accept() {
    return new Accept(deliveries, clock);
  }

  Batch batch() {
    return new Batch(
        new Processing(
            deliveries,
            articles,
            new Sorting(rules, marks::star),
            new SignedLinks(fetcher, lane, clock),
            new Extractor(siteRules()),
            settings.pageKept(),
            settings.slowLane(),
            clock,
            new SecureRandom()));
  }

  KeptRules rules() {
    return rules;
  }

  private SiteRules siteRules() {
    return settings.rules().isEmpty() ? SiteRules.own() : SiteRules.of(Path.of(settings.rules()));
  }

  Replay replay() {
    return new Replay(
        deliveries, articles, runs, batch(), new Rereading(deliveries, this::source, clock), clock);
  }

  /** The sender of that id as it is set up now; one that is no more has the usual zone. */
  private Source source(String id) {
    return tokens
        .sender(id)
        .or(() ->
            subscriptions.list().stream()
                .map(Subscription::source)
                .filter(source -> source.id().equals(id))
                .findFirst())
        .orElseGet(() -> new Source(id, id, settings.zone(), List.of()));
  }

  WebSubCallback webSub() {
    return new WebSubCallback(new Subscriber(subscriptions, hubSecret(), clock), arrivals());
  }

  Renewal renewal() {
    return new Renewal(subscriptions, fetcher, hubSecret(), clock);
  }

  InstantSource clock() {
    return clock;
  }

  WatchStore watches() {
    return watches;
  }

  Metrics metrics() {
    return new Metrics(settings.table(), clock);
  }

  /** Counts what this app's batches do. */
  Counted counted() {
    return new Counted(metrics(), fetcher);
  }

  Silence silence() {
    return new Silence(watches, metrics(), clock);
  }

  /** Empty unless the settings want one. */
  Optional<SlowLane> slowLane() {
    return settings.slowLane()
        ? Optional.of(new SlowLane(deliveries, lane, fetcher, clock))
        : Optional.empty();
  }

  private Finder finder() {
    return new Finder(shelf, new KeptStories(articles), () -> new KeptMarks(marks));
  }

  Packing packing() {
    return new Packing(shelf, new KeptStories(articles), clock);
  }

  private Workshop workshop(Supplier<LogLine> log) {
    return new Workshop(
        articles,
        sorting,
        subscriptions,
        new TestPosts(settings.zone()),
        new Shared(arrivals(), log, settings.zone()),
        FreshId::make,
        clock);
  }

  /**
   * The way in for readers.
   *
   * @param log of the request that is being answered
   */
  Doorway doorway(Supplier<LogLine> log) {
    return new Doorway(
        new Reading(
            articles,
            marks,
            deliveries,
            watches::list,
            workshop(log),
            finder(),
            settings.zone(),
            clock),
        tokens);
  }
}
