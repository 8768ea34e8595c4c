package newshook.slowlane;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newshook.link.Unwrapped;
import newshook.link.Unwrapper;
import newshook.link.WebUrl;

/** The signed Google News id that a way ended at. */
final class SignedId {
  /** Google's own have some 300 characters. */
  private static final int MOST = 2000;

  private SignedId() {}

  /** The last one among the link and the addresses that it led over. */
  static Optional<String> in(String link, List<String> chain) {
    return Stream.concat(chain.reversed().stream(), Stream.of(link))
        .flatMap(address -> in(address).stream())
        .findFirst();
  }

  private static Optional<String> in(String address) {
    return Unwrapper.unwrap(address) instanceof Unwrapped.Signed signed
            && signed.googleId().length() <= MOST
        ? Optional.of(signed.googleId())
        : Optional.empty();
  }

  /** Whether an answer is an address that a fetch could go to, and not Google's own again. */
  static boolean isTarget(String answer) {
    return answer.length() <= MOST
        && WebUrl.read(answer).isPresent()
        && Unwrapper.unwrap(answer) instanceof Unwrapped.Target target
        && !isGoogleNews(target.url());
  }

  private static boolean isGoogleNews(URI url) {
    return WebUrl.host(url).startsWith("news.google.");
  }
}
