package newshook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import newshook.article.Article;
import newshook.article.DeliveryId;
import newshook.article.Source;
import newshook.bench.Figures;
import newshook.dev.LocalEndpoint;
import newshook.extract.Extractor;
import newshook.fetch.PageFetcher;
import newshook.reading.KeptStories;
import newshook.search.Packing;
import newshook.store.ArticleQuery;
import newshook.store.DynamoArticleStore;
import newshook.store.DynamoDeliveryStore;
import newshook.store.DynamoMarkStore;
import newshook.store.DynamoShelf;
import newshook.store.HostStore;
import newshook.store.MarkStore;
import newshook.store.Marking;
import newshook.store.Meter;
import newshook.store.Schema;
import newshook.webhook.RawRequest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What an article costs in DynamoDB's units, through the real SDK. The budget of the design. */
class CostTest {
  private static final double WRITE_BUDGET = 20;
  private static final int ARTICLES = 50;

  /** Of the five that search may add, the first segment's share; each merge costs some 1.5 more. */
  private static final double PACKING_BUDGET = 2.5;

  private static final int PACKED = 160;
  private static final String TABLE = "newshook";
  private static final Source SOURCE = new Source("ifttt", "ifttt", ZoneOffset.UTC, List.of());

  private static final String[] VOCABULARY = vocabulary();

  private final Meter meter = new Meter();

  @Test
  void anArticleStaysWithinTheBudget() {
    try (LocalEndpoint endpoint = new LocalEndpoint();
        DynamoDbClient client = endpoint.client(meter)) {
      client.createTable(Schema.create(TABLE));
      meter.written();
      var archive = new Archive(client);
      archive.keep(ARTICLES);
      DynamoArticleStore articles = archive.articles;

      double written = meter.written() / ARTICLES;
      double readOnTheWay = meter.read() / ARTICLES;
      List<Article> listed = articles.list(ArticleQuery.newest(ARTICLES)).items();
      double listing = meter.read();
      var _ = articles.read(listed.getFirst().id());
      double reading = meter.read();

      MarkStore marks = new DynamoMarkStore(client, TABLE);
      var _ = marks.mark(listed.stream().limit(30).map(Article::id).toList(), Marking.READ);
      double marked = meter.written() / 30;
      meter.read();
      var _ = marks.of(listed);
      double marksOfAList = meter.read();
      var _ = marks.star(listed.get(40).id());
      double star = meter.written();
      meter.read();
      var _ = articles.around(listed.get(25), 40);
      double around = meter.read();
      var _ = marks.unread(ArticleQuery.newest(ARTICLES));
      double unread = meter.read();
      var _ = marks.mark(List.of(listed.getFirst().id()), Marking.READ_BEFORE);
      double all = meter.written();
      meter.read();
      var _ = marks.unread(ArticleQuery.newest(ARTICLES));
      double nothingUnread = meter.read();

      System.out.printf(
          "write units an article %.1f, read units on its way %.1f, a list of %d %.1f, an article %.1f%n",
          written, readOnTheWay, ARTICLES, listing, reading);
      System.out.printf(
          "write units a mark %.1f, a star %.1f, all read %.1f; read units: marks of a list %.1f,"
              + " unread list %.1f, nothing unread %.1f, neighbours and same story %.1f%n",
          marked, star, all, marksOfAList, unread, nothingUnread, around);
      assertEquals(1, marked, "write units a mark");
      assertEquals(1, star, "write units a star");
      assertEquals(1, all, "write units for 'all read up to here'");
      assertTrue(marksOfAList <= 2, "read units of the marks of a list: " + marksOfAList);
      assertTrue(around <= 8, "read units of an article's neighbours: " + around);
      assertEquals(ARTICLES, listed.size());
      Figures figures = Figures.checkedIn(); // what newshook cost reckons with
      assertEquals(figures.get("write.units"), written, 0.3);
      assertEquals(figures.get("read.units"), readOnTheWay, 0.3);
      assertTrue(written <= WRITE_BUDGET, "write units an article: " + written);
      assertTrue(listing <= 4, "read units a list: " + listing);
      assertTrue(reading <= 1, "read units an article: " + reading);
    }
  }

