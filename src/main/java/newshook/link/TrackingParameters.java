package newshook.link;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parameters that say who sent the reader, not what is read: the list {@code
 * tracking-parameters.txt}.
 */
final class TrackingParameters {
  private static final String EVERYWHERE = "*";

  private final Set<String> exact;
  private final List<String> prefixes;

  TrackingParameters() {
    List<String> lines =
        DataLines.columns("tracking-parameters.txt").stream().map(TrackingParameters::key).toList();
    exact = lines.stream().filter(line -> !line.endsWith("*")).collect(toUnmodifiableSet());
    prefixes =
        lines.stream()
            .filter(line -> line.endsWith("*"))
            .map(line -> line.substring(0, line.length() - 1))
            .toList();
  }

  /** Host and name in one, so that both kinds of rule are one look-up. */
  private static String key(List<String> columns) {
    String host = columns.size() > 1 ? columns.get(1) : EVERYWHERE;
    return host + " " + columns.get(0).toLowerCase(Locale.ROOT);
  }

  boolean contains(String host, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String site = host; !site.isEmpty(); site = parent(site)) {
      if (isListed(site + " " + lower)) {
        return true;
      }
    }
    return isListed(EVERYWHERE + " " + lower);
  }

  private boolean isListed(String key) {
    return exact.contains(key) || prefixes.stream().anyMatch(key::startsWith);
  }

  private static String parent(String host) {
    return host.indexOf('.') < 0 ? "" : host.substring(host.indexOf('.') + 1);
  }
}
