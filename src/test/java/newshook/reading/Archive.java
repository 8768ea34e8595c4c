package newshook.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newshook.article.Article;
import newshook.article.Article.Sighting;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.FeedItem;
import newshook.article.PublishedAt;
import newshook.article.PublishedAt.Precision;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.article.Verdict;
import newshook.dev.LocalTable;
import newshook.lambda.TestPosts;
import newshook.search.Finder;
import newshook.search.MemoryShelf;
import newshook.store.MemoryArticleStore;
import newshook.store.MemoryMarkStore;
import newshook.store.SortingStore;
import newshook.store.SubscriptionStore;
import newshook.store.Watch;
import org.jspecify.annotations.Nullable;

/** A small archive to read in: stores, a fixed clock, and the reader's browser. */
final class Archive {
  static final Instant NOW = Instant.parse("2026-11-24T06:30:00Z");
  static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  final MemoryArticleStore articles = new MemoryArticleStore();
  final MemoryMarkStore marks = new MemoryMarkStore(articles);
  final MemoryDeliveries deliveries = new MemoryDeliveries();
  final MemoryShelf shelf = new MemoryShelf();
  final List<Watch> watches = new ArrayList<>();
  final List<String> shared = new ArrayList<>();
  final LocalTable table = LocalTable.inMemory();
  final SubscriptionStore subscriptions = new SubscriptionStore(table.client(), LocalTable.NAME);
  final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  final Reading reading =
      new Reading(
          articles,
          marks,
          deliveries,
          () -> watches,
          new Workshop(
              articles,
              new SortingStore(table.client(), LocalTable.NAME),
              subscriptions,
              new TestPosts(JAKARTA),
              (url, title, text) -> (url + text).contains("http") && shared.add(url + text),
              () -> "a-fresh-id",
              clock),
          new Finder(shelf, new KeptStories(articles), () -> new KeptMarks(marks)),
          JAKARTA,
          clock);

  Answer post(String path, String body) {
    return reading.answer(
        Ask.of("POST", path, Map.of(), Map.of("host", "news.example"), body)
            .by(Caller.ADMIN, "key"));
  }

  Answer get(String path, String... query) {
    return reading.answer(ask("GET", path, Map.of(), query));
  }

  Answer get(String path, Map<String, String> headers) {
    return reading.answer(ask("GET", path, headers));
  }

  static Ask ask(String method, String path, Map<String, String> headers, String... query) {
    Map<String, String> params = new LinkedHashMap<>();
    for (int i = 0; i < query.length; i += 2) {
      params.put(query[i], query[i + 1]);
    }
    return Ask.of(method, path, params, headers, "").by(Caller.ADMIN, "key");
  }

  Article keep(String url, String title, int minutesAgo) {
    return keep(url, title, minutesAgo, Verdict.FULL, "en", "<p>The tide is late today.</p>");
  }

  Article keep(
      String url, String title, int minutesAgo, Verdict verdict, String language, String html) {
    Instant at = NOW.minus(Duration.ofMinutes(minutesAgo));
    Article article =
        new Article(
            ArticleId.of(url),
            url,
            title,
            "By Ines Marlow",
            List.of("Ines Marlow"),
            "Harbour Courier",
            new PublishedAt(
                OffsetDateTime.parse("2021-12-29T12:19:00-05:00"),
                Precision.INSTANT,
                "2021-12-29T12:19:00-05:00",
                "json-ld"),
            null,
            language,
            "Local",
            List.of("harbour", "a/b & c"),
            List.of("tide", "quay"),
            "What the tide did, and to whom.",
            "https://img.example.org/tide.jpg?w=640&h=360",
            460,
            verdict,
            "one article element",
            at,
            at,
            1,
            List.of(
                new Sighting(
                    DeliveryId.of("ifttt", "", url), "ifttt", "Harbour, 100% News", url, at)));
    articles.save(article, html, List.of(url));
    return article;
  }

  Delivery miss(String link, Status status, @Nullable Reason reason, int minutesAgo) {
    Instant at = NOW.minus(Duration.ofMinutes(minutesAgo));
    Delivery delivery =
        new Delivery(
            DeliveryId.of("ifttt", "", link),
            "ifttt",
            status == Status.REJECTED ? null : FeedItem.ofLink(link),
            "{\"EntryUrl\": \"" + link + "\"",
            "strict",
            status,
            status == Status.REJECTED ? 0 : 3,
            0,
            at,
            status == Status.RETRY ? NOW.plusSeconds(1200) : null,
            null,
            reason,
            "status 503 after 120 ms",
            List.of(link, "https://harbour.example/gone"),
            null);
    deliveries.accept(delivery);
    return delivery;
  }
}
