package newshook.lambda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import newshook.article.Source;
import newshook.store.SourceStore;
import newshook.webhook.RawRequest;
import newshook.webhook.Tokens;

/** Who may post: the tokens of the settings, then the sources that were added to the table. */
final class Gate {
  /** So long a warm function remembers what the table said of a token. */
  private static final Duration MEMORY = Duration.ofMinutes(1);

  /** Guesses must not fill the memory. */
  private static final int MOST_REMEMBERED = 1000;

  private final Tokens tokens;
  private final SourceStore sources;
  private final Clock clock;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  private record Remembered(Optional<Source> source, Instant until) {}

  Gate(Tokens tokens, SourceStore sources, Clock clock) {
    this.tokens = tokens;
    this.sources = sources;
    this.clock = clock;
  }

  /** The sender of the request; empty if its token is nobody's, or it has none. */
  Optional<Source> sourceOf(RawRequest request) {
    Optional<Source> configured = tokens.sourceOf(request);
    return configured.isPresent()
        ? configured
        : Tokens.given(request).map(Tokens::hashed).flatMap(this::added);
  }

  private Optional<Source> added(String hash) {
    Instant now = clock.instant();
    Remembered known = remembered.get(hash);
    if (known != null && now.isBefore(known.until())) {
      return known.source();
    }
    Optional<Source> source = sources.find(hash);
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    remembered.put(hash, new Remembered(source, now.plus(MEMORY)));
    return source;
  }
}
