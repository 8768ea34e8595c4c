package newshook.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executors;

/**
 * A newspaper on loopback that answers after a while, as those across an ocean do. It goes by as
 * many names as are asked for: our politeness visits each of them once a second only.
 */
final class LoadSite implements AutoCloseable {
  private static final int BACKLOG = 1000;

  private final HttpServer server;
  private final LoadPages pages;
  private final Duration latency;

  /**
   * @param bytes of a page
   * @param latency before the first byte of an answer
   */
  LoadSite(int bytes, Duration latency) throws IOException {
    this.pages = new LoadPages(bytes);
    this.latency = latency;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/story-", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Thread.sleep(latency);
      String path = exchange.getRequestURI().getPath();
      byte[] page = pages.page(Integer.parseInt(path.substring("/story-".length())));
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
