package newshook.lambda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import newshook.article.Source;
import newshook.webhook.RawRequest;
import newshook.webhook.Signatures;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
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
  private final Predicate<String> signed;
  private final Clock clock;

  /** Null until they could be read. */
  private @Nullable Map<String, List<String>> secrets;

  private Instant readAt = Instant.MIN;

  /**
   * @param parameter text of the parameter, read anew; may throw {@link SdkException}
   * @param signed whether the source of that id had to sign when it was heard of last; asked only
   *     while the parameter was never read
   */
  SenderSecrets(Supplier<String> parameter, Predicate<String> signed, Clock clock) {
    this.parameter = parameter;
    this.signed = signed;
    this.clock = clock;
  }

  /**
   * True for a source that does not sign, and for a signature that is right. While the parameter
   * was never read, who signs is what the table remembers: of others what is not signed passes,
   * since most senders do not send again.
   *
   * @throws SdkException where a signature cannot be judged, or its lack: the sender should try
   *     again
   */
  boolean accepts(Source source, RawRequest request) {
    boolean isUnsigned = Signatures.schemeOf(request).isEmpty();
    if (isUnsigned && known(MEMORY) == null && !signed.test(source.id())) {
      return true;
    }
    return isRight(known(MEMORY), source, request) || isRight(known(LEAST_MEMORY), source, request);
  }

  /** Whether a source has to sign what it posts; false while nobody can say. */
  boolean isSigner(Source source) {
    Map<String, List<String>> known = known(MEMORY);
    return known != null && known.containsKey(source.id());
  }

  /** The secret of that name; empty if there is none. */
  String named(String name) {
    List<String> secrets = read(known(MEMORY)).getOrDefault(name, List.of());
    return secrets.isEmpty() ? "" : secrets.getFirst();
  }

  private boolean isRight(
      @Nullable Map<String, List<String>> known, Source source, RawRequest request) {
    List<String> own = read(known).getOrDefault(source.id(), List.of());
    Instant now = clock.instant();
    return own.isEmpty()
        || Signatures.schemeOf(request)
            .filter(
                scheme -> own.stream().anyMatch(s -> Signatures.isValid(scheme, s, request, now)))
            .isPresent();
  }

  private static Map<String, List<String>> read(@Nullable Map<String, List<String>> known) {
    if (known == null) {
      throw SdkClientException.create("the secrets of senders cannot be read");
    }
    return known;
  }

  /** What we have goes on counting while it cannot be read anew. */
  private synchronized @Nullable Map<String, List<String>> known(Duration memory) {
    Instant now = clock.instant();
    if (isOver(memory, now)) {
      try {
        secrets = read(parameter.get());
      } catch (SdkException _) {
        // Asked again when the memory is over: each try may take seconds.
      }
      readAt = now;
    }
    return secrets;
  }

  private boolean isOver(Duration memory, Instant now) {
    Duration longest = secrets == null ? LEAST_MEMORY : memory;
    return readAt.equals(Instant.MIN) || !now.isBefore(readAt.plus(longest));
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
