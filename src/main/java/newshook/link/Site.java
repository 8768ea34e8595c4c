package newshook.link;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether two addresses are of one owner, by the list of public suffixes. */
public final class Site {
  private Site() {}

  /**
   * Whether both stand below the same registered domain. Names that strangers share a suffix under
   * ({@code co.uk}, {@code blogspot.com}) are of different owners.
   */
  public static boolean isSame(URI one, URI other) {
    String a = host(one);
    String b = host(other);
    if (a.equals(b)) {
      return true;
    }
    if (!lastTwo(a).equals(lastTwo(b))) {
      return false; // a registered domain has two labels or more; so far the list need not be read
    }
    String domain = domain(a);
    return domain != null && domain.equals(domain(b));
  }

  private static @Nullable String domain(String host) {
    return EffectiveTldFinder.getAssignedDomain(host, true, false);
  }

  private static String lastTwo(String host) {
    int last = host.lastIndexOf('.');
    return host.substring(host.lastIndexOf('.', last - 1) + 1);
  }

  private static String host(URI url) {
    String host = url.getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }
}
