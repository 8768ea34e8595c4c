package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import newshook.article.PublishedAt;
import newshook.extract.Extraction;
import newshook.extract.Extractor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Extracts every page of a corpus folder, and says how quick it was beside a bare parse. */
final class ExtractCommand implements Command {
  private static final String NO_URL = "https://example.invalid/";

  private final Extractor extractor = new Extractor();

  @Override
  public String name() {
    return "extract";
  }

  @Override
  public String summary() {
    return "extracts the pages of a corpus folder into one JSON file";
  }

  @Override
  public String usage() {
    return """
    extract DIR OUT.json [--prefix P]
      DIR/pages/ID.html.gz are the pages, DIR/truth.json gives each its url.
      Prints pages/s, and median and p95 in ms a page, beside jsoup's bare parse of the same pages.\
    """;
  }

  @Override
  public int run(List<String> args) throws IOException {
    if (args.size() != 2 && !(args.size() == 4 && args.get(2).equals("--prefix"))) {
      throw new IllegalArgumentException("needs DIR and OUT.json");
    }
    Path dir = Path.of(args.getFirst());
    String prefix = args.size() == 4 ? args.get(3) : "";
    Map<String, String> urls = urls(dir, prefix);
    warmUp(dir, urls);
    Timing ours = new Timing();
    Timing bare = new Timing();
    Map<String, Object> out = new LinkedHashMap<>();
    for (Map.Entry<String, String> page : urls.entrySet()) {
      out.put(page.getKey(), one(read(dir, page.getKey()), page.getValue(), ours, bare));
    }
    Files.writeString(Path.of(args.get(1)), JSON.std.asString(out), StandardCharsets.UTF_8);
    System.out.printf("extract  %s%nparse    %s%n", ours, bare);
    System.out.printf("median extract / parse of the same page: %.2f%n", ours.medianRatio(bare));
    return 0;
  }

  /** The JIT's work is not the pages': a few hundred pages first, unmeasured. */
  private void warmUp(Path dir, Map<String, String> urls) throws IOException {
    int left = 300;
    for (Map.Entry<String, String> page : urls.entrySet()) {
      if (left-- == 0) {
        return;
      }
      one(read(dir, page.getKey()), page.getValue(), new Timing(), new Timing());
    }
  }

  private Map<String, Object> one(byte[] bytes, String url, Timing ours, Timing bare)
      throws IOException {
    String html = decode(bytes, url);
    long start = System.nanoTime();
    Document page = Jsoup.parse(html, url);
    long parsed = System.nanoTime();
    bare.add(parsed - start);
    long again = System.nanoTime();
    Extraction e = extractor.extract(html, uri(url), null);
    ours.add(System.nanoTime() - again);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("articleBody", e.content().text());
    result.put("html", e.content().html());
    result.put("title", e.title());
    result.put("author", e.authors());
    PublishedAt at = e.publishedAt();
    result.put("date", at == null ? "" : at.at().toLocalDate().toString());
    result.put("site", e.siteName());
    result.put("lang", e.language());
    result.put("verdict", e.verdict().name());
    result.put("parsedTitle", page.title());
    result.remove("parsedTitle");
    return result;
  }

  /** As jsoup sniffs it: byte-order mark, meta, then UTF-8. */
  private static String decode(byte[] bytes, String url) throws IOException {
    Document sniffed = Jsoup.parse(new ByteArrayInputStream(bytes), null, url);
    return new String(bytes, sniffed.charset());
  }

  private static URI uri(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException _) {
      return URI.create(NO_URL); // A truth file's slip is no reason to skip the page.
    }
  }

  private static byte[] read(Path dir, String id) throws IOException {
    Path file = dir.resolve("pages").resolve(id + ".html.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static Map<String, String> urls(Path dir, String prefix) throws IOException {
    Map<String, String> urls = new TreeMap<>();
    try (InputStream in = Files.newInputStream(dir.resolve("truth.json"))) {
      JSON.std
          .mapFrom(in)
          .forEach((id, truth) -> {
            if (truth instanceof Map<?, ?> fields && id.startsWith(prefix)) {
              urls.put(id, String.valueOf(fields.get("url")).strip());
            }
          });
    }
    return urls;
  }

  /** Times of many pages. */
  private static final class Timing {
    private long[] nanos = new long[64];
    private int count;

    void add(long value) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, count * 2);
      }
      nanos[count++] = value;
    }

    double medianRatio(Timing other) {
      double[] ratios = new double[count];
      for (int i = 0; i < count; i++) {
        ratios[i] = (double) nanos[i] / Math.max(1, other.nanos[i]);
      }
      Arrays.sort(ratios);
      return count == 0 ? 0 : ratios[count / 2];
    }

    private double percentile(double share) {
      long[] sorted = Arrays.copyOf(nanos, count);
      Arrays.sort(sorted);
      return count == 0 ? 0 : sorted[(int) Math.min(count - 1, share * count)] / 1e6;
    }

    @Override
    public String toString() {
      double total = Arrays.stream(nanos, 0, count).sum() / 1e9;
      return String.format(
          "%d pages, %.0f pages/s, median %.2f ms, p95 %.2f ms, slowest %.0f ms",
          count, count / Math.max(1e-9, total), percentile(0.5), percentile(0.95), percentile(1));
    }
  }
}
