package newshook.reading;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newshook.article.Article;
import newshook.article.Verdict;
import newshook.reading.feed.AtomFeed;
import newshook.reading.feed.Feed;
import newshook.reading.feed.FeedEntry;
import newshook.reading.feed.JsonFeed;
import newshook.reading.feed.Opml;
import newshook.reading.feed.RssFeed;
import newshook.reading.page.Delivered;
import newshook.reading.page.Links;
import newshook.reading.words.Texts;
import newshook.store.ArticleQuery.Group;
import newshook.store.ArticleStore;
import newshook.store.DeliveryStore;
import newshook.store.Listing;

/**
 * The feeds: {@code /feeds/all.rss}, {@code /feeds/site/example.org.atom}, {@code
 * /feeds/tag/sport.json} … A reader that has the newest already costs one list, and no bodies.
 */
final class FeedRoutes {
  private static final int USUAL_ENTRIES = 30;

  /** Whole texts: Lambda's answers end at 6 MB. */
  private static final int MOST_ENTRIES = 60;

  private static final Map<String, String> TYPES =
      Map.of(
          "rss", "application/rss+xml; charset=utf-8",
          "atom", "application/atom+xml; charset=utf-8",
          "json", "application/feed+json; charset=utf-8");

  private final ArticleStore articles;
  private final Catalogue catalogue;
  private final Recent recent;
  private final SearchRoutes search;

  FeedRoutes(
      ArticleStore articles, Catalogue catalogue, DeliveryStore deliveries, SearchRoutes search) {
    this.search = search;
    this.articles = articles;
    this.catalogue = catalogue;
    this.recent = new Recent(articles, deliveries);
  }

  Answer answer(Ask ask, List<String> path, Texts texts) {
    Asked.toRead(ask);
    if (path.equals(List.of("feeds.opml"))) {
      return Answer.of("text/x-opml; charset=utf-8", opml(ask, texts));
    }
    Named named = Named.read(path);
    int limit = Math.min(MOST_ENTRIES, Asked.limit(ask, USUAL_ENTRIES));
    Listing<Article> listing =
        named.isSearch()
            ? search.feed(ask, limit)
            : catalogue.list(
                Catalogue.wanted(ask, named.group, named.key), limit, ask.param("cursor"));
    Instant updated = updated(listing.items());
    Answer empty =
        Answer.of(TYPES.getOrDefault(named.form, ""), "")
            .with("etag", Freshness.tag(state(listing, ask, named) + texts.language()))
            .with("last-modified", date(updated));
    if (Freshness.isKnown(ask, empty, updated)) {
      return empty.notModified();
    }
    return empty.saying(write(named.form, feed(ask, named, listing, updated, texts)));
  }

  private String opml(Ask ask, Texts texts) {
    return Opml.write(
        ask.origin(),
        ask.feedKey(),
        texts.say("feeds.all"),
        recent.deliveries().stream().map(Delivered::feed).distinct().sorted().toList(),
        recent.articles());
  }

  private Feed feed(Ask ask, Named named, Listing<Article> listing, Instant updated, Texts texts) {
    boolean isAll = named.group == Group.ALL;
    String key = named.isSearch() ? ask.param("q") : named.key;
    String home =
        named.isSearch() ? "/search?q=" + Links.encode(key) : Links.list(named.group, named.key);
    String cursor = listing.cursor();
    return new Feed(
        isAll && !named.isSearch() ? texts.say("feeds.all") : "newshook: " + key,
        ask.origin() + home,
        ask.origin() + Local.without("cursor", ask),
        cursor.isEmpty() ? "" : ask.origin() + Local.next(ask, cursor),
        updated,
        listing.items().stream().map(a -> entry(a, texts)).toList());
  }

  private FeedEntry entry(Article article, Texts texts) {
    String notice =
        article.verdict() == Verdict.FULL ? "" : texts.say("notice." + article.verdict());
    return FeedEntry.of(article, articles.body(article.id()).orElse(""), notice);
  }

  private static String write(String form, Feed feed) {
    return switch (form) {
      case "rss" -> RssFeed.write(feed);
      case "atom" -> AtomFeed.write(feed);
      default -> JsonFeed.write(feed);
    };
  }

  /** Everything that the feed's text depends on: known before a single body is read. */
  private static String state(Listing<Article> listing, Ask ask, Named named) {
    return listing.items().stream()
        .map(a -> a.id() + " " + a.revision() + " " + a.verdict())
        .collect(
            Collectors.joining(
                "\n", named.form + ask.origin() + ask.param("q") + "\n", listing.cursor()));
  }

  private static Instant updated(List<Article> articles) {
    return articles.stream()
        .map(Article::changedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH)
        .truncatedTo(ChronoUnit.SECONDS);
  }

  private static String date(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }

  /** Which list in which form an address names. */
  private record Named(Group group, String key, String form) {
    private static final String SEARCH = "search";

    /** Of all articles those that answer a question. */
    boolean isSearch() {
      return group == Group.ALL && key.equals(SEARCH);
    }

    static Named read(List<String> path) {
      String name = String.join("/", path.subList(1, path.size()));
      int dot = name.lastIndexOf('.');
      String form = dot < 0 ? "" : name.substring(dot + 1);
      if (!TYPES.containsKey(form)) {
        throw Refusal.notFound();
      }
      String list = name.substring(0, dot);
      if (list.equals(SEARCH)) {
        return new Named(Group.ALL, SEARCH, form);
      }
      int slash = list.indexOf('/');
      String key = slash < 0 ? "" : list.substring(slash + 1);
      return new Named(group(slash < 0 ? list : list.substring(0, slash), key), key, form);
    }

    private static Group group(String name, String key) {
      Group group =
          switch (name) {
            case "all" -> Group.ALL;
            case "site" -> Group.HOST;
            case "feed" -> Group.FEED;
            case "tag" -> Group.TAG;
            default -> throw Refusal.notFound();
          };
      if ((group == Group.ALL) != key.isEmpty()) {
        throw Refusal.notFound();
      }
      return group;
    }
  }
}
