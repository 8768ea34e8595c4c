package newshook.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import newshook.link.WebUrl;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.Cookie;
import org.apache.hc.client5.http.cookie.CookieOrigin;
import org.apache.hc.client5.http.cookie.CookieSpec;
import org.apache.hc.client5.http.cookie.MalformedCookieException;
import org.apache.hc.client5.http.impl.cookie.RFC6265LaxSpec;
import org.apache.hc.core5.http.message.BasicHeader;

/** The cookies of one fetch. They are what lets a page through that sets one and redirects. */
final class Cookies {
  private static final int MAX_COOKIES = 50;
  private static final int MAX_HEADER = 16 * 1024;

  private final BasicCookieStore store = new BasicCookieStore();

  void keep(URI url, List<String> setCookies) {
    if (setCookies.isEmpty()) {
      return;
    }
    CookieSpec rules = new RFC6265LaxSpec();
    setCookies.stream()
        .limit(MAX_COOKIES)
        .flatMap(line -> parse(rules, line, origin(url)).stream())
        .takeWhile(_ -> store.getCookies().size() < MAX_COOKIES)
        .forEach(store::addCookie);
  }

  /** Empty text if none is for this address. */
  String headerFor(URI url) {
    List<Cookie> all = store.getCookies();
    if (all.isEmpty()) {
      return "";
    }
    CookieSpec rules = new RFC6265LaxSpec();
    String header =
        all.stream()
            .filter(cookie -> rules.match(cookie, origin(url)))
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return header.length() > MAX_HEADER ? "" : header;
  }

  private static List<Cookie> parse(CookieSpec rules, String line, CookieOrigin origin) {
    List<Cookie> good = new ArrayList<>();
    try {
      for (Cookie cookie : rules.parse(new BasicHeader("Set-Cookie", line), origin)) {
        rules.validate(cookie, origin);
        good.add(cookie);
      }
    } catch (MalformedCookieException _) {
      return List.of(); // browsers drop it as well
    }
    return good;
  }

  private static CookieOrigin origin(URI url) {
    return new CookieOrigin(
        WebUrl.host(url), WebUrl.port(url), url.getRawPath(), "https".equals(url.getScheme()));
  }
}
