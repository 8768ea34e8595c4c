package newshook.dev;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An invented newspaper on 127.0.0.1, so that everything can be tried without the internet: a plain
 * story, one behind a short link, one under a Google News link, wrong charsets, one that fails
 * twice, a paywall, other languages and a feed. Each instance has a memory of its own.
 */
public final class DemoSite implements AutoCloseable {
  /** A short link that leads to {@link #FERRY}, as those of ift.tt do. */
  public static final String SHORT_LINK = "/s/3qAz2kJ";

  public static final String CRANE = "/2026/11/23/old-harbour-crane";
  public static final String FERRY = "/2026/11/22/night-ferry-returns";
  public static final String LIBRARY = "/2026/11/21/library-roof-garden";

  /** UTF-8 that calls itself ISO-8859-1. */
  public static final String BRIDGE_DE = "/2026/11/20/bruecke-ueber-die-aller";

  /** ISO-8859-1 that calls itself UTF-8. */
  public static final String LIGHTHOUSE_FR = "/2026/11/19/gardien-du-phare";

  /** Answers 503 twice, then works. */
  public static final String FAILS_TWICE = "/2026/11/18/mill-bridge-night-works";

  public static final String PAID = "/2026/11/17/school-kitchen-accounts";
  public static final String MARKET_ID = "/id/2026/11/23/pasar-terapung-malam";
  public static final String STATION_JA = "/ja/2026/11/22/akari-no-eki";
  public static final String FEED = "/feed.xml";

  private static final int FAILURES = 2;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final URI uri;
  private final ConcurrentHashMap<String, Integer> asked = new ConcurrentHashMap<>();
  private final List<DemoStory> stories =
      Stream.of(
              "crane",
              "pasar",
              "ferry",
              "tabi",
              "library",
              "bruecke",
              "phare",
              "bridge-works",
              "school")
          .map(DemoStory::read)
          .toList();

  private DemoSite(HttpServer server) {
    this.server = server;
    this.uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Starts on the port; 0 takes a free one. */
  public static DemoSite start(int port) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    DemoSite site = new DemoSite(HttpServer.create(new InetSocketAddress(loopback, port), 0));
    site.server.setExecutor(site.threads);
    site.server.createContext("/", site::answer);
    site.server.start();
    return site;
  }

  /** The front page; ends in a slash. */
  public URI uri() {
    return uri;
  }

  /** The address of a path of ours. */
  public URI uri(String path) {
    return uri.resolve(path);
  }

  /** Every story with the link that a feed gives for it: some short, one of Google News. */
  public List<Item> items() {
    return stories.stream().map(s -> new Item(s.line("title"), link(s.path()))).toList();
  }

  /** The plain story, which works at once. */
  public Item first() {
    return items().getFirst();
  }

  private URI link(String path) {
    return switch (path) {
      case FERRY -> uri(SHORT_LINK);
      case LIBRARY -> GoogleNewsLink.of(uri(path));
      default -> uri(path);
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, page(exchange.getRequestURI().getPath()));
    }
  }

  private Reply page(String path) {
    Optional<DemoStory> story = stories.stream().filter(s -> s.path().equals(path)).findFirst();
    if (story.isPresent()) {
      return path.equals(FAILS_TWICE) && asked.merge(path, 1, Integer::sum) <= FAILURES
          ? Reply.empty(503, Map.of("Retry-After", "2"))
          : whole(story.get());
    }
    if (path.startsWith("/img/") && path.endsWith(".svg")) {
      return Reply.text("image/svg+xml", DemoStory.picture(path));
    }
    return switch (path) {
      case "/" -> Reply.text("text/html; charset=utf-8", front());
      case "/robots.txt" -> Reply.text("text/plain", "User-agent: *\nAllow: /\n");
      case FEED -> Reply.text("application/rss+xml; charset=utf-8", feed());
      case SHORT_LINK -> Reply.empty(301, Map.of("Location", uri(FERRY).toString()));
      default -> Reply.empty(404, Map.of());
    };
  }

  private Reply whole(DemoStory story) {
    return new Reply(200, story.contentType(), story.page(uri, stories), story.charset(), Map.of());
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    byte[] body = reply.body();
    exchange.sendResponseHeaders(reply.status(), head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }

  private String front() {
    return items().stream()
        .map(i -> "<li><a href=\"%s\">%s</a></li>".formatted(i.link(), i.title()))
        .collect(
            Collectors.joining(
                "\n",
                "<!doctype html><html lang=\"en\"><head><title>Harbour Courier</title></head>"
                    + "<body><h1>Harbour Courier</h1><ul>\n",
                "\n</ul></body></html>\n"));
  }

  private String feed() {
    return stories.stream()
        .map(s -> s.feedItem(link(s.path())))
        .collect(
            Collectors.joining(
                "",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>Harbour Courier</title><link>%s</link>
                <description>An invented newspaper</description><language>en</language>
                """
                    .formatted(uri),
                "</channel></rss>\n"));
  }

  /** A headline and its link, as a feed has them. */
  public record Item(String title, URI link) {}

  private record Reply(
      int status, String contentType, String text, Charset charset, Map<String, String> headers) {
    static Reply text(String contentType, String text) {
      return new Reply(200, contentType, text, StandardCharsets.UTF_8, Map.of());
    }

    static Reply empty(int status, Map<String, String> headers) {
      String text = "<h1>" + status + "</h1>";
      return new Reply(status, "text/html", text, StandardCharsets.UTF_8, headers);
    }

    byte[] body() {
      return text.getBytes(charset);
    }
  }
}
