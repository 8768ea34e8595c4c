package newshook.link;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an address as browsers read it, and refuses it where readers disagree. */
public final class WebUrl {
  /** Longer ones are refused: no site needs them, and the table's items are limited. */
  private static final int MAX_LENGTH = 16_384;

  private static final Pattern SHAPE =
      Pattern.compile("(?is)(https?)://([^/?#]*)([^?#]*)(\\?[^#]*)?(#.*)?");
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:");
  private static final Pattern PORT = Pattern.compile("(.*?)(?::([0-9]{0,8}))?");

  private WebUrl() {}

  /**
   * The address with host in lower case ASCII, spaces and bad escapes repaired; empty when it is no
   * http or https address, names a user, or its host is written in a form that readers disagree on.
   */
  public static Optional<URI> read(String given) {
    String url = trim(given);
    Matcher parts = SHAPE.matcher(url);
    if (url.length() > MAX_LENGTH || hasControl(url) || !parts.matches()) {
      return Optional.empty();
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    return authority(scheme, parts.group(2))
        .flatMap(authority -> whole(scheme + "://" + authority, parts));
  }

  /**
   * Reads a possibly relative address, such as a {@code Location}, against the page it stood on.
   */
  public static Optional<URI> resolve(URI base, String given) {
    String ref = trim(given);
    if (ref.startsWith("\\") || ref.startsWith("/\\")) {
      return Optional.empty();
    }
    if (SCHEME.matcher(ref).lookingAt()) {
      return read(ref);
    }
    return read(ref.startsWith("//") ? base.getScheme() + ":" + ref : beside(base, ref));
  }

  /** The scheme that it names, in lower case; empty for a relative address. */
  public static String schemeOf(String given) {
    Matcher scheme = SCHEME.matcher(trim(given));
    return scheme.lookingAt()
        ? scheme.group().substring(0, scheme.end() - 1).toLowerCase(Locale.ROOT)
        : "";
  }

  /** The host; unlike {@link URI#getHost} also one with an underscore. IPv6 is in brackets. */
  public static String host(URI url) {
    String authority = url.getRawAuthority() == null ? "" : url.getRawAuthority();
    return authority.substring(authority.indexOf('@') + 1).replaceFirst(":[0-9]*$", "");
  }

  /** The port, the scheme's own where none is written. */
  public static int port(URI url) {
    Matcher port = Pattern.compile(":([0-9]+)$").matcher(String.valueOf(url.getRawAuthority()));
    if (port.find()) {
      return Integer.parseInt(port.group(1));
    }
    return "https".equals(url.getScheme()) ? 443 : 80;
  }

  /** The address as it is asked for. */
  public static String withoutFragment(URI url) {
    return url.toString().split("#", 2)[0];
  }

  private static Optional<String> authority(String scheme, String written) {
    Matcher parts = PORT.matcher(written);
    if (written.indexOf('@') >= 0 || written.indexOf('\\') >= 0 || !parts.matches()) {
      return Optional.empty();
    }
    String port = parts.group(2) == null ? "" : parts.group(2);
    int number = port.isEmpty() ? 0 : Integer.parseInt(port);
    boolean own = port.isEmpty() || number == (scheme.equals("https") ? 443 : 80);
    if (!port.isEmpty() && (number < 1 || number > 65_535)) {
      return Optional.empty();
    }
    return HostName.read(parts.group(1)).map(host -> own ? host : host + ":" + number);
  }

  private static Optional<URI> whole(String origin, Matcher parts) {
    String path = DotSegments.remove(parts.group(3).replace('\\', '/'));
    String query =
        parts.group(4) == null ? "" : "?" + Escapes.repairQuery(parts.group(4).substring(1));
    String fragment =
        parts.group(5) == null ? "" : "#" + Escapes.repair(parts.group(5).substring(1));
    try {
      return Optional.of(
          URI.create(origin + (path.isEmpty() ? "/" : Escapes.repair(path)) + query + fragment));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // brackets around something that is no IPv6 address
    }
  }

  private static String beside(URI base, String ref) {
    String origin = base.getScheme() + "://" + base.getRawAuthority();
    String path = base.getRawPath();
    String query = base.getRawQuery() == null ? "" : "?" + base.getRawQuery();
    if (ref.isEmpty() || ref.startsWith("#")) {
      return origin + path + query + ref;
    }
    if (ref.startsWith("?")) {
      return origin + path + ref;
    }
    return ref.startsWith("/")
        ? origin + ref
        : origin + path.substring(0, path.lastIndexOf('/') + 1) + ref;
  }

  private static boolean hasControl(String url) {
    return url.chars().anyMatch(c -> c < ' ' || c == 0x7f);
  }

  /** What browsers cut off: white space and control characters at both ends. */
  private static String trim(String given) {
    return given.trim();
  }
}
