package newshook.extract;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a page is, extraction ends soon and does not throw. */
class RobustnessTest {
  private static final URI PAGE = URI.create("https://news.example/story");

  /** Of the thread's own time; a machine that does other work too gets longer by the clock. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private static final Duration HANGS = Duration.ofSeconds(60);
  private static final Extractor EXTRACTOR = new Extractor();

  static List<String> bombs() {
    String words = "some words of a sentence, and more. ";
    return List.of(
        "",
        "\0",
        "<",
        "<!--",
        "<html><head><title>",
        "<div>".repeat(200_000) + words.repeat(100),
        "<p>" + words + "<br>".repeat(500_000) + words,
        "<b>".repeat(100_000) + words,
        "<a href='/2?page=2'>".repeat(50_000) + words,
        "<p>" + words.repeat(50_000),
        "<p>a</p>".repeat(100_000),
        "<h1>" + " - ".repeat(100_000) + "</h1><title>" + " | ".repeat(100_000) + "</title>",
        "<meta property=og:site_name content=news><title>" + "news | ".repeat(20_000) + "</title>",
        "<meta property=og:site_name content=news><meta property=og:title content='"
            + "news | ".repeat(20_000)
            + "'>",
        "<table>" + "<tr><td>".repeat(50_000),
        "<ul><li>".repeat(50_000) + words,
        "<div class='" + "a-b ".repeat(200_000) + "'>" + words + "</div>",
        "<script type='application/ld+json'>" + "[".repeat(100_000) + "</script><p>" + words,
        "<script type='application/ld+json'>" + "{\"@type\":".repeat(50_000) + "</script>",
        "<p style='" + " ".repeat(500_000) + "'>" + words,
        "<title>Some words of a headline</title>"
            + "<h1><div>".repeat(40)
            + "Some words<div class=kicker>"
            + "<div>".repeat(40)
            + "<i class=a>b</i>".repeat(100_000),
        "<meta name=author content='" + names(60_000) + "'><p>" + words,
        "<meta name=author content='By Ana Lima'>".repeat(20_000) + "<p>" + words,
        "<meta name=author content='" + "follow".repeat(150_000) + "\u0085x'><p>" + words,
        "<div class='" + "q".repeat(1_000_000) + "'><p>" + words.repeat(30) + pager(4_000),
        "<script>" + "{\"content\":\"Some words of a sentence, and more of it.\"},".repeat(30_000),
        "<time>" + "1 ".repeat(100_000) + "2024</time><p class=date>" + "12.".repeat(50_000));
  }

  private static String names(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "Ana L" + Integer.toString(i, 26).replaceAll("[0-9]", "z"))
        .collect(Collectors.joining(", "));
  }

  private static String pager(int count) {
    return "<a href='/story?page=2'>2</a> ".repeat(count);
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void endsSoon(String html) {
    assertNotNull(within(() -> EXTRACTOR.extract(html, PAGE, null)).content().text());
  }

  @Test
  void standsDamagedPages() throws IOException {
    Random random = new Random(7);
    for (String slug : PagesTest.slugs()) {
      String html = Files.readString(Path.of("src/test/resources/pages", slug, "source.html"));
      for (int i = 0; i < 50; i++) {
        StringBuilder page = new StringBuilder(html);
        int at = random.nextInt(page.length() - 1);
        page.delete(at, Math.min(page.length(), at + random.nextInt(300)));
        page.insert(random.nextInt(page.length()), "<\"'>&".charAt(random.nextInt(5)));
        String damaged = page.toString();

        assertNotNull(within(() -> EXTRACTOR.extract(damaged, PAGE, null)));
      }
    }
  }

  private static Extraction within(Supplier<Extraction> work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return assertTimeoutPreemptively(
        HANGS,
        () -> {
          long start = threads.getCurrentThreadCpuTime();
          Extraction e = work.get();
          long spent = threads.getCurrentThreadCpuTime() - start;
          assertTrue(spent < LIMIT.toNanos(), () -> "took " + spent / 1_000_000 + " ms");
          return e;
        });
  }
}
