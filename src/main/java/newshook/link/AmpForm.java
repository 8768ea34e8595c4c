package newshook.link;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ways in which sites mark the AMP twin of a page in its own address. Only a path that ends in
 * an article's slug is touched: {@code /products/amp} is no twin.
 */
final class AmpForm {
  private static final Set<String> QUERIES =
      Set.of(
          "amp",
          "amp=1",
          "amp=true",
          "amp=amp",
          "outputtype=amp",
          "outputtype=valid_amp",
          "outputtype=amp-type",
          "mode=amp",
          "view=amp",
          "format=amp",
          "_amp=true",
          "isamp=1",
          "type=amp",
          "amp_js_v",
          "noamp=mobile",
          "noamp=available");
  private static final Pattern SUFFIX = Pattern.compile("(/amp(?:/1)?/?|\\.amp)$");
  private static final Pattern BEFORE_EXTENSION = Pattern.compile("[.~_-]amp(\\.s?html?)$");
  private static final Pattern PREFIX = Pattern.compile("^/amp(?=/)");
  private static final Pattern SLUG =
      Pattern.compile("[^/]*(?:\\d{4}|-[^/-]+-|\\.s?html?|\\.php)[^/]*/?$");

  private AmpForm() {}

  static boolean marks(Query.Pair parameter) {
    return QUERIES.contains(parameter.text().toLowerCase(Locale.ROOT));
  }

  static String pathWithout(String path) {
    if (!path.contains("amp")) {
      return path;
    }
    String bare = SUFFIX.matcher(path).replaceFirst("");
    bare = BEFORE_EXTENSION.matcher(bare).replaceFirst("$1");
    bare = PREFIX.matcher(bare).replaceFirst("");
    return SLUG.matcher(bare).find() ? bare : path;
  }
}
