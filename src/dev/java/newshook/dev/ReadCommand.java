package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newshook.extract.Extractor;
import newshook.fetch.FetchOutcome;
import newshook.fetch.FetchRequest;
import newshook.fetch.FetchSettings;
import newshook.fetch.HttpPageFetcher;
import newshook.fetch.Page;
import newshook.fetch.RobotsRule;
import newshook.fetch.text.PageText;
import newshook.link.WebUrl;

/** Fetches and extracts one page. */
final class ReadCommand implements Command {
  private static final Duration BUDGET = Duration.ofSeconds(15);

  @Override
  public String name() {
    return "read";
  }

  @Override
  public String summary() {
    return "fetches (or reads) and extracts one page; the last line is one JSON object";
  }

  @Override
  public String usage() {
    return """
    newshook read URL|FILE.html [--url U] [--allow HOST:PORT,…] [--robots]
      --url U            address of the page in FILE.html
      --allow HOST:PORT  a private address that may be fetched
      --robots           ask robots.txt first\
    """;
  }

  @Override
  public int run(List<String> args) throws IOException {
    Options options = Options.of(args);
    Map<String, Object> report =
        options.given.matches("(?is)[a-z][a-z0-9+.-]*:.*")
                || !Files.isRegularFile(Path.of(options.given))
            ? fetched(options)
            : file(options);
    System.out.println(JSON.std.asString(report));
    return "article".equals(report.get("outcome")) ? 0 : 1;
  }

  private static Map<String, Object> fetched(Options options) {
    FetchSettings settings =
        FetchSettings.standard("").withAllowed(options.allowed).withRobots(options.robots);
    FetchOutcome outcome =
        new HttpPageFetcher(settings, Clock.systemUTC())
            .fetch(FetchRequest.of(options.given, BUDGET));
    return switch (outcome) {
      case FetchOutcome.Fetched fetched -> extracted(fetched.page());
      case FetchOutcome.Missed missed -> FetchReport.missed(missed);
      case FetchOutcome.NotModified same -> FetchReport.notModified(same);
    };
  }

  private static Map<String, Object> file(Options options) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of(options.given));
    PageText.Decoded text = new PageText().decode(bytes, "text/html");
    URI url =
        WebUrl.read(options.url)
            .orElseThrow(() -> new IllegalArgumentException("not a web address: " + options.url));
    return extracted(new Page(url, text.text(), text.charset(), "", "", bytes.length));
  }

  private static Map<String, Object> extracted(Page page) {
    return FetchReport.page(page, new Extractor().extract(page.html(), page.url(), null));
  }

  /** What was typed. */
  private static final class Options {
    private final Set<String> allowed = new HashSet<>();
    private String given = "";
    private String url = "https://example.org/";
    private RobotsRule robots = RobotsRule.REPEATS;

    static Options of(List<String> args) {
      Options options = new Options();
      Iterator<String> rest = args.iterator();
      while (rest.hasNext()) {
        options.take(rest.next(), rest);
      }
      if (options.given.isEmpty()) {
        throw new IllegalArgumentException("which page?");
      }
      return options;
    }

    private void take(String arg, Iterator<String> rest) {
      switch (arg) {
        case "--robots" -> robots = RobotsRule.ALWAYS;
        case "--url" -> url = rest.next();
        case "--allow" -> allowed.addAll(List.of(rest.next().split(",", -1)));
        default -> given = arg;
      }
    }
  }
}
