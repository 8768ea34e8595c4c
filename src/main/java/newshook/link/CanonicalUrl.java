package newshook.link;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one form of an address that an article is known by; it can still be fetched.
 *
 * <p>What is done: https, default ports off, percent-escapes and dot segments normal, parameters in
 * order of name, tracking parameters off, AMP's marks in path and query off, fragment off (but not
 * {@code #!}, which names a page), session ids off, trailing slash off. An address with a port of
 * its own keeps its scheme. Hosts stay as they are: {@code www.}, {@code m.} and {@code amp.} may
 * be the only name that a site answers to. {@link LinkForms} sees them as one.
 */
public final class CanonicalUrl {
  private static final int MAX_ROUNDS = 4;
  private static final TrackingParameters TRACKING = new TrackingParameters();

  /** An address inside a path ({@code /web/2021/https://…}) keeps its two slashes. */
  private static final Pattern SLASHES = Pattern.compile("(?<!:)//+");

  private static final Pattern SESSION = Pattern.compile("(?i);(?:jsessionid|phpsessid)=[^/?]*");

  private CanonicalUrl() {}

  /** The address normalised, without tracking parameters, fragment or trailing slash. */
  public static String of(URI url) {
    String before = url.toString();
    for (int round = 0; round < MAX_ROUNDS; round++) {
      String after = once(before);
      if (after.equals(before)) {
        break;
      }
      before = after;
    }
    return before;
  }

  private static String once(String address) {
    @Nullable URI url = uri(address);
    if (url == null || url.getHost() == null) {
      return address;
    }
    String fragment = fragment(url).startsWith("!") ? "#" + fragment(url) : "";
    return assembled(url) + fragment;
  }

  private static String assembled(URI url) {
    String query = query(url);
    return scheme(url) + "://" + authority(url) + path(url) + (query.isEmpty() ? "" : "?" + query);
  }

  private static boolean hasOwnPort(URI url) {
    return url.getPort() >= 0 && url.getPort() != 80 && url.getPort() != 443;
  }

  private static String scheme(URI url) {
    return hasOwnPort(url) ? url.getScheme() : "https";
  }

  private static String authority(URI url) {
    String host = url.getHost().toLowerCase(Locale.ROOT);
    return hasOwnPort(url) ? host + ":" + url.getPort() : host;
  }

  private static String path(URI url) {
    String given = url.getRawPath() == null ? "" : url.getRawPath();
    String plain = SESSION.matcher(Escapes.normal(given)).replaceAll("");
    String path = SLASHES.matcher(DotSegments.remove(AmpForm.pathWithout(plain))).replaceAll("/");
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return end == 0 ? "/" : path.substring(0, end);
  }

  private static String query(URI url) {
    return Query.of(url.getRawQuery() == null ? "" : Escapes.normal(url.getRawQuery()))
        .without(p -> AmpForm.marks(p) || TRACKING.contains(url.getHost(), Query.decoded(p.name())))
        .sorted()
        .toString();
  }

  private static String fragment(URI url) {
    return url.getRawFragment() == null ? "" : url.getRawFragment();
  }

  private static @Nullable URI uri(String address) {
    try {
      return URI.create(address);
    } catch (IllegalArgumentException _) {
      return null; // cutting an address may leave what java.net.URI refuses
    }
  }
}
