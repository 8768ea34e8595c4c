package newshook.reading.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/** RSS 2.0 with the text in {@code content:encoded}. */
public final class RssFeed {
  private RssFeed() {}

  public static String write(Feed feed) {
    return Markup.document(m ->
        m.element(
            "rss",
            new TreeMap<>(
                Map.of(
                    "version", "2.0",
                    "xmlns:atom", "http://www.w3.org/2005/Atom",
                    "xmlns:content", "http://purl.org/rss/1.0/modules/content/",
                    "xmlns:dc", "http://purl.org/dc/elements/1.1/")),
            rss -> rss.element("channel", Map.of(), channel -> channel(channel, feed))));
  }

  private static void channel(Markup m, Feed feed) throws XMLStreamException {
    m.text("title", feed.title());
    m.text("link", feed.home());
    m.text("description", feed.title());
    m.text("lastBuildDate", date(feed.updated()));
    m.text("generator", "newshook");
    m.empty("atom:link", link("self", feed.self()));
    if (!feed.next().isEmpty()) {
      m.empty("atom:link", link("next", feed.next()));
    }
    for (FeedEntry entry : feed.entries()) {
      m.element("item", Map.of(), item -> item(item, entry));
    }
  }

  private static void item(Markup m, FeedEntry entry) throws XMLStreamException {
    m.text("title", entry.title());
    m.text("link", entry.link());
    m.text("guid", Map.of("isPermaLink", "false"), entry.id());
    m.text("pubDate", date(entry.published()));
    m.text("dc:creator", entry.author());
    m.text("dc:language", entry.language());
    for (String tag : entry.tags()) {
      m.text("category", tag);
    }
    m.text("description", entry.summary());
    m.text("content:encoded", entry.html());
  }

  private static Map<String, String> link(String rel, String href) {
    return new TreeMap<>(Map.of("rel", rel, "type", "application/rss+xml", "href", href));
  }

  private static String date(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }
}
