package newshook.intake;

import java.net.URI;
import java.util.Locale;
import newshook.link.WebUrl;

/**
 * Whether a page may call itself by the address that it claims. A page that named another site's
 * address would take that site's article over, and one that names its front page would make all its
 * stories one.
 */
final class CanonicalClaim {
  private CanonicalClaim() {}

  /** The claimed address if it is credible, else the final URL. */
  static URI of(String claimed, URI finalUrl) {
    return WebUrl.read(claimed).filter(url -> isCredible(url, finalUrl)).orElse(finalUrl);
  }

  private static boolean isCredible(URI claimed, URI finalUrl) {
    boolean isFront = claimed.getPath().length() <= 1 && claimed.getRawQuery() == null;
    return !(isFront && finalUrl.getPath().length() > 1)
        && isSameSite(host(claimed), host(finalUrl));
  }

  /** One host is the other or below it, or both stand below the same name of two labels or more. */
  private static boolean isSameSite(String a, String b) {
    return a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a) || parent(a).equals(parent(b));
  }

  /**
   * The name above a host, if that is no public suffix by its look ({@code co.uk}); else the host.
   */
  private static String parent(String host) {
    String above = host.substring(host.indexOf('.') + 1);
    int dot = above.indexOf('.');
    boolean mayBeSuffix = dot < 0 || (dot <= 3 && above.length() - dot <= 3);
    return mayBeSuffix ? host : above;
  }

  private static String host(URI url) {
    return url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
  }
}
