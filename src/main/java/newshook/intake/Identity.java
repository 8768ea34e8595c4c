package newshook.intake;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newshook.fetch.Hop;
import newshook.link.CanonicalUrl;
import newshook.link.Unwrapped;
import newshook.link.Unwrapped.Target;
import newshook.link.Unwrapper;
import newshook.link.WebUrl;

/** By which forms of its link an article is known. */
final class Identity {
  private Identity() {}

  /** What can be known of a link before anything is fetched, each in canonical form. */
  static List<String> before(String link) {
    Set<String> forms = new LinkedHashSet<>();
    WebUrl.read(link).map(CanonicalUrl::of).ifPresent(forms::add);
    Unwrapped unwrapped = Unwrapper.unwrap(link);
    if (unwrapped instanceof Target target) {
      forms.add(CanonicalUrl.of(target.url()));
      Optional.ofNullable(target.amp()).map(CanonicalUrl::of).ifPresent(forms::add);
    }
    return List.copyOf(forms);
  }

  /**
   * The addresses that led to the article and are not its own: the given, the wrapped and the final
   * ones.
   */
  static List<String> aliases(String link, List<Hop> chain, URI finalUrl, String articleUrl) {
    Set<String> forms = new LinkedHashSet<>(before(link));
    chain.stream()
        .flatMap(hop -> WebUrl.read(hop.url()).stream())
        .map(CanonicalUrl::of)
        .forEach(forms::add);
    forms.add(CanonicalUrl.of(finalUrl));
    forms.add(articleUrl);
    return List.copyOf(forms);
  }
}
