package newshook.intake;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newshook.fetch.Hop;
import newshook.link.LinkForms;
import newshook.link.Unwrapped.Signed;
import newshook.link.Unwrapped.Target;
import newshook.link.Unwrapped.Unusable;
import newshook.link.Unwrapper;
import newshook.link.WebUrl;

/** By which forms of its link an article is known. */
final class Identity {
  private Identity() {}

  /** The address that a link holds, wrappers off; empty if it holds none that can be fetched. */
  static Optional<URI> target(String link) {
    return Unwrapper.unwrap(link) instanceof Target target
        ? Optional.of(target.url())
        : Optional.empty();
  }

  /** What can be known of a link before anything is fetched. */
  static List<String> before(String link) {
    Set<String> keys = new LinkedHashSet<>();
    WebUrl.read(link).map(LinkForms::key).ifPresent(keys::add);
    keys.addAll(
        switch (Unwrapper.unwrap(link)) {
          case Target(URI url, _, URI amp, String googleId) -> LinkForms.of(googleId, url, amp);
          case Signed(_, String googleId) -> LinkForms.of(googleId);
          case Unusable _ -> List.of();
        });
    return List.copyOf(keys);
  }

  /** Every form that led to the article, and its own. */
  static List<String> aliases(String link, List<Hop> chain, URI finalUrl, String articleUrl) {
    Set<String> keys = new LinkedHashSet<>(before(link));
    chain.stream()
        .flatMap(hop -> WebUrl.read(hop.url()).stream())
        .map(LinkForms::key)
        .forEach(keys::add);
    keys.add(LinkForms.key(finalUrl));
    keys.add(LinkForms.key(URI.create(articleUrl)));
    return List.copyOf(keys);
  }
}
