package newshook.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.dev.LocalTable;
import newshook.store.ArticleStore.Whole;
import newshook.store.DynamoArticleStore;
import newshook.store.DynamoDeliveryStore;
import newshook.store.Items;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * In Jepsen's manner: the history says what was acknowledged, the table what there is, and every
 * difference that there must not be has its name.
 */
final class Checker {
  private final Set<DeliveryId> acknowledged = ConcurrentHashMap.newKeySet();
  private final Map<ArticleId, Article> seen = new HashMap<>();

  void acknowledged(Collection<String> ids) {
    ids.forEach(id -> acknowledged.add(new DeliveryId(id)));
  }

  int history() {
    return acknowledged.size();
  }

  /**
   * What the table holds.
   *
   * @param lost acknowledged, and neither stored, nor failed with a reason, nor due
   * @param doubled stories that are there more than once
   * @param half articles that show themselves without their whole text, or with another's
   * @param worse articles that were better before
   */
  record Report(
      int stored,
      int failed,
      int due,
      int articles,
      List<String> lost,
      List<String> doubled,
      List<String> half,
      List<String> worse) {
    void assertSound() {
      assertEquals(List.of(), lost, "lost");
      assertEquals(List.of(), doubled, "twice");
      assertEquals(List.of(), half, "half");
      assertEquals(List.of(), worse, "worse");
    }
  }

  Report check(DynamoDbClient client) {
    var deliveries = new DynamoDeliveryStore(client, LocalTable.NAME);
    var articles = new DynamoArticleStore(client, LocalTable.NAME);
    List<String> lost = new ArrayList<>();
    int[] counts = new int[3];
    for (DeliveryId id : acknowledged) {
      Optional<Delivery> delivery = deliveries.find(id);
      int place = delivery.map(d -> place(d, articles)).orElse(-1);
      if (place < 0) {
        lost.add(id + ": " + delivery);
      } else {
        counts[place]++;
      }
    }
    List<String> doubled = new ArrayList<>();
    List<String> half = new ArrayList<>();
    List<String> worse = new ArrayList<>();
    Map<String, String> stories = new HashMap<>();
    List<ArticleId> ids = listed(client);
    for (ArticleId id : ids) {
      Whole whole = articles.read(id).orElse(null);
      if (whole == null || whole.html().isEmpty() || !whole.article().verdict().isArticle()) {
        half.add(id.toString());
        continue;
      }
      if (isForeign(whole)) {
        half.add(whole.article().url() + " has another's text");
      }
      String before = stories.put(whole.article().title(), whole.article().url());
      if (before != null) {
        doubled.add(before + " and " + whole.article().url());
      }
      compare(whole.article(), worse);
    }
    Set<ArticleId> gone = new LinkedHashSet<>(seen.keySet());
    ids.forEach(gone::remove);
    gone.stream()
        .filter(id -> articles.find(id).isEmpty())
        .forEach(id -> worse.add(id + " is gone"));
    return new Report(counts[0], counts[1], counts[2], ids.size(), lost, doubled, half, worse);
  }

  /** 0 stored with its article, 1 given up with a reason, 2 due; -1 none of them. */
  private static int place(Delivery delivery, DynamoArticleStore articles) {
    return switch (delivery.status()) {
      case STORED ->
          Optional.ofNullable(delivery.articleId()).flatMap(articles::read).isPresent() ? 0 : -1;
      case FAILED, DROPPED, REJECTED, PARKED -> delivery.reason() == null ? -1 : 1;
      case RECEIVED, RETRY, WORKING -> delivery.dueAt() == null ? -1 : 2;
    };
  }

  private static List<ArticleId> listed(DynamoDbClient client) {
    return Items.all(client).entrySet().stream()
        .filter(item -> item.getKey().startsWith("A#") && item.getKey().endsWith(" M"))
        .filter(item -> !item.getValue().containsKey("moved"))
        .map(item -> new ArticleId(item.getKey().substring(2, item.getKey().length() - 2)))
        .toList();
  }

  /** Every story's text names its own number and host. */
  private static boolean isForeign(Whole whole) {
    String url = whole.article().url();
    int at = url.indexOf("/story/");
    if (at < 0) {
      return false;
    }
    String host = url.substring(url.indexOf("://") + 3, at);
    String mark = Site.mark(host, Integer.parseInt(url.substring(at + "/story/".length())));
    return !whole.html().contains(mark + " ");
  }

  private void compare(Article now, List<String> worse) {
    Article before = seen.put(now.id(), now);
    if (before != null
        && (now.verdict().compareTo(before.verdict()) < 0
            || now.revision() < before.revision()
            || !now.storedAt().equals(before.storedAt()))) {
      worse.add(before + " became " + now);
    }
  }
}
