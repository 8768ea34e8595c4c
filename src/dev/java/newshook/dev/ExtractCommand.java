package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newshook.article.PublishedAt;
import newshook.extract.Extraction;
import newshook.extract.Extractor;

/** Extracts every page of a corpus folder, and says how quick it was beside a bare parse. */
final class ExtractCommand implements Command {
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
    newshook extract DIR OUT.json [--prefix P]
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
    ExtractCorpus corpus = new ExtractCorpus(dir);
    List<ExtractCorpus.Sample> samples = corpus.samples(prefix);
    warmUp(corpus, samples);
    ExtractTiming ours = new ExtractTiming();
    ExtractTiming bare = new ExtractTiming();
    Map<String, Object> out = new LinkedHashMap<>();
    for (ExtractCorpus.Sample sample : samples) {
      out.put(sample.id(), one(corpus.html(sample), sample, ours, bare));
    }
    Files.writeString(Path.of(args.get(1)), JSON.std.asString(out), StandardCharsets.UTF_8);
    System.out.printf("extract  %s%nparse    %s%n", ours, bare);
    System.out.printf("median extract / parse of the same page: %.2f%n", ours.medianRatio(bare));
    return 0;
  }

  /** The JIT's work is not the pages': all of them once, unmeasured. */
  private void warmUp(ExtractCorpus corpus, List<ExtractCorpus.Sample> samples) throws IOException {
    for (ExtractCorpus.Sample sample : samples) {
      one(corpus.html(sample), sample, new ExtractTiming(), new ExtractTiming());
    }
  }

  private Map<String, Object> one(
      String html, ExtractCorpus.Sample sample, ExtractTiming ours, ExtractTiming bare) {
    return result(sample, ExtractTiming.both(extractor, html, sample.uri(), ours, bare));
  }

  /** A page's result as the scorer reads it. */
  static Map<String, Object> result(ExtractCorpus.Sample sample, Extraction e) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("articleBody", e.content().text());
    result.put("html", e.content().html());
    result.put("title", e.title());
    result.put(
        "author",
        e.authors().isEmpty() && !e.byline().isEmpty()
            ? List.of(e.byline().split(", ", -1))
            : e.authors());
    PublishedAt at = e.publishedAt();
    result.put("date", at == null ? "" : at.at().toLocalDate().toString());
    result.put("site", e.siteName());
    result.put("lang", e.language());
    result.put("verdict", e.verdict().name());
    result.put("keptAside", ExtractSplit.isKeptAside(sample));
    return result;
  }
}
