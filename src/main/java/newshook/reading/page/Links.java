package newshook.reading.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import newshook.article.ArticleId;
import newshook.article.DeliveryId;
import newshook.store.ArticleQuery.Group;

/** Addresses that the pages link to. */
public final class Links {
  private Links() {}

  /** The page of a list. */
  public static String list(Group group, String key) {
    return switch (group) {
      case ALL -> "/";
      case HOST -> site(key);
      case FEED -> feed(key);
      case TAG -> tag(key);
    };
  }

  /**
   * A list as a feed.
   *
   * @param form {@code rss}, {@code atom} or {@code json}
   * @param feedKey lets a feed reader in
   */
  public static String feed(Group group, String key, String form, String feedKey) {
    String name =
        switch (group) {
          case ALL -> "all";
          case HOST -> "site/" + encode(key);
          case FEED -> "feed/" + encode(key);
          case TAG -> "tag/" + encode(key);
        };
    return "/feeds/" + name + "." + form + (feedKey.isEmpty() ? "" : "?key=" + encode(feedKey));
  }

  public static String article(ArticleId id) {
    return "/a/" + id;
  }

  public static String site(String host) {
    return "/site/" + encode(host);
  }

  public static String feed(String title) {
    return "/feed/" + encode(title);
  }

  public static String tag(String tag) {
    return "/tag/" + encode(tag);
  }

  static String api(DeliveryId id) {
    return "/api/v1/deliveries/" + id;
  }

  static String api(ArticleId id) {
    return "/api/v1/articles/" + id;
  }

  /** The address if it is a web address, else empty: nothing else becomes a link. */
  public static String outward(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://") ? url : "";
  }

  /** The site of a canonical URL, as lists are grouped by it: its host without {@code www.} */
  public static String host(String url) {
    int start = url.indexOf("://") + 3;
    int end = url.indexOf('/', start);
    String host = end < 0 ? url.substring(start) : url.substring(start, end);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** For one part of a path or one value of a query. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
