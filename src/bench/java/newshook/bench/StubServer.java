package newshook.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLContext;
import newshook.bench.StubTable.Answer;

/**
 * The stub table behind HTTP or HTTPS on loopback; counts calls, and the connections that they came
 * by.
 */
final class StubServer implements AutoCloseable {
  private static final int BACKLOG = 100;

  private final StubTable table = new StubTable();
  private final HttpServer server;
  private final URI uri;
  private final Set<InetSocketAddress> peers = ConcurrentHashMap.newKeySet();
  private final LongAdder calls = new LongAdder();

  StubServer() throws IOException {
    this(HttpServer.create(address(), BACKLOG), "http://127.0.0.1:");
  }

  private StubServer(HttpServer server, String scheme) {
    this.server = server;
    this.uri = URI.create(scheme + server.getAddress().getPort());
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** Behind HTTPS, as {@code localhost}. */
  static StubServer secure(SSLContext tls) throws IOException {
    HttpsServer server = HttpsServer.create(address(), BACKLOG);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return new StubServer(server, "https://localhost:");
  }

  private static InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  URI uri() {
    return uri;
  }

  /** What it answers from. */
  StubTable table() {
    return table;
  }

  long calls() {
    return calls.sum();
  }

  /** So many connections were made. */
  int connections() {
    return peers.size();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      calls.increment();
      peers.add(exchange.getRemoteAddress());
      byte[] request = exchange.getRequestBody().readAllBytes();
      Answer answer = table.answer(exchange.getRequestHeaders().getFirst("X-Amz-Target"), request);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(answer.status(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
