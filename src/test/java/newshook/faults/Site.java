package newshook.faults;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import newshook.article.Reason;
import newshook.fetch.FetchOutcome;
import newshook.fetch.FetchOutcome.Fetched;
import newshook.fetch.FetchOutcome.Missed;
import newshook.fetch.FetchRequest;
import newshook.fetch.Hop;
import newshook.fetch.Page;
import newshook.fetch.PageFetcher;

/**
 * A web where every link {@code …/go/N…} leads to story N of that host: so each story has many
 * links, and each text says whose it is.
 */
final class Site implements PageFetcher {
  final List<FetchRequest> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> misses = new ConcurrentHashMap<>();
  private final Set<String> broken = ConcurrentHashMap.newKeySet();
  volatile Predicate<URI> isDown = _ -> false;
  private volatile String page = "";
  volatile Runnable during = () -> {};

  static String link(String host, int story, String way) {
    return "https://%s/go/%d?utm_source=%s".formatted(host, story, way);
  }

  static String story(String host, int story) {
    return "https://%s/story/%d".formatted(host, story);
  }

  /** What the text of that story says and no other does. */
  static String mark(String host, int story) {
    return "ferry number " + story + " of " + host;
  }

  /** From now on every link leads to this page, under the address of its own story. */
  void page(String html) {
    page = html;
  }

  /** We break on this link, each time. */
  void breaksOn(String link) {
    broken.add(link);
  }

  void mend() {
    broken.clear();
  }

  /** The link answers 503 so many times. */
  void fail(String link, int times) {
    misses.put(link, times + 1);
  }

  @Override
  public FetchOutcome fetch(FetchRequest request) {
    asked.add(request);
    during.run();
    if (broken.contains(request.link())) {
      throw new IllegalStateException("a bug of ours");
    }
    URI link = URI.create(request.link());
    int left = misses.merge(request.link(), 0, (before, _) -> Math.max(0, before - 1));
    if (left > 0 || isDown.test(link)) {
      return new Missed(
          Reason.HTTP_5XX, "down", 503, (Duration) null, List.of(new Hop(request.link(), "503")));
    }
    int story = Integer.parseInt(link.getPath().substring(link.getPath().lastIndexOf('/') + 1));
    String url = link.resolve("/story/" + story).toString();
    String html = page.isEmpty() ? html(link.getAuthority(), story) : page;
    List<Hop> chain = List.of(new Hop(request.link(), "301"), new Hop(url, "200"));
    return new Fetched(new Page(URI.create(url), html, "UTF-8", "", "", 1000), chain);
  }

  static String html(String host, int story) {
    String paragraph =
        "<p>The %s will be closed for two weeks while workers replace the old cables, the council"
                .formatted(mark(host, story))
            + " said on Wednesday, and other ferries will run more often than they did.</p>\n";
    return """
    <!doctype html><html lang="en"><head><title>Ferry %d of %s closed</title>
    <link rel="canonical" href="%s"></head><body><article><h1>Ferry %d of %s closed</h1>%s</article></body></html>\
    """
        .formatted(story, host, story(host, story), story, host, paragraph.repeat(10));
  }
}
