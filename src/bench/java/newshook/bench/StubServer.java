package newshook.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** The stub table behind HTTP on loopback; counts calls, and the connections that they came by. */
final class StubServer implements AutoCloseable {
  private final StubTable table = new StubTable();
  private final HttpServer server;
  private final Set<InetSocketAddress> peers = ConcurrentHashMap.newKeySet();
  private final LongAdder calls = new LongAdder();

  StubServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  long calls() {
    return calls.sum();
  }

  /** So many connections were made. */
  int connections() {
    return peers.size();
  }

  private void answer(HttpExchange exchange) throws IOException {
    calls.increment();
    peers.add(exchange.getRemoteAddress());
    table.answer(exchange);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
