package newshook.dev;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import newshook.extract.Extractor;

/** Says how long an extraction takes beside a bare parse of the same page, in the same run. */
final class BenchCommand implements Command {
  private static final Path OWN = Path.of("src/test/resources/pages");
  private static final URI PAGE = URI.create("https://news.example/2024/05/31/story");
  private static final int WARM_UP = 3_000;
  private static final int MEASURED = 3_000;

  @Override
  public String name() {
    return "bench";
  }

  @Override
  public String summary() {
    return "times extraction beside a bare parse of the same pages";
  }

  @Override
  public String usage() {
    return """
    newshook bench [DIR]
      DIR holds pages, *.html or *.html.gz, at any depth; without it, the project's own pages
        (src/test/resources/pages). Prints median and p95 in ms a page, and the ratio.\
    """;
  }

  @Override
  public int run(List<String> args) throws IOException {
    if (args.size() > 1) {
      throw new IllegalArgumentException("needs one folder at most");
    }
    List<String> pages = pages(args.isEmpty() ? OWN : Path.of(args.getFirst()));
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("there are no pages");
    }
    Extractor extractor = new Extractor();
    times(extractor, pages, WARM_UP, new ExtractTiming(), new ExtractTiming());
    ExtractTiming ours = new ExtractTiming();
    ExtractTiming bare = new ExtractTiming();
    times(extractor, pages, MEASURED, ours, bare);
    System.out.printf("extract  %s%nparse    %s%n", ours, bare);
    System.out.printf("median extract / parse of the same page: %.2f%n", ours.medianRatio(bare));
    return 0;
  }

  private static void times(
      Extractor extractor, List<String> pages, int least, ExtractTiming ours, ExtractTiming bare) {
    for (int done = 0; done < least; done += pages.size()) {
      pages.forEach(html -> ExtractTiming.both(extractor, html, PAGE, ours, bare));
    }
  }

  private static List<String> pages(Path folder) throws IOException {
    List<String> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(f -> f.toString().matches(".*[.]html([.]gz)?"))
          .sorted()
          .forEach(f -> {
            pages.add(read(f));
          });
    }
    return pages;
  }

  private static String read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
