package newshook.reading;

import java.util.List;
import newshook.article.Scope;

/**
 * Which scope an address wants. Where no rule fits, reading wants {@link Scope#READ} and everything
 * else {@link Scope#ADMIN}: what somebody forgets to name here is shut, not open.
 */
final class Access {
  private static final List<String> READS = List.of("GET", "HEAD");

  /** The first that fits decides. */
  private static final List<Rule> RULES =
      List.of(
          new Rule(READS, List.of("feeds"), Scope.FEED),
          new Rule(READS, List.of("feeds.opml"), Scope.FEED),
          // What was read and starred is the reader's own.
          new Rule(List.of("POST"), List.of("marks"), Scope.READ),
          new Rule(List.of("PUT", "DELETE"), List.of("api", "v1", "articles"), Scope.READ),
          // These keep nothing.
          new Rule(List.of("POST"), List.of("setup"), Scope.READ),
          new Rule(List.of("POST"), List.of("api", "v1", "setup", "check"), Scope.READ),
          new Rule(List.of("POST"), List.of("api", "v1", "sorting", "try"), Scope.READ));

  /**
   * @param path the first segments of the addresses that it is for
   */
  private record Rule(List<String> methods, List<String> path, Scope scope) {
    boolean fits(String method, List<String> segments) {
      return methods.contains(method)
          && segments.size() >= path.size()
          && segments.subList(0, path.size()).equals(path);
    }
  }

  private Access() {}

  /** The scope that a request with this method for this address wants. */
  static Scope scope(String method, List<String> segments) {
    return RULES.stream()
        .filter(rule -> rule.fits(method, segments))
        .findFirst()
        .map(Rule::scope)
        .orElse(READS.contains(method) ? Scope.READ : Scope.ADMIN);
  }
}
