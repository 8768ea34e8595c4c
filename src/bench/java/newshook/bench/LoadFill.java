package newshook.bench;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import newshook.article.Article;
import newshook.article.Article.Sighting;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.FeedItem;
import newshook.article.Status;
import newshook.article.Validators;
import newshook.article.Verdict;
import newshook.dev.LocalTable;
import newshook.store.DynamoArticleStore;
import newshook.store.DynamoDeliveryStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Fills a table with articles and their deliveries, 2,000 a day up to now: through the real stores,
 * so that each item is as it would be, but 25 puts at once and without their conditions.
 */
final class LoadFill {
  private static final int A_DAY = 2000;
  private static final int AT_ONCE = 25;

  private final DynamoDbClient client;
  private final DynamoArticleStore articles;
  private final DynamoDeliveryStore deliveries;
  private final Instant now;
  private final List<WriteRequest> waiting = new ArrayList<>();

  LoadFill(DynamoDbClient client, Instant now) {
    this.client = client;
    this.now = now;
    DynamoDbClient gathering =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                this::call);
    this.articles = new DynamoArticleStore(gathering, LocalTable.NAME);
    this.deliveries = new DynamoDeliveryStore(gathering, LocalTable.NAME);
  }

  private Object call(Object proxy, Method method, Object[] args) throws Throwable {
    if (args.length == 1 && args[0] instanceof Consumer) {
      return java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, args);
    }
    if (args.length == 1 && args[0] instanceof PutItemRequest put) {
      put(put.item());
      return PutItemResponse.builder().build();
    }
    throw new IllegalStateException("filling only puts: " + method);
  }

  private void put(Map<String, AttributeValue> item) {
    waiting.add(WriteRequest.builder().putRequest(r -> r.item(item)).build());
    if (waiting.size() == AT_ONCE) {
      flush();
    }
  }

  private void flush() {
    if (!waiting.isEmpty()) {
      var _ = client.batchWriteItem(r -> r.requestItems(Map.of(LocalTable.NAME, waiting)));
      waiting.clear();
    }
  }

  void fill(int count) {
    for (int i = 0; i < count; i++) {
      fill(i, now.minus(Duration.ofDays(1).dividedBy(A_DAY).multipliedBy(count - i)));
    }
    flush();
  }

  private void fill(int number, Instant at) {
    String url = "https://paper-" + number % 500 + ".example/2026/story-" + number;
    FeedItem item = item(url, number);
    DeliveryId delivery = DeliveryId.of("load", item.feedUrl(), url);
    deliveries.accept(
        new Delivery(
            delivery,
            "load",
            item,
            "",
            "json",
            Status.STORED,
            1,
            0,
            at,
            null,
            null,
            null,
            "",
            List.of(),
            null));
    ArticleId id = ArticleId.of(url);
    Sighting sighting = new Sighting(delivery, "load", item.feedTitle(), url, at);
    Random random = new Random(number);
    articles.save(
        new Article(
            id,
            url,
            "Harbour bridge to be repaired, part " + number,
            "By Ada Lindqvist",
            List.of("Ada Lindqvist"),
            "The Example Times",
            null,
            null,
            "en",
            "News",
            List.of(),
            List.of(),
            "The harbour bridge will be closed for two weeks from Monday on.",
            "https://paper.example/images/" + number + ".jpg",
            1500,
            Verdict.FULL,
            "",
            at,
            at,
            1,
            List.of(sighting)),
        text(random),
        List.of(url),
        Validators.NONE);
  }

  private static FeedItem item(String url, int number) {
    return new FeedItem(
        "Harbour bridge to be repaired, part " + number,
        url,
        "",
        "<p>It will be closed.</p>",
        "",
        null,
        "",
        "Feed " + number % 50,
        "https://feeds.example/" + number % 50,
        List.of(),
        "",
        "",
        List.of());
  }

  /** Some 3 KB when packed, as the median of real ones. */
  private static String text(Random random) {
    var html = new StringBuilder("<p>");
    for (int i = 0; i < 1000; i++) {
      html.append(Integer.toString(random.nextInt(36 * 36 * 36), 36)).append(' ');
    }
    return html.append("</p>").toString();
  }
}
