package newshook.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newshook.fetch.guard.AddressGuard;
import newshook.fetch.text.ContentCodings;
import newshook.fetch.wire.Deadline;
import newshook.fetch.wire.Dialer;
import newshook.fetch.wire.Exchange;
import newshook.link.WebUrl;

/** Sends one request, through the guard, to the first address that answers. */
record Agent(FetchSettings settings, AddressGuard guard, Dialer dialer) {
  private static final Duration DNS = Duration.ofSeconds(5);

  /** The answer to a GET; the caller closes it. */
  Exchange get(URI url, Visit visit, Map<String, String> conditions) throws IOException {
    List<InetAddress> addresses = guard.addressesOf(url, visit.deadline().left(DNS));
    visit.awaitTurn(url);
    return Exchange.get(
        dial(addresses, url, visit.deadline()),
        target(url),
        head(url, visit.cookies(), conditions));
  }

  /** The answer to a single GET; the caller keeps its own pace. */
  Exchange get(URI url, Deadline deadline) throws IOException {
    return Exchange.get(connect(url, deadline), target(url), head(url, new Cookies(), Map.of()));
  }

  /** The answer to a POST of a URL-encoded form; the caller closes it. */
  Exchange post(URI url, String form, Deadline deadline) throws IOException {
    return Exchange.post(
        connect(url, deadline), target(url), head(url, new Cookies(), Map.of()), form);
  }

  private Socket connect(URI url, Deadline deadline) throws IOException {
    return dial(guard.addressesOf(url, deadline.left(DNS)), url, deadline);
  }

  private Socket dial(List<InetAddress> addresses, URI url, Deadline deadline) throws IOException {
    boolean tls = "https".equals(url.getScheme());
    IOException last = null;
    for (InetAddress address : addresses) {
      try {
        InetSocketAddress there = new InetSocketAddress(address, WebUrl.port(url));
        return dialer.dial(there, WebUrl.host(url), tls, deadline);
      } catch (SocketTimeoutException e) {
        throw e;
      } catch (IOException e) {
        last = e;
      }
    }
    throw last == null ? new IOException("no address") : last;
  }

  private Map<String, String> head(URI url, Cookies cookies, Map<String, String> conditions) {
    Map<String, String> head = new LinkedHashMap<>();
    head.put("Host", url.getRawAuthority());
    head.put("User-Agent", settings.userAgent());
    head.put(
        "Accept",
        "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5");
    head.put("Accept-Language", settings.acceptLanguage());
    head.put("Accept-Encoding", ContentCodings.ACCEPTED);
    head.putAll(conditions);
    String sent = cookies.headerFor(url);
    if (!sent.isEmpty()) {
      head.put("Cookie", sent);
    }
    head.put("Connection", "close");
    return head;
  }

  private static String target(URI url) {
    return url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
  }
}
