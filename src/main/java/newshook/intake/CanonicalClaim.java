package newshook.intake;

import java.net.URI;
import newshook.link.Site;
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
    return !(isFront && finalUrl.getPath().length() > 1) && Site.isSame(claimed, finalUrl);
  }
}
