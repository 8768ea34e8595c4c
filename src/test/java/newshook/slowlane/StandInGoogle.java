package newshook.slowlane;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import newshook.fetch.FetchSettings;
import newshook.fetch.HttpPageFetcher;
import newshook.fetch.PageFetcher;
import newshook.fetch.RobotsRule;
import newshook.fetch.Turns;
import newshook.fetch.wire.DirectDialer;

/**
 * Google News and the publishers behind it, on loopback: the fetcher looks names up and guards them
 * as always, and only the last step, the connection, leads here.
 */
final class StandInGoogle implements AutoCloseable {
  /** How it answers. */
  enum Manner {
    GOOD,
    TOO_MANY_CALLS,
    CONSENT,
    SORRY_PAGE,
    NEW_MARKUP,
    GONE,
    REVERSED,
    IN_CHUNKS,
    ONE_MISSING,
    NO_NAMES,
    ITS_OWN_ADDRESS,
    GARBAGE,
    SERVER_ERROR,
    SLOW
  }

  /** One call that it got: about which ids, and whether for a signature. */
  record Call(Instant at, String path, List<String> ids) {
    boolean isSigning() {
      return !path.endsWith("/batchexecute");
    }
  }

  private static final byte[] PUBLIC = {8, 8, 4, 4};
  private static final Duration PATIENCE = Duration.ofMillis(300);

  final List<Call> calls = new CopyOnWriteArrayList<>();
  volatile Manner manner = Manner.GOOD;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;
  private final InstantSource clock;

  StandInGoogle(InstantSource clock) {
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException("opening a site", e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** A signed id as Google makes them. */
  static String id(int n) {
    byte[] token = "AU_yqLstandin%06d".formatted(n).getBytes(StandardCharsets.US_ASCII);
    var message = new ByteArrayOutputStream();
    message.writeBytes(new byte[] {8, 0x13, 0x22, (byte) token.length});
    message.writeBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(message.toByteArray());
  }

  static String link(int n) {
    return "https://news.google.com/rss/articles/" + id(n) + "?oc=5";
  }

  static String target(String id) {
    return "https://publisher.example/story?id=" + id + "&a=1";
  }

  /** The real fetcher; every connection ends here. */
  PageFetcher fetcher() {
    var dialer = new DirectDialer(PATIENCE.multipliedBy(10), PATIENCE);
    return new HttpPageFetcher(
        FetchSettings.standard("").withRobots(RobotsRule.NEVER),
        clock,
        Turns.NONE,
        _ -> List.of(InetAddress.getByAddress(PUBLIC)),
        (_, host, _, deadline) -> dialer.dial(server.getAddress(), host, false, deadline));
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      String path = call.getRequestURI().getPath();
      if (path.equals("/story")) {
        send(call, 200, "text/html", story(call.getRequestURI().toString()));
        return;
      }
      String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
      List<String> ids =
          form.isEmpty() ? List.of(path.substring(path.lastIndexOf('/') + 1)) : asked(form);
      calls.add(new Call(clock.instant(), path, ids));
      switch (manner) {
        case TOO_MANY_CALLS -> send(call, 429, "text/html", "<title>429</title>slow down");
        case CONSENT ->
            sendTo(call, "https://consent.google.com/m?continue=https://news.google.com");
        case SORRY_PAGE -> sendTo(call, "https://www.google.com/sorry/index?continue=x");
        case SERVER_ERROR -> send(call, 500, "text/html", "oh");
        case GONE -> send(call, 404, "text/html", "<title>Error 404</title>");
        case GARBAGE -> send(call, 200, "text/html", "\u0000)]}'[[[\"wrb.fr\",[[\u0001".repeat(9));
        case SLOW -> closed.await();
        default -> send(call, form, ids);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(HttpExchange call, String form, List<String> ids) throws IOException {
    if (form.isEmpty()) {
      send(call, 200, "text/html; charset=utf-8", page(ids.getFirst()));
    } else {
      send(call, 200, "application/json; charset=utf-8", answer(ids));
    }
  }

  private String page(String id) {
    return manner == Manner.NEW_MARKUP
        ? "<html><body><c-wiz data-x='" + id + "'></c-wiz></body></html>"
        : """
        <!doctype html><html><head><title>Google News</title></head><body><c-wiz>
        <div jscontroller="other" data-n-a-id="x" data-n-a-sg="wrong" data-n-a-ts="1"></div>
        <div jscontroller="aLI87" data-n-a-id="%s" data-n-a-ts="1750000000" data-n-a-sg="AU_yqN%s">
        </div></c-wiz><script>location='/elsewhere'</script></body></html>
        """
            .formatted(id, id);
  }

  private String answer(List<String> ids) throws IOException {
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (manner == Manner.ONE_MISSING && i == 0) {
        continue;
      }
      String name = ids.size() == 1 || manner == Manner.NO_NAMES ? "generic" : "" + (i + 1);
      String url =
          manner == Manner.ITS_OWN_ADDRESS ? "https://news.google.com/x" : target(ids.get(i));
      String inner = JSON.std.asString(List.of("garturlres", url, 1)).replace("=", "\\u003d");
      List<Object> row = new ArrayList<>(List.of("wrb.fr", "Fbv4je", inner));
      row.addAll(java.util.Arrays.asList(null, null, null, name));
      rows.add(manner == Manner.REVERSED ? 0 : rows.size(), row);
    }
    rows.add(List.of("di", 21));
    String json = JSON.std.asString(rows);
    return manner == Manner.IN_CHUNKS
        ? ")]}'\n\n" + json.length() + "\n" + json + "\n25\n[[\"e\",4,null,null,132]]\n"
        : ")]}'\n\n" + json;
  }

  /** The ids that a form asks for; each has to come with its own signature. */
  private static List<String> asked(String form) throws IOException {
    String calls = URLDecoder.decode(form.substring("f.req=".length()), StandardCharsets.UTF_8);
    List<String> ids = new ArrayList<>();
    for (Object call : (List<?>) JSON.std.listFrom(calls).getFirst()) {
      List<Object> said = JSON.std.listFrom((String) ((List<?>) call).get(1));
      String id = (String) said.get(2);
      if (!said.get(3).equals(1750000000) || !said.get(4).equals("AU_yqN" + id)) {
        throw new IOException("not signed: " + said);
      }
      ids.add(id);
    }
    return ids;
  }

  private static String story(String address) {
    String paragraph =
        "<p>The harbour bridge will be closed for two weeks while workers replace the old"
            + " cables, the council said on Wednesday, and ferries will run more often.</p>\n";
    return "<html lang=en><head><title>Story "
        + address.hashCode()
        + "</title></head><body><article><h1>Harbour bridge to be repaired</h1>"
        + paragraph.repeat(12)
        + "</article></body></html>";
  }

  private static void sendTo(HttpExchange call, String location) throws IOException {
    call.getResponseHeaders().set("Location", location);
    call.sendResponseHeaders(302, -1);
  }

  private static void send(HttpExchange call, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", type);
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
