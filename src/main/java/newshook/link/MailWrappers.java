package newshook.link;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wrappers that write their target in a code of their own: Bing's {@code ck/a}, Proofpoint's
 * urldefense versions 2 and 3, Substack's signed redirects, Sophos' base64, Google Translate's host
 * names, Cisco's and Yahoo's paths.
 */
final class MailWrappers implements Wrapper {
  private static final Pattern PROOFPOINT_3 = Pattern.compile("/v3/__(.+?)__;([^!]*)!");
  private static final Pattern ONE_SLASH = Pattern.compile("^(https?:/)(?!/)");
  private static final Pattern SUBSTACK =
      Pattern.compile("/redirect/2/(?:[A-Za-z0-9_-]+\\.)?([A-Za-z0-9_-]{16,})(?:\\..*)?");
  private static final Pattern SUBSTACK_TARGET = Pattern.compile("\"e\":\"(https?:[^\"\\\\]+)\"");
  private static final Pattern LAST_ESCAPED = Pattern.compile(".*/(https?%3A[^/?]+).*");
  private static final Pattern YAHOO = Pattern.compile("/.*/RU=([^/]+)/.*");

  @Override
  public Optional<Step> take(URI url) {
    String host = url.getHost() == null ? "" : url.getHost();
    Optional<String> target =
        switch (host) {
          case "www.bing.com", "bing.com" -> bing(url);
          case "urldefense.proofpoint.com", "urldefense.com", "urldefense.us" -> proofpoint(url);
          case "substack.com", "email.substack.com", "open.substack.com" -> substack(url);
          case "secure-web.cisco.com" -> inPath(LAST_ESCAPED, url);
          default -> bySuffix(host, url);
        };
    return target.map(found -> new Step(host, found));
  }

  private static Optional<String> bySuffix(String host, URI url) {
    if (host.endsWith(".translate.goog")) {
      return translated(host.substring(0, host.indexOf('.')), url);
    }
    if (host.endsWith(".protection.sophos.com") && url.getRawQuery() != null) {
      return Query.of(url.getRawQuery()).address("u", _ -> true).flatMap(MailWrappers::base64);
    }
    return host.endsWith(".search.yahoo.com") ? inPath(YAHOO, url) : Optional.empty();
  }

  /** {@code a--b-example-com.translate.goog}: dots are hyphens, hyphens are doubled. */
  private static Optional<String> translated(String label, URI url) {
    String host = label.replace("--", "\0").replace('-', '.').replace('\0', '-');
    String query =
        Query.of(url.getRawQuery() == null ? "" : url.getRawQuery())
            .without(p -> p.name().startsWith("_x_tr_"))
            .toString();
    return Optional.of("https://" + host + url.getRawPath() + (query.isEmpty() ? "" : "?" + query));
  }

  /** {@code /ck/a?…&u=a1BASE64URL}. */
  private static Optional<String> bing(URI url) {
    if (!url.getRawPath().equals("/ck/a") || url.getRawQuery() == null) {
      return Optional.empty();
    }
    return Query.of(url.getRawQuery())
        .address("u", _ -> true)
        .filter(u -> u.startsWith("a1"))
        .flatMap(u -> base64(u.substring(2)));
  }

  private static Optional<String> proofpoint(URI url) {
    Matcher third = PROOFPOINT_3.matcher(url.toString());
    if (third.find()) {
      return base64(third.group(2)).map(chars -> third(third.group(1), chars));
    }
    if (!url.getRawPath().equals("/v2/url") || url.getRawQuery() == null) {
      return Optional.empty();
    }
    return Query.of(url.getRawQuery())
        .address("u", _ -> true)
        .map(u -> Query.decoded(u.replace('-', '%').replace('_', '/')));
  }

  /**
   * Version 3 writes {@code *} for one character that it took out and {@code **X} for a run of
   * them; the characters follow after the target.
   */
  private static String third(String address, String chars) {
    StringBuilder target = new StringBuilder();
    int next = 0;
    for (int i = 0; i < address.length(); i++) {
      int run = address.charAt(i) != '*' ? 0 : 1;
      if (address.startsWith("**", i) && i + 2 < address.length()) {
        run = runLength(address.charAt(i + 2));
        i += 2;
      }
      int end = Math.min(chars.length(), next + run);
      target.append(run == 0 ? address.substring(i, i + 1) : chars.substring(next, end));
      next = end;
    }
    return ONE_SLASH.matcher(target).replaceFirst("$1/");
  }

  /** {@code A} stands for two, {@code B} for three, … in the order of base64url. */
  private static int runLength(char c) {
    return 2 + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".indexOf(c);
  }

  /** {@code /redirect/2/PAYLOAD.SIGNATURE}; the payload is JSON with the target as {@code e}. */
  private static Optional<String> substack(URI url) {
    Matcher path = SUBSTACK.matcher(url.getRawPath());
    return path.matches()
        ? base64(path.group(1))
            .map(SUBSTACK_TARGET::matcher)
            .filter(Matcher::find)
            .map(m -> m.group(1))
        : Optional.empty();
  }

  private static Optional<String> inPath(Pattern pattern, URI url) {
    Matcher path = pattern.matcher(url.getRawPath());
    return path.matches() ? Optional.of(Query.decoded(path.group(1))) : Optional.empty();
  }

  private static Optional<String> base64(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text.replaceAll("=+$", ""));
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
