package newshook.link;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * AMP caches hold the page's address in their path: {@code cdn.ampproject.org/c/s/HOST/PATH},
 * {@code google.com/amp/s/HOST/PATH}; {@code s} stands for https.
 */
final class AmpCache implements Wrapper {
  private static final Pattern CACHE =
      Pattern.compile("(?:[a-z0-9-]+\\.)?(?:cdn\\.ampproject\\.org|bing-amp\\.com)");
  private static final Pattern CACHED =
      Pattern.compile("/(?:c|v|wp|r|mbv|action)/(s/)?([^/]+\\.[^/]+.*)");
  private static final Pattern GOOGLE =
      Pattern.compile("(?:www\\.)?google\\.(?:com?\\.)?[a-z]{2,3}");
  private static final Pattern VIEWED = Pattern.compile("/amp/(s/)?([^/]+\\.[^/]+.*)");

  @Override
  public Optional<Step> take(URI url) {
    if (url.getHost() == null || url.getRawPath() == null) {
      return Optional.empty();
    }
    if (CACHE.matcher(url.getHost()).matches()) {
      return target(url, CACHED.matcher(url.getRawPath()));
    }
    return GOOGLE.matcher(url.getHost()).matches()
        ? target(url, VIEWED.matcher(url.getRawPath()))
        : Optional.empty();
  }

  private static Optional<Step> target(URI url, Matcher path) {
    if (!path.matches()) {
      return Optional.empty();
    }
    String scheme = path.group(1) == null ? "http://" : "https://";
    String query =
        Query.of(url.getRawQuery() == null ? "" : url.getRawQuery())
            .without(p -> p.name().startsWith("amp_") || p.name().equals("usqp"))
            .toString();
    String target = scheme + path.group(2) + (query.isEmpty() ? "" : "?" + query);
    return Optional.of(new Step("AMP cache", target));
  }
}
