package newshook.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.Verdict;
import newshook.reading.page.Pages;
import newshook.reading.page.Shown;
import newshook.reading.page.Surroundings;
import newshook.reading.page.Wanted;
import newshook.reading.words.Texts;
import newshook.store.ArticleQuery.Group;
import newshook.store.ArticleStore.Around;
import newshook.store.Listing;
import newshook.store.Mark;

/**
 * How long a page takes in a warm process, without the table: a list of fifty articles, and one
 * article. {@code java -cp … newshook.bench.PagesBench}
 */
public final class PagesBench {
  private static final int WARM_UP = 3000;
  private static final int MEASURED = 1000;
  private static final Instant NOW = Instant.parse("2026-11-24T06:30:00Z");

  private PagesBench() {}

  public static void main(String[] args) {
    Pages pages = new Pages(Texts.of("en"), ZoneOffset.UTC);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      articles.add(article(i));
    }
    Listing<Article> listing = new Listing<>(articles, "cursor");
    Shown shown = new Shown(Group.ALL, "", Wanted.ALL, "", Map.of(), "key");
    report("list of 50", () -> pages.list(shown, listing, NOW));
    String html = "<p>The tide is late today, and nobody knows why.</p>\n".repeat(60);
    var alone = new Surroundings(Mark.NONE, new Around(articles, articles), List.of());
    report("article", () -> pages.article(articles.getFirst(), html, alone));
  }

  private static void report(String name, Supplier<String> page) {
    int size = 0;
    for (int i = 0; i < WARM_UP; i++) {
      size = page.get().length();
    }
    long[] nanos = new long[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      long start = System.nanoTime();
      size = Math.max(size, page.get().length());
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%s: median %.2f ms, p95 %.2f ms, %d characters%n",
        name, nanos[MEASURED / 2] / 1e6, nanos[MEASURED * 95 / 100] / 1e6, size);
  }

  private static Article article(int i) {
    String url = "https://harbour.example/2026/11/24/a-story-of-the-harbour-" + i;
    Instant at = NOW.minus(Duration.ofMinutes(20L * i));
    return new Article(
        ArticleId.of(url),
        url,
        "Old harbour crane will become a lookout by spring, says the port, no. " + i,
        "By Ines Marlow",
        List.of("Ines Marlow"),
        "Harbour Courier",
        null,
        null,
        i % 5 == 0 ? "id" : "en",
        "Local",
        List.of("harbour", "port"),
        List.of("tide"),
        "The last steam crane on the east quay has been saved from the scrap yard. Visitors will"
            + " climb it from April.",
        "https://img.example.org/crane.jpg",
        460,
        i % 9 == 0 ? Verdict.PARTIAL : Verdict.FULL,
        "one article element",
        at,
        at,
        1,
        List.of());
  }
}
