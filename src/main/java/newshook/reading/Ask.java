package newshook.reading;

import java.util.Map;

/**
 * A request for something to read, free of any server's types.
 *
 * @param path as asked; percent-escapes may still be in it
 * @param query decoded
 * @param headers names in lower case; {@code cookie} among them
 * @param body of a posted form, else empty
 * @param feedKey what a feed reader of this caller may use, for the addresses of feeds
 */
public record Ask(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String body,
    Caller caller,
    String feedKey) {
  public Ask {
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  /** A request of which nobody has said yet who makes it. */
  public static Ask of(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {
    return new Ask(method, path, query, headers, body, Caller.ANYBODY, "");
  }

  /** The same request, made by somebody we know. */
  public Ask by(Caller known, String key) {
    return new Ask(method, path, query, headers, body, known, key);
  }

  boolean isFeed() {
    return path.startsWith("/feeds/") || path.equals("/feeds.opml");
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  String param(String name) {
    return query.getOrDefault(name, "");
  }

  boolean isRead() {
    return method.equals("GET") || method.equals("HEAD");
  }

  boolean isApi() {
    return path.equals("/api") || path.startsWith("/api/");
  }

  /** Scheme and host as the reader sees them, such as {@code https://news.example.org}. */
  String origin() {
    return (isSecure() ? "https://" : "http://") + headers.getOrDefault("host", "localhost");
  }

  boolean isSecure() {
    return header("x-forwarded-proto").equals("https");
  }
}