  /** A feed's own link: what was asked for before the page was fetched need not be asked again. */
  @Test
  void anArticleUnderItsOwnAddressIsLookedUpOnce() {
    try (LocalEndpoint endpoint = new LocalEndpoint();
        DynamoDbClient client = endpoint.client(meter)) {
      client.createTable(Schema.create(TABLE));
      var archive = new Archive(client);
      meter.read();

      archive.keep("https://example.org/2021/bridge", "https://example.org/2021/bridge");

      assertEquals(1, archive.articles.list(ArticleQuery.newest(9)).items().size());
      meter.read();
      archive.keep("https://example.org/2021/tunnel", "https://example.org/2021/tunnel");
      assertEquals(1.0, meter.read(), "the alias and the article, neither of them there");
    }
  }

  /** What the index of an article costs beside the article, as long as nothing is merged. */
  @Test
  void searchStaysWithinItsShareOfTheBudget() {
    try (LocalEndpoint endpoint = new LocalEndpoint();
        DynamoDbClient client = endpoint.client(meter)) {
      client.createTable(Schema.create(TABLE));
      var archive = new Archive(client);
      archive.keep(PACKED);
      meter.written();
      archive.passed.set(2 * PACKED + 200);

      var packing =
          new Packing(
              new DynamoShelf(client, TABLE), new KeptStories(archive.articles), archive.clock);
      int packed = packing.run(() -> Duration.ofMinutes(5)).articles();
      double written = meter.written() / packed;

      System.out.printf("write units of the index an article %.2f%n", written);
      assertEquals(PACKED, packed);
      assertTrue(written <= PACKING_BUDGET, "write units of the index an article: " + written);
    }
  }

  /** Takes a story in every five seconds. */
  private static final class Archive {
    private static final Instant START = Instant.parse("2021-12-29T17:19:00Z");

    private final AtomicInteger passed = new AtomicInteger();
    private final InstantSource clock = () -> START.plusSeconds(5L * passed.get());
    private final Web web = new Web();
    private final Random words = new Random(3);
    private final DynamoArticleStore articles;
    private final Accept accept;
    private final Processing processing;

    Archive(DynamoDbClient client) {
      var deliveries = new DynamoDeliveryStore(client, TABLE);
      var politeness = new Politeness(new HostStore(client, TABLE), clock);
      PageFetcher polite =
          request -> {
            var _ = politeness.take("example.org", Duration.ofSeconds(8));
            return web.fetch(request);
          };
      articles = new DynamoArticleStore(client, TABLE);
      accept = new Accept(deliveries, clock);
      processing =
          new Processing(
              deliveries,
              articles,
              Sorting.NONE,
              polite,
              new Extractor(),
              Duration.ZERO,
              false,
              clock,
              new Random(1));
    }

    void keep(int stories) {
      for (int i = 0; i < stories; i++) {
        passed.set(i);
        keep("https://ift.tt/" + i, "https://example.org/2021/bridge-" + i);
      }
    }

    /** A story behind a link. */
    void keep(String link, String url) {
      web.story(link, url, page(words));
      DeliveryId id = accept.accept(SOURCE, request(link)).ids().getFirst();
      var _ = processing.process(id, Duration.ofMinutes(1));
    }
  }

  /** A story of the usual length, 9 KB of text, that compresses as prose does. */
  private static String page(Random random) {
    var html =
        new StringBuilder(
            "<html lang=en><title>Harbour bridge</title><article><h1>Harbour bridge</h1>");
    for (int paragraph = 0; paragraph < 25; paragraph++) {
      html.append("<p>");
      for (int word = 0; word < 60; word++) {
        html.append(VOCABULARY[(int) (VOCABULARY.length * Math.pow(random.nextDouble(), 2))]);
        html.append(word % 12 == 11 ? ". " : " ");
      }
      html.append("</p>\n");
    }
    return html.append("</article></html>").toString();
  }

  private static String[] vocabulary() {
    var random = new Random(11);
    String[] words = new String[1500];
    for (int i = 0; i < words.length; i++) {
      words[i] =
          random
              .ints(2 + random.nextInt(8), 'a', 'z' + 1)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
    }
    return words;
  }

  private static RawRequest request(String link) {
    String body =
        """
        {"EntryTitle": "Harbour bridge to be repaired - The Example Times", "EntryUrl": "%s",
         "EntryAuthor": "(none)", "EntryContent": "<p>The harbour bridge will be closed.</p>",
         "EntryImageUrl": "http://ifttt.com/images/no_image_card.png",
         "EntryPublished": "December 30, 2021 at 12:19AM",
         "FeedTitle": "U.S. - Latest - Google News", "FeedUrl": "https://ift.tt/2ShjtvN"}\
        """
            .formatted(link);
    return new RawRequest(
        "POST",
        "/hook",
        Map.of("content-type", "application/json"),
        Map.of(),
        ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
  }
}
