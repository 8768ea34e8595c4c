package newshook.intake;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import newshook.article.Reason;
import newshook.fetch.FetchOutcome;
import newshook.fetch.FetchOutcome.Fetched;
import newshook.fetch.FetchOutcome.Missed;
import newshook.fetch.FetchOutcome.NotModified;
import newshook.fetch.FetchRequest;
import newshook.fetch.Hop;
import newshook.fetch.Page;
import newshook.fetch.PageFetcher;

/**
 * A web of a few pages that remembers what was asked for. A link that nobody told it of is a bug.
 */
final class Web implements PageFetcher {
  static final String ETAG = "W/\"33a64df551425fcc55e4d42a148795d9\"";
  static final String MODIFIED = "Wed, 29 Dec 2021 17:19:00 GMT";

  private final Map<String, FetchOutcome> outcomes = new HashMap<>();
  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<FetchRequest> requests = new CopyOnWriteArrayList<>();

  /** The link leads to a whole story at the address. */
  void story(String link, String url) {
    story(link, url, html(url));
  }

  /** The link leads to a page of the caller's. */
  void story(String link, String url, String html) {
    List<Hop> chain = List.of(new Hop(link, "301"), new Hop(url, "200"));
    Page page = new Page(URI.create(url), html, "UTF-8", ETAG, MODIFIED, 1000);
    outcomes.put(link, new Fetched(page, chain));
  }

  void missing(String link, Reason reason) {
    missingAt(link, link, reason);
  }

  /** The link leads to another address, and there is nothing. */
  void missingAt(String link, String url, Reason reason) {
    List<Hop> chain = List.of(new Hop(link, "301"), new Hop(url, "503"));
    outcomes.put(link, new Missed(reason, "as told", 503, null, chain));
  }

  /** The link leads to the page that is held already. */
  void unchanged(String link, String url) {
    List<Hop> chain = List.of(new Hop(link, "301"), new Hop(url, "304"));
    outcomes.put(link, new NotModified(chain));
  }

  static String html(String url) {
    String paragraph =
        "<p>The harbour bridge will be closed for two weeks while workers replace the old"
            + " cables, the council said on Wednesday, and ferries will run more often.</p>\n";
    return """
    <!doctype html><html lang="en"><head><title>Harbour bridge to be repaired - Example</title>
    <link rel="canonical" href="%s"></head><body><article>
    <h1>Harbour bridge to be repaired</h1>%s</article></body></html>\
    """
        .formatted(url, paragraph.repeat(12));
  }

  /** The free beginning of a story that has to be paid for, as its page says itself. */
  static String paid(String url) {
    String html = html(url);
    int end = html.indexOf("</p>", html.indexOf("</p>") + 4) + 4;
    return html.substring(0, end)
            .replace(
                "</head>",
                "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\","
                    + "\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script></head>")
        + "<div class=paywall>Subscribe to read on.</div></article></body></html>";
  }

  @Override
  public FetchOutcome fetch(FetchRequest request) {
    asked.add(request.link());
    requests.add(request);
    FetchOutcome outcome = outcomes.get(request.link());
    if (outcome == null) {
      throw new IllegalStateException("a bug of ours, for " + request.link());
    }
    return outcome;
  }
}
