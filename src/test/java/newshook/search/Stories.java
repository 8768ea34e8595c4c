package newshook.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.article.Article;
import newshook.article.Article.Sighting;
import newshook.article.ArticleId;
import newshook.article.DeliveryId;
import newshook.article.PublishedAt;
import newshook.article.PublishedAt.Precision;
import newshook.article.Verdict;
import org.jspecify.annotations.Nullable;

/** Articles to search in. */
final class Stories implements Library {
  static final Instant START = Instant.parse("2024-05-01T00:00:00Z");

  private final Map<ArticleId, Story> stories = new HashMap<>();
  private int revision = 1;
  private @Nullable Instant now;

  /** From now on articles are stored at this moment. */
  void setNow(Instant at) {
    now = at;
  }

  ArticleId add(int number, String title, String text) {
    return add(number, title, text, "en");
  }

  ArticleId add(int number, String title, String text, String language) {
    String url = "https://news.harbour.example/" + number;
    ArticleId id = ArticleId.of(url);
    Story before = stories.get(id);
    Instant first = now == null ? START.plusSeconds(60L * number) : now;
    Instant at = before == null ? first : before.article().storedAt();
    var day = OffsetDateTime.parse("2024-05-%02dT08:00:00+07:00".formatted(1 + number % 28));
    Article article =
        new Article(
            id,
            url,
            title,
            "Ines Marlow",
            List.of(),
            "Harbour Courier",
            new PublishedAt(day, Precision.INSTANT, "", "meta"),
            null,
            language,
            "",
            number % 2 == 0 ? List.of("Même tag") : List.of(),
            List.of(),
            "",
            "",
            10,
            number % 5 == 0 ? Verdict.PARTIAL : Verdict.FULL,
            "",
            at,
            at,
            revision,
            List.of(new Sighting(DeliveryId.of("ifttt", "", url), "ifttt", "Tide News", url, at)));
    stories.put(id, new Story(article, text));
    return id;
  }

  /** The next articles are later revisions. */
  void revise() {
    revision++;
  }

  void remove(ArticleId id) {
    stories.remove(id);
  }

  @Override
  public synchronized Page newest(int limit, String cursor) {
    List<Article> all =
        stories.values().stream()
            .map(Story::article)
            .sorted(Comparator.comparing(Article::storedAt).reversed())
            .toList();
    int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
    int to = Math.min(all.size(), from + limit);
    return new Page(new ArrayList<>(all.subList(from, to)), to == all.size() ? "" : "" + to);
  }

  @Override
  public synchronized Optional<Story> story(ArticleId id) {
    return Optional.ofNullable(stories.get(id));
  }
}
