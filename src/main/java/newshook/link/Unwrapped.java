package newshook.link;

import java.net.URI;
import java.util.List;
import newshook.article.Reason;
import org.jspecify.annotations.Nullable;

/** What is behind a link, as far as that can be known without asking anybody. */
public sealed interface Unwrapped {
  /**
   * An address to fetch: the link itself, or what its wrappers held.
   *
   * @param via the wrappers that were taken off, outermost first; empty for a plain link
   * @param amp the AMP twin that a Google News id names
   * @param googleId the Google News id, empty where there was none
   */
  record Target(URI url, List<String> via, @Nullable URI amp, String googleId)
      implements Unwrapped {
    public Target {
      via = List.copyOf(via);
    }
  }

  /** A signed Google News link: only Google knows its target. */
  record Signed(URI url, String googleId) implements Unwrapped {}

  /** Not an address that anybody could fetch. */
  record Unusable(Reason reason, String detail) implements Unwrapped {}
}
