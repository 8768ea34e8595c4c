package newshook.link;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * AMP caches hold the page's address in their path: {@code cdn.ampproject.org/c/s/HOST/PATH},
 * {@code google.com/amp/s/HOST/PATH}; {@code s} stands for https. Some write its question mark, or
 * its scheme, escaped or not, into the path too.
 */
final class AmpCache implements Wrapper {
  private static final Pattern CACHE =
      Pattern.compile(
          "(?:[a-z0-9-]+\\.)?(?:cdn\\.ampproject\\.org|bing-amp\\.com|amp\\.cloudflare\\.com)");
  private static final String ADDRESS = "(s/)?(?:https?(?::|%3A)/{1,2})?([^/]+\\.[^/]+.*)";
  private static final Pattern CACHED =
      Pattern.compile("/(?:c|v|wp|r|mbv|action)/" + ADDRESS, Pattern.CASE_INSENSITIVE);
  private static final Pattern VIEWER =
      Pattern.compile("(?:www\\.)?(?:google\\.(?:com?\\.)?[a-z]{2,3}|bing\\.com)");
  private static final Pattern VIEWED =
      Pattern.compile("/amp/" + ADDRESS, Pattern.CASE_INSENSITIVE);
  private static final Pattern QUESTION_MARK = Pattern.compile("(?i)%3F(?=[^/?]*(?:=|%3D)|amp$)");

  @Override
  public Optional<Step> take(URI url) {
    if (url.getHost() == null || url.getRawPath() == null) {
      return Optional.empty();
    }
    if (CACHE.matcher(url.getHost()).matches()) {
      return target(url, CACHED.matcher(url.getRawPath()));
    }
    return VIEWER.matcher(url.getHost()).matches()
        ? target(url, VIEWED.matcher(url.getRawPath()))
        : Optional.empty();
  }

  private static Optional<Step> target(URI url, Matcher path) {
    if (!path.matches()) {
      return Optional.empty();
    }
    String scheme = path.group(1) == null ? "http://" : "https://";
    String page = path.group(2);
    Matcher mark = QUESTION_MARK.matcher(page);
    boolean isEscaped = mark.find();
    String inPath = isEscaped ? Query.decoded(page.substring(mark.end())) + "&" : "";
    String own = url.getRawQuery() == null ? "" : url.getRawQuery();
    Query query =
        Query.of(inPath + own).without(p -> p.name().startsWith("amp_") || p.name().equals("usqp"));
    String target =
        scheme
            + (isEscaped ? page.substring(0, mark.start()) : page)
            + (query.pairs().isEmpty() ? "" : "?" + query);
    return Optional.of(new Step("AMP cache", target));
  }
}
