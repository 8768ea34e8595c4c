package newshook.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newshook.fetch.text.MetaScan;
import newshook.fetch.text.MetaScan.Meta;
import newshook.fetch.text.VisibleText;
import newshook.link.WebUrl;

/**
 * Redirects that are not in the status: the Refresh header, meta refresh, a script's location, the
 * only link of a redirector's page.
 */
final class Refresh {
  private static final int HEAD = 64 * 1024;

  /** A page with more than this to read is a page, whatever its script or noscript says. */
  private static final int SMALL_PAGE_LETTERS = 300;

  /** Later than this it is an auto-reload of a page to be read. */
  private static final double MAX_SECONDS = 10;

  private static final Pattern CONTENT =
      Pattern.compile(
          "\\s*([0-9.]{1,10})\\s*[;,\\s]\\s*(?:url\\s*=\\s*)?[\"']?([^\"']+)[\"']?.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Refresh() {}

  /** Where the page sends its reader at once; empty if it is to be read. */
  static Optional<Reading.Leads> in(URI url, String header, String html) {
    String head = html.substring(0, Math.min(html.length(), HEAD));
    boolean small = VisibleText.letters(html, SMALL_PAGE_LETTERS) < SMALL_PAGE_LETTERS;
    return target(header, small)
        .map(to -> new Reading.Leads(to, "refresh"))
        .or(() -> meta(head, small))
        .or(() -> small ? elsewhere(url, head) : Optional.empty())
        .filter(on -> small || !isSame(url, on.to()));
  }

  private static Optional<Reading.Leads> meta(String head, boolean small) {
    return MetaScan.metas(head).stream()
        .filter(meta -> meta.get("http-equiv").toLowerCase(Locale.ROOT).equals("refresh"))
        .filter(meta -> small || !meta.inNoscript())
        .map(Meta::content)
        .flatMap(content -> target(content, small).stream())
        .findFirst()
        .map(to -> new Reading.Leads(to, "meta"));
  }

  /** What the page does instead, where there is nothing to read on it. */
  private static Optional<Reading.Leads> elsewhere(URI url, String head) {
    return ScriptRedirect.in(head)
        .map(to -> new Reading.Leads(to, "script"))
        .or(() -> Redirectors.onlyLink(url, head).map(to -> new Reading.Leads(to, "link")));
  }

  private static Optional<String> target(String content, boolean small) {
    Matcher parts = CONTENT.matcher(content);
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean soon = seconds(parts.group(1)) <= (small ? MAX_SECONDS : 1);
    return soon ? Optional.of(parts.group(2).replaceAll("\\s*[\\r\\n]\\s*", "")) : Optional.empty();
  }

  private static double seconds(String written) {
    try {
      return Double.parseDouble(written);
    } catch (NumberFormatException _) {
      return Double.MAX_VALUE;
    }
  }

  private static boolean isSame(URI url, String to) {
    return WebUrl.resolve(url, to)
        .map(next -> WebUrl.withoutFragment(next).equals(WebUrl.withoutFragment(url)))
        .orElse(false);
  }
}
