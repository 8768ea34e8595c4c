package newshook.reading.feed;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/** Atom (RFC 4287), its pages linked as RFC 5005 has them. */
public final class AtomFeed {
  private AtomFeed() {}

  public static String write(Feed feed) {
    return Markup.document(m ->
        m.element(
            "feed", Map.of("xmlns", "http://www.w3.org/2005/Atom"), atom -> feed(atom, feed)));
  }

  private static void feed(Markup m, Feed feed) throws XMLStreamException {
    m.text("id", feed.home());
    m.text("title", feed.title());
    m.text("updated", feed.updated().truncatedTo(ChronoUnit.SECONDS).toString());
    m.text("generator", "newshook");
    m.empty("link", link("self", feed.self()));
    m.empty("link", link("alternate", feed.home()));
    if (!feed.next().isEmpty()) {
      m.empty("link", link("next", feed.next()));
    }
    for (FeedEntry entry : feed.entries()) {
      m.element("entry", language(entry), e -> entry(e, entry));
    }
  }

  private static void entry(Markup m, FeedEntry entry) throws XMLStreamException {
    m.text("id", entry.id());
    m.element("title", Map.of(), title -> title.words(entry.title()));
    m.text("published", entry.published().truncatedTo(ChronoUnit.SECONDS).toString());
    m.text("updated", entry.updated().truncatedTo(ChronoUnit.SECONDS).toString());
    if (!entry.link().isEmpty()) {
      m.empty("link", link("alternate", entry.link()));
    }
    String author = entry.author().isEmpty() ? "?" : entry.author();
    m.element("author", Map.of(), a -> a.text("name", author));
    for (String tag : entry.tags()) {
      m.empty("category", Map.of("term", tag));
    }
    m.text("summary", entry.summary());
    Map<String, String> content = new TreeMap<>(Map.of("type", "html"));
    if (!entry.link().isEmpty()) {
      content.put("xml:base", entry.link());
    }
    m.text("content", content, entry.html());
  }

  private static Map<String, String> language(FeedEntry entry) {
    return entry.language().isEmpty() ? Map.of() : Map.of("xml:lang", entry.language());
  }

  private static Map<String, String> link(String rel, String href) {
    return new TreeMap<>(Map.of("rel", rel, "href", href));
  }
}
