package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
    var options = new Options(args, Set.of("--url", "--allow"), Set.of("--robots"));
    String given = options.rest(1, 1, "read URL or FILE.html").getFirst();
    Map<String, Object> report =
        given.matches("(?is)[a-z][a-z0-9+.-]*:.*")
            ? fetched(given, options)
            : file(Path.of(given), options.value("--url").orElse("https://example.org/"));
    System.out.println(JSON.std.asString(report));
    return "article".equals(report.get("outcome")) ? 0 : 1;
  }

  private static Map<String, Object> fetched(String url, Options options) {
    FetchSettings settings =
        FetchSettings.standard("")
            .withAllowed(Set.copyOf(List.of(options.value("--allow").orElse("").split(",", -1))))
            .withRobots(options.has("--robots") ? RobotsRule.ALWAYS : RobotsRule.REPEATS);
    FetchOutcome outcome =
        new HttpPageFetcher(settings, Clock.systemUTC()).fetch(FetchRequest.of(url, BUDGET));
    return switch (outcome) {
      case FetchOutcome.Fetched fetched -> extracted(fetched.page());
      case FetchOutcome.Missed missed -> FetchReport.missed(missed);
      case FetchOutcome.NotModified same -> FetchReport.notModified(same);
    };
  }

  private static Map<String, Object> file(Path file, String address) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    PageText.Decoded text = new PageText().decode(bytes, "text/html");
    URI url =
        WebUrl.read(address)
            .orElseThrow(() -> new IllegalArgumentException("not a web address: " + address));
    return extracted(new Page(url, text.text(), text.charset(), "", "", bytes.length));
  }

  private static Map<String, Object> extracted(Page page) {
    return FetchReport.page(page, new Extractor().extract(page.html(), page.url(), null));
  }
}
