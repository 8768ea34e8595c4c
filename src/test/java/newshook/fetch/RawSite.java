package newshook.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A site on loopback that may answer with anything, HTTP or not. */
final class RawSite implements AutoCloseable {
  private final ServerSocket server;
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** Answers one request; the connection is closed afterwards. */
  interface Handler {
    void answer(Call call) throws IOException;
  }

  /** One request and the way to answer it. */
  record Call(String head, Socket socket) {
    void send(String text) throws IOException {
      send(text.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(bytes);
      out.flush();
    }

    /** Blocks until the client goes away. */
    void hang() throws IOException {
      int ignored = socket.getInputStream().read();
    }

    /** Sends it again and again until the client goes away. */
    void flood(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      while (!socket.isClosed()) {
        socket.getOutputStream().write(bytes);
      }
    }
  }

  RawSite() {
    try {
      server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException("opening a site", e);
    }
    Thread.ofPlatform().daemon().start(this::serve);
  }

  String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  String url(String path) {
    return "http://" + address() + path;
  }

  RawSite on(String path, Handler handler) {
    handlers.put(path, handler);
    return this;
  }

  RawSite on(String path, String answer) {
    return on(path, call -> call.send(answer));
  }

  RawSite page(String path, String html) {
    return on(path, ok("text/html; charset=utf-8", html));
  }

  RawSite redirect(String path, int status, String location) {
    return on(path, "HTTP/1.1 %d Moved\r\nLocation: %s\r\n\r\n".formatted(status, location));
  }

  static String ok(String type, String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body;
  }

  /** The heads of all requests so far. */
  List<String> requests() {
    return requests;
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofPlatform().daemon().start(() -> answer(socket));
      } catch (IOException _) {
        return; // closed
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      String head = head(socket.getInputStream());
      requests.add(head);
      String path = head.split("[ ?]", 3)[1];
      handlers.getOrDefault(path, RawSite::notFound).answer(new Call(head, socket));
    } catch (IOException _) {
      // the client went away
    }
  }

  private static void notFound(Call call) throws IOException {
    call.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("no request");
      }
      head.write(b);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("closing a site", e);
    }
  }
}
