package newshook.link;

import static java.util.stream.Collectors.groupingBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The wrappers that carry their target in a parameter: the table {@code wrappers.txt}. */
final class ParameterWrappers implements Wrapper {
  private static final Pattern GOOGLE =
      Pattern.compile("((?:[a-z0-9-]+\\.){0,3}google)\\.(?:com?\\.)?[a-z]{2,3}");
  private static final String WHOLE_QUERY = "?";

  private final Map<String, List<Row>> byHost =
      DataLines.columns("wrappers.txt").stream().map(Row::of).collect(groupingBy(Row::host));

  /** One line of the table. */
  private record Row(String host, String path, List<String> parameters, Set<String> own) {
    static Row of(List<String> columns) {
      return new Row(
          columns.get(0),
          columns.get(1),
          List.of(columns.get(2).split(",", -1)),
          columns.size() > 3 ? Set.of(columns.get(3).split(",", -1)) : Set.of());
    }

    boolean matches(String given) {
      return path.endsWith("*")
          ? given.startsWith(path.substring(0, path.length() - 1))
          : given.equals(path) || given.equals(path + "/");
    }

    Optional<Step> take(String query) {
      Stream<Optional<String>> found =
          parameters.stream()
              .map(name ->
                  name.equals(WHOLE_QUERY)
                      ? Optional.of(Query.isRaw(query) ? query : Query.decoded(query))
                      : Query.of(query).address(name, own::contains));
      return found
          .flatMap(Optional::stream)
          .filter(Query::isRaw)
          .findFirst()
          .map(target -> new Step(host + path, target));
    }
  }

  @Override
  public Optional<Step> take(URI url) {
    String query = url.getRawQuery();
    if (query == null || url.getHost() == null) {
      return Optional.empty();
    }
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return hostsOf(url.getHost())
        .flatMap(host -> byHost.getOrDefault(host, List.of()).stream())
        .filter(row -> row.matches(path))
        .flatMap(row -> row.take(query).stream())
        .findFirst();
  }

  /** The host as the table may name it: {@code a.b.c}, {@code *.b.c}, {@code *.c}. */
  private static Stream<String> hostsOf(String host) {
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    var google = GOOGLE.matcher(bare);
    String named = google.matches() ? google.group(1) + ".*" : bare;
    Stream<String> parents =
        Stream.iterate(parent(named), parent -> !parent.isEmpty(), ParameterWrappers::parent)
            .map(parent -> "*." + parent);
    return Stream.concat(Stream.of(named), parents);
  }

  private static String parent(String host) {
    return host.substring(host.indexOf('.') + 1).contains(".")
        ? host.substring(host.indexOf('.') + 1)
        : "";
  }
}
