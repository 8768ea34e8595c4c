package newshook.fetch;

import java.net.HttpCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import newshook.link.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * The cookies of one fetch. They are what lets a page through that sets one and redirects. The JDK
 * reads them; whom they are sent to goes by RFC 6265, section 5.
 */
final class Cookies {
  private static final int MAX_COOKIES = 50;
  private static final int MAX_HEADER = 16 * 1024;

  private final List<Kept> kept = new ArrayList<>();

  /**
   * A cookie.
   *
   * @param domain the host that set it, or the domain of that host that it named
   * @param isForHost whether hosts below that domain are left out
   */
  private record Kept(
      String name, String value, String domain, boolean isForHost, String path, boolean isForTls) {

    boolean isSame(Kept other) {
      return name.equals(other.name) && domain.equals(other.domain) && path.equals(other.path);
    }

    boolean isFor(URI url) {
      String host = WebUrl.host(url);
      return (isForHost ? host.equals(domain) : isWithin(host, domain))
          && isBelow(pathOf(url), path)
          && (!isForTls || "https".equals(url.getScheme()));
    }
  }

  void keep(URI url, List<String> setCookies) {
    setCookies.stream().limit(MAX_COOKIES).forEach(line -> keep(url, line));
  }

  private void keep(URI url, String line) {
    HttpCookie cookie = parse(line);
    if (cookie == null) {
      return; // browsers drop it as well
    }
    String host = WebUrl.host(url);
    String named = domain(cookie);
    if (!named.isEmpty() && !(isWithin(host, named) && isNoSuffix(host, named))) {
      return; // another's
    }
    String path = cookie.getPath();
    Kept one =
        new Kept(
            cookie.getName(),
            cookie.getValue(),
            named.isEmpty() ? host : named,
            named.isEmpty(),
            path == null || !path.startsWith("/") ? folder(pathOf(url)) : path,
            cookie.getSecure());
    kept.removeIf(one::isSame);
    if (!cookie.hasExpired() && kept.size() < MAX_COOKIES) {
      kept.add(one);
    }
  }

  private static @Nullable HttpCookie parse(String line) {
    try {
      return HttpCookie.parse("Set-Cookie: " + line).getFirst();
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static String domain(HttpCookie cookie) {
    String named = cookie.getDomain() == null ? "" : cookie.getDomain().strip();
    return (named.startsWith(".") ? named.substring(1) : named).toLowerCase(Locale.ROOT);
  }

  /** A name without a dot is nobody's but its own host's. */
  private static boolean isNoSuffix(String host, String domain) {
    return domain.contains(".") || domain.equals(host);
  }

  /** Numbers have no domains above them. */
  private static boolean isWithin(String host, String domain) {
    boolean isNumber = host.contains(":") || Character.isDigit(host.charAt(host.length() - 1));
    return host.equals(domain) || (!isNumber && host.endsWith("." + domain));
  }

  private static boolean isBelow(String path, String folder) {
    return path.equals(folder)
        || (path.startsWith(folder)
            && (folder.endsWith("/") || path.charAt(folder.length()) == '/'));
  }

  private static String pathOf(URI url) {
    String path = url.getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  /** Empty text if none is for this address. */
  String headerFor(URI url) {
    String header =
        kept.stream()
            .filter(cookie -> cookie.isFor(url))
            .sorted(Comparator.comparingInt((Kept cookie) -> -cookie.path().length()))
            .map(cookie -> cookie.name() + "=" + cookie.value())
            .collect(Collectors.joining("; "));
    return header.length() > MAX_HEADER ? "" : header;
  }
}
