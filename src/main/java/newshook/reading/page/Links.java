package newshook.reading.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import newshook.article.ArticleId;
import newshook.article.DeliveryId;

/** Addresses that the pages link to. */
public final class Links {
  private Links() {}

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
  static String outward(String url) {
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
