package newshook.link;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The forms under which an article may be met again, for alias items: each address as one key, and
 * the Google News id as another.
 */
public final class LinkForms {
  private static final Pattern MIRROR =
      Pattern.compile("^https://(?:www|m|mobile|amp)\\.(?=[^/]*\\.)");

  private LinkForms() {}

  /**
   * The key of one address: its canonical form, in which {@code www.}, {@code m.}, {@code mobile.}
   * and {@code amp.} hosts are the bare host. A key is for comparing; it need not be fetchable.
   */
  public static String key(URI url) {
    return MIRROR.matcher(CanonicalUrl.of(url)).replaceFirst("https://");
  }

  /** The keys of several addresses of one article, each once, in the order given. */
  public static List<String> of(String googleId, @Nullable URI... addresses) {
    Stream<String> google = googleId.isEmpty() ? Stream.of() : Stream.of("google-news:" + googleId);
    Stream<String> keys =
        Arrays.stream(addresses).flatMap(a -> Optional.ofNullable(a).stream()).map(LinkForms::key);
    return Stream.concat(keys, google).distinct().toList();
  }
}
