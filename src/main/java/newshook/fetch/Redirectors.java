package newshook.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newshook.link.Site;
import newshook.link.WebUrl;

/** Hosts that only lead on to other sites: shorteners, and what shares and feeds are counted by. */
public final class Redirectors {
  private static final Pattern LINK =
      Pattern.compile(
          "<a\\s[^>]{0,2000}?href\\s*=\\s*[\"']?(https?://[^\"'\\s<>]{1,4000})",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> HOSTS = read();

  private Redirectors() {}

  private static Set<String> read() {
    try (InputStream in = Redirectors.class.getResourceAsStream("redirectors.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(String::strip)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("reading redirectors.txt", e);
    }
  }

  /** Whether the host of this address is one. */
  public static boolean include(URI url) {
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
