package newshook.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What extraction reached on our own pages once, it may not fall below (quality/floors.json). */
class QualityTest {
  private static final Path PAGES = Path.of("src/test/resources/pages");
  private static final URI PAGE = URI.create("https://news.example/story");
  private static final Extractor EXTRACTOR = new Extractor();

  @Test
  void keepsTheTextOfOurPages() throws IOException {
    List<Double> scores = new ArrayList<>();
    for (String slug : PagesTest.slugs()) {
      Path expected = PAGES.resolve(slug).resolve("expected.txt");
      String html = Files.readString(PAGES.resolve(slug).resolve("source.html"));
      String text = EXTRACTOR.extract(html, PAGE, null).content().text();
      if (Files.exists(expected)) {
        scores.add(f1(Files.readString(expected), text));
      }
    }

    double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    assertTrue(mean >= floor("textF1"), "mean F1 " + mean + " of " + scores);
  }

  /** Under the coverage agent, which slows our code and not the parser: a bound on blow-ups. */
  @Test
  void takesFewParses() throws IOException {
    String html = Files.readString(PAGES.resolve("news-with-promos").resolve("source.html"));
    for (int i = 0; i < 300; i++) {
      Jsoup.parse(html);
      EXTRACTOR.extract(html, PAGE, null);
    }
    double[] ratios = new double[200];
    for (int i = 0; i < ratios.length; i++) {
      long start = System.nanoTime();
      Jsoup.parse(html, PAGE.toString());
      long parsed = System.nanoTime();
      EXTRACTOR.extract(html, PAGE, null);
      ratios[i] = (double) (System.nanoTime() - parsed) / Math.max(1, parsed - start);
    }
    Arrays.sort(ratios);
    double median = ratios[ratios.length / 2];

    assertTrue(median <= floor("mostParses"), "median " + median + " parses");
  }

  private static double floor(String name) throws IOException {
    Map<String, Object> floors =
        JSON.std.mapFrom(Files.readString(Path.of("src/test/resources/quality/floors.json")));
    return Double.parseDouble(String.valueOf(floors.get(name)));
  }

  /** Of runs of four words, as the corpus is scored. */
  private static double f1(String expected, String text) {
    Map<String, Integer> wanted = runs(expected);
    Map<String, Integer> found = runs(text);
    int both = 0;
    for (Map.Entry<String, Integer> run : wanted.entrySet()) {
      both += Math.min(run.getValue(), found.getOrDefault(run.getKey(), 0));
    }
    int all = sum(wanted) + sum(found);
    return all == 0 ? 1 : 2.0 * both / all;
  }

  private static int sum(Map<String, Integer> runs) {
    return runs.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> runs(String text) {
    String[] words = text.strip().split("[^\\p{L}\\p{N}]+", -1);
    Map<String, Integer> runs = new HashMap<>();
    for (int i = 0; i + 4 <= words.length; i++) {
      runs.merge(String.join(" ", List.of(words).subList(i, i + 4)), 1, Integer::sum);
    }
    return runs;
  }
}
