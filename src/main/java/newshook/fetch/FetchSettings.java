package newshook.fetch;

import java.time.Duration;
import java.util.Set;

/**
 * How pages are fetched.
 *
 * @param userAgent honest, with an address where a site can complain
 * @param acceptLanguage what readers of this archive read
 * @param maxPageBytes decoded; 5 MB of HTML occurs on real sites
 * @param connect the longest wait for a connection
 * @param idle the longest wait for the next byte
 * @param maxRedirects of all kinds together
 * @param allowed host:port pairs that may be private: only ever set by the local stack
 * @param robots when robots.txt is asked first; one more request for each site
 */
public record FetchSettings(
    String userAgent,
    String acceptLanguage,
    int maxPageBytes,
    Duration connect,
    Duration idle,
    int maxRedirects,
    Set<String> allowed,
    RobotsRule robots) {
  public FetchSettings {
    allowed = Set.copyOf(allowed);
    if (userAgent.isBlank() || userAgent.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException("user agent '" + userAgent + "'");
    }
  }

  /**
   * The usual ones.
   *
   * @param contact an address of the archive's owner, such as https://example.org/about; may be
   *     empty
   */
  public static FetchSettings standard(String contact) {
    return new FetchSettings(
        "Mozilla/5.0 (compatible; newshook/1.0" + (contact.isBlank() ? ")" : "; +" + contact + ")"),
        "en-US,en;q=0.8,*;q=0.5",
        8 * 1024 * 1024,
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        10,
        Set.of(),
        RobotsRule.REPEATS);
  }

  public FetchSettings withAllowed(Set<String> hostsAndPorts) {
    return new FetchSettings(
        userAgent,
        acceptLanguage,
        maxPageBytes,
        connect,
        idle,
        maxRedirects,
        hostsAndPorts,
        robots);
  }

  public FetchSettings withRobots(RobotsRule asked) {
    return new FetchSettings(
        userAgent, acceptLanguage, maxPageBytes, connect, idle, maxRedirects, allowed, asked);
  }
}
