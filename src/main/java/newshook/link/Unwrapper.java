package newshook.link;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.article.Reason;
import newshook.link.Unwrapped.Signed;
import newshook.link.Unwrapped.Target;
import newshook.link.Unwrapped.Unusable;
import newshook.link.Wrapper.Step;
import org.jspecify.annotations.Nullable;

/**
 * Takes the wrappers off a link: Google News ids, google.com/url, consent pages, AMP caches,
 * newsletters', social networks' and mail gateways' redirects, one inside the other.
 *
 * <p>Links whose target only their maker knows (FeedBurner's {@code feedproxy}, {@code ift.tt}) are
 * a plain {@link Target}: following them tells. An old numbered Google News id ({@code CAIi…}) is
 * {@link Signed} like the tokens since 2024, because following it does not tell.
 */
public final class Unwrapper {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_DETAIL = 200;
  private static final String GOOGLE_NEWS = "Google News";
  private static final Pattern SCHEME = Pattern.compile("^\\s*([A-Za-z][A-Za-z0-9+.-]*):");
  private static final List<Wrapper> WRAPPERS =
      List.of(new ParameterWrappers(), new AmpCache(), new MailWrappers());

  private Unwrapper() {}

  /** What is behind the link. Never asks the network. */
  public static Unwrapped unwrap(String link) {
    return WebUrl.read(link)
        .filter(Unwrapper::isWeb)
        .map(Unwrapper::unwrap)
        .orElseGet(() -> unusable(link));
  }

  private static Unwrapped unwrap(URI link) {
    Target target = new Target(link, List.of(), null, "");
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      Optional<String> id = GoogleNewsId.in(target.url());
      GoogleNewsId said = id.map(GoogleNewsId::read).orElseGet(GoogleNewsId.Damaged::new);
      if (said instanceof GoogleNewsId.Opaque) {
        return new Signed(target.url(), id.orElseThrow());
      }
      Optional<Target> inner =
          said instanceof GoogleNewsId.Plain plain
              ? inside(target, plain, id.orElseThrow())
              : inside(target);
      if (inner.isEmpty()) {
        break;
      }
      target = inner.get();
    }
    return target;
  }

  private static Optional<Target> inside(Target outer, GoogleNewsId.Plain id, String googleId) {
    @Nullable URI amp = WebUrl.read(id.amp()).filter(Unwrapper::isWeb).orElse(null);
    return WebUrl.read(id.target())
        .filter(Unwrapper::isWeb)
        .map(url -> new Target(url, and(outer.via(), GOOGLE_NEWS), amp, googleId));
  }

  private static Optional<Target> inside(Target outer) {
    return WRAPPERS.stream()
        .flatMap(wrapper -> wrapper.take(outer.url()).stream())
        .flatMap(step -> inside(outer, step).stream())
        .findFirst();
  }

  private static Optional<Target> inside(Target outer, Step step) {
    return WebUrl.read(step.target())
        .filter(Unwrapper::isWeb)
        .map(url -> new Target(url, and(outer.via(), step.name()), outer.amp(), outer.googleId()));
  }

  private static List<String> and(List<String> via, String name) {
    return Stream.concat(via.stream(), Stream.of(name)).toList();
  }

  private static boolean isWeb(URI url) {
    return "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
  }

  private static Unusable unusable(String link) {
    Matcher scheme = SCHEME.matcher(link);
    boolean foreign = scheme.find() && !scheme.group(1).toLowerCase(Locale.ROOT).startsWith("http");
    String detail = link.substring(0, Math.min(link.length(), MAX_DETAIL));
    return new Unusable(foreign ? Reason.REFUSED_SCHEME : Reason.BAD_URL, detail);
  }
}
