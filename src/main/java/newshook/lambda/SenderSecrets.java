package newshook.lambda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import newshook.article.Source;
import newshook.webhook.RawRequest;
import newshook.webhook.Signatures;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Whether a source that signs what it sends has signed a request. Its secrets are lines {@code
 * SOURCE SECRET} of one parameter; several for a source are all good, so that one can be changed
 * without a gap. They are read when somebody posts, and remembered for five minutes; a signature
 * that is wrong makes us look again, twice a minute at most.
 */
final class SenderSecrets {
  private static final Duration MEMORY = Duration.ofMinutes(5);
  private static final Duration LEAST_MEMORY = Duration.ofSeconds(30);
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Supplier<String> parameter;
  private final Clock clock;
  private Map<String, List<String>> secrets = Map.of();
  private Instant readAt = Instant.MIN;

  /**
   * @param parameter text of the parameter, read anew; may throw {@link SdkException}
   */
  SenderSecrets(Supplier<String> parameter, Clock clock) {
    this.parameter = parameter;
    this.clock = clock;
  }

  /** True for a source that does not sign, and for a signature that is right. */
  boolean accepts(Source source, RawRequest request) {
    return isRight(known(MEMORY), source, request) || isRight(known(LEAST_MEMORY), source, request);
  }

  /** Whether a source has to sign what it posts. */
  boolean isSigner(Source source) {
    return known(MEMORY).containsKey(source.id());
  }

  /** The secret of that name; empty if there is none. */
  String named(String name) {
    List<String> secrets = known(MEMORY).getOrDefault(name, List.of());
    return secrets.isEmpty() ? "" : secrets.getFirst();
  }

  private boolean isRight(Map<String, List<String>> known, Source source, RawRequest request) {
    List<String> own = known.getOrDefault(source.id(), List.of());
    Instant now = clock.instant();
    return own.isEmpty()
        || Signatures.schemeOf(request)
            .filter(
                scheme -> own.stream().anyMatch(s -> Signatures.isValid(scheme, s, request, now)))
            .isPresent();
  }

  /** What we have goes on counting while it cannot be read anew. */
  private synchronized Map<String, List<String>> known(Duration memory) {
    Instant now = clock.instant();
    if (readAt.equals(Instant.MIN) || !now.isBefore(readAt.plus(memory))) {
      try {
        secrets = read(parameter.get());
      } catch (SdkException e) {
        if (readAt.equals(Instant.MIN)) {
          throw e;
        }
      }
      readAt = now;
    }
    return secrets;
  }

  /** A line that is none says nothing of what it holds. */
  private static Map<String, List<String>> read(String text) {
    Map<String, List<String>> secrets = new HashMap<>();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> SPACE.split(line, 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> secrets.computeIfAbsent(pair[0], _ -> new ArrayList<>()).add(pair[1]));
    return secrets;
  }
}
