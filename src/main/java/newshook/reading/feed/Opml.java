package newshook.reading.feed;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import newshook.article.Article;
import newshook.reading.page.Links;
import newshook.store.ArticleQuery.Group;

/** All feeds in one file, for a feed reader to take in at once: OPML 2.0. */
public final class Opml {
  private final String origin;
  private final String feedKey;

  private Opml(String origin, String feedKey) {
    this.origin = origin;
    this.feedKey = feedKey;
  }

  /**
   * The feed of all, then those of the given feeds and of the sites and tags of some articles.
   *
   * @param origin scheme and host of this archive
   */
  public static String write(
      String origin, String feedKey, String title, List<String> feeds, List<Article> articles) {
    Opml opml = new Opml(origin, feedKey);
    return Markup.document(m ->
        m.element(
            "opml",
            Map.of("version", "2.0"),
            root -> {
              root.element("head", Map.of(), head -> head.text("title", "newshook"));
              root.element("body", Map.of(), body -> opml.body(body, title, feeds, articles));
            }));
  }

  private void body(Markup m, String title, List<String> feeds, List<Article> articles)
      throws XMLStreamException {
    outline(m, title, Group.ALL, "");
    for (String feed : feeds) {
      outline(m, feed, Group.FEED, feed);
    }
    for (Map.Entry<String, String> site : sites(articles).entrySet()) {
      outline(m, site.getValue(), Group.HOST, site.getKey());
    }
    for (String tag :
        articles.stream().flatMap(a -> a.tags().stream()).distinct().sorted().toList()) {
      outline(m, "#" + tag, Group.TAG, tag);
    }
  }

  /** Names by host. */
  private static Map<String, String> sites(List<Article> articles) {
    Function<Article, String> host = a -> Links.host(a.url());
    return articles.stream()
        .collect(
            Collectors.toMap(
                host,
                a -> a.siteName().isEmpty() ? host.apply(a) : a.siteName(),
                (first, _) -> first,
                TreeMap::new));
  }

  private void outline(Markup m, String text, Group group, String key) throws XMLStreamException {
    Map<String, String> attributes = new TreeMap<>();
    attributes.put("type", "rss");
    attributes.put("text", text);
    attributes.put("title", text);
    attributes.put("xmlUrl", origin + Links.feed(group, key, "rss", feedKey));
    attributes.put("htmlUrl", origin + Links.list(group, key));
    m.empty("outline", attributes);
  }
}
