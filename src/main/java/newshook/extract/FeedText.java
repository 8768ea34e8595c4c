package newshook.extract;

import java.net.URI;
import java.util.List;
import newshook.article.FeedItem;
import newshook.extract.body.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The event's own content as a last resort: what a feed says of an entry, less what is no text. */
final class FeedText {
  private static final int FEW = 12;
  private static final List<String> RESIDUE =
      List.of(
          "Let's block ads!",
          "Adblock test",
          "(Why?)",
          "This article passed through the Full-Text RSS service",
          "fivefilters.org");

  private FeedText() {}

  /** Clean HTML; empty if the event has no real text of the entry. */
  static Content of(FeedItem item, URI base) {
    String html = item.content().strip();
    if (html.isEmpty() || html.equals("(none)") || isGoogleNews(html)) {
      return Content.NONE;
    }
    Document fragment = Jsoup.parseBodyFragment(html, base.toString());
    strip(fragment.body());
    String text = PlainText.of(fragment.body());
    boolean onlyTitle = text.strip().equalsIgnoreCase(item.title().strip());
    if (onlyTitle || text.split("\\s+", -1).length < FEW) {
      return Content.NONE;
    }
    return new Content(Sanitiser.clean(fragment.body().html(), base));
  }

  /** Google News puts headlines of several papers there: a link, two spaces, a grey publisher. */
  private static boolean isGoogleNews(String html) {
    return html.contains("news.google.com/") && html.contains("#6f6f6f");
  }

  /** Takes off what full-text services leave at the end of an entry. */
  static void strip(Element body) {
    body.select("a[href*=fivefilters.org],a[href*=blockads.]").forEach(FeedText::removeLine);
    List<Element> blocks = body.select("p,div,em,strong");
    for (int i = blocks.size() - 1; i >= Math.max(0, blocks.size() - 4); i--) {
      Element block = blocks.get(i);
      if (block.text().length() < 250 && RESIDUE.stream().anyMatch(block.text()::contains)) {
        block.remove();
      }
    }
  }

  private static void removeLine(Element link) {
    Element parent = link.parent();
    if (parent != null && parent.text().length() < 80 && !parent.normalName().equals("body")) {
      parent.remove();
    } else {
      link.remove();
    }
  }
}
