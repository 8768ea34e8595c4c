package newshook.extract;

import java.net.URI;
import java.util.List;
import java.util.Map;
import newshook.article.FeedItem;
import newshook.article.Verdict;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds the article on a page. Safe for use by several threads. */
public final class Extractor {
  /**
   * The parts of the article. Never throws for any input.
   *
   * @param url final URL of the page
   * @param item what the event said of it, as a hint and as the last resort; null if there was no
   *     event
   */
  public Extraction extract(String html, URI url, @Nullable FeedItem item) {
    Document page = Jsoup.parse(html, url.toString());
    return new Extraction(
        Verdict.FULL,
        "",
        page.title(),
        "",
        List.of(),
        null,
        null,
        "",
        "",
        item == null ? List.of() : item.tags(),
        "",
        "",
        "",
        "",
        "",
        false,
        new Content(Sanitiser.clean(page.body().html(), url)),
        List.of(),
        Map.of());
  }
}
