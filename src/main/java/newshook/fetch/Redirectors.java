package newshook.fetch;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import newshook.link.DataLines;
import newshook.link.Site;
import newshook.link.WebUrl;

/** Hosts that only lead on to other sites: shorteners, and what shares and feeds are counted by. */
final class Redirectors {
  private static final Pattern LINK =
      Pattern.compile(
          "<a\\s[^>]{0,2000}?href\\s*=\\s*[\"']?(https?://[^\"'\\s<>]{1,4000})",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> HOSTS =
      Set.copyOf(DataLines.of(Redirectors.class, "redirectors.txt"));

  private Redirectors() {}

  /** Whether the host of this address is one. */
  static boolean include(URI url) {
    String host = WebUrl.host(url);
    return HOSTS.contains(host.startsWith("www.") ? host.substring(4) : host);
  }

  /**
   * The one other site that a redirector's page links to, where it asks its reader to click. Two
   * different ones are none.
   */
  static Optional<String> onlyLink(URI url, String head) {
    if (!include(url)) {
      return Optional.empty();
    }
    List<String> others =
        LINK.matcher(head)
            .results()
            .map(found -> found.group(1).replace("&amp;", "&"))
            .filter(found -> WebUrl.read(found).filter(to -> !Site.isSame(to, url)).isPresent())
            .distinct()
            .toList();
    return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
  }
}
