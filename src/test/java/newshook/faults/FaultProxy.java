package newshook.faults;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import newshook.faults.Wire.Request;
import org.jspecify.annotations.Nullable;

/** Stands between the SDK and DynamoDB Local, on loopback, and does what its rules say. */
final class FaultProxy implements AutoCloseable {
  private static final Set<String> OWN_HEADERS =
      Set.of("host", "connection", "content-length", "accept-encoding", "expect");

  private final URI upstream;
  private final ServerSocket server;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Map<String, byte[]> before = new ConcurrentHashMap<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile List<Rule> rules = List.of();

  /** A call that came, and what was done to it. */
  record Call(String operation, @Nullable Kind fault, String body) {}

  FaultProxy(URI upstream) throws IOException {
    this.upstream = upstream;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** From now on these rules, the first that takes a call. Earlier calls are forgotten. */
  void plan(Rule... now) {
    calls.clear();
    rules = List.of(now);
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  long count(String operation) {
    return calls.stream().filter(c -> c.operation().equals(operation)).count();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException _) {
        return; // closed
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      while (true) {
        Request request = Wire.read(socket.getInputStream());
        if (request == null || !answer(request, socket)) {
          return;
        }
      }
    } catch (IOException | InterruptedException _) {
      // the caller is gone, or we are: nothing to say to anybody
    } finally {
      open.remove(socket);
    }
  }

  /** False if the connection is not to be used again. */
  private boolean answer(Request request, Socket socket) throws IOException, InterruptedException {
    String operation = request.operation();
    Rule rule =
        rules.stream().filter(r -> r.takes(operation, request.text())).findFirst().orElse(null);
    calls.add(new Call(operation, rule == null ? null : rule.kind, request.text()));
    OutputStream out = socket.getOutputStream();
    if (rule == null) {
      return pass(request, out);
    }
    if (rule.kind.isError()) {
      return Wire.send(out, rule.kind.status, Wire.error(rule.kind), true);
    }
    return switch (rule.kind) {
      case DELAY -> {
        rule.step.run();
        Thread.sleep(rule.time);
        yield pass(request, out);
      }
      case HANG -> {
        Thread.sleep(Duration.ofMinutes(2));
        yield false;
      }
      case DROP_BEFORE -> false;
      case DROP_AFTER -> {
        forward(request);
        yield false;
      }
      case RESET -> {
        socket.setSoLinger(true, 0);
        yield false;
      }
      case TRUNCATE -> Wire.truncated(out, forward(request).body());
      case BAD_JSON -> Wire.send(out, 200, Wire.cut(forward(request).body()), true);
      case BAD_CRC -> Wire.send(out, 200, forward(request).body(), false);
      case HTML_503 ->
          Wire.send(
              out,
              503,
              "<html>503 Service Unavailable</html>".getBytes(StandardCharsets.UTF_8),
              true);
      case UNPROCESSED -> Wire.send(out, 200, unprocessed(request), true);
      case TWICE -> {
        forward(request);
        yield pass(request, out);
      }
      case STALE -> {
        byte[] older = before.get(key(request));
        yield older == null ? pass(request, out) : Wire.send(out, 200, older, true);
      }
      case EMPTY_READ ->
          Wire.send(
              out,
              200,
              "{\"Items\":[],\"Count\":0,\"ScannedCount\":0}".getBytes(StandardCharsets.UTF_8),
              true);
      case BEFORE -> {
        rule.step.run();
        yield false;
      }
      case AFTER -> {
        forward(request);
        rule.step.run();
        yield false;
      }
      default -> throw new IllegalStateException("no fault: " + rule.kind);
    };
  }

  private boolean pass(Request request, OutputStream out) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = forward(request);
    if (answer.statusCode() == 200) {
      before.put(key(request), answer.body());
    }
    return Wire.send(out, answer.statusCode(), answer.body(), true);
  }

  private static String key(Request request) {
    return request.operation() + request.text();
  }

  private HttpResponse<byte[]> forward(Request request) throws IOException, InterruptedException {
    return forward(request, request.text().getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<byte[]> forward(Request request, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder copy = HttpRequest.newBuilder(upstream.resolve("/"));
    request
        .headers()
        .forEach((name, value) -> {
          if (!OWN_HEADERS.contains(name)) {
            copy.header(name, value);
          }
        });
    return http.send(
        copy.POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofByteArray());
  }

  /** A batch of which only the first key is read. */
  private byte[] unprocessed(Request request) throws IOException, InterruptedException {
    Map<String, Object> asked = JSON.std.mapFrom(request.text());
    Map<String, Object> left = new HashMap<>();
    Map<String, Object> items = map(asked.get("RequestItems"));
    for (var table : items.entrySet()) {
      Map<String, Object> part = map(table.getValue());
      List<?> keys = part.get("Keys") instanceof List<?> list ? list : List.of();
      if (keys.size() > 1) {
        left.put(table.getKey(), Map.of("Keys", keys.subList(1, keys.size())));
        part.put("Keys", keys.subList(0, 1));
      }
      table.setValue(part);
    }
    asked.put("RequestItems", items);
    Map<String, Object> answer = JSON.std.mapFrom(forward(request, JSON.std.asBytes(asked)).body());
    answer.put("UnprocessedKeys", left);
    return JSON.std.asBytes(answer);
  }

  private static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, entry) -> copy.put(String.valueOf(name), entry));
    }
    return copy;
  }

  /** Ends every connection, as a server does with those that were idle for long. */
  void hangUp() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }

  /** Nobody can connect, and nobody is connected. */
  @Override
  public void close() throws IOException {
    server.close();
    hangUp();
    threads.shutdownNow();
    http.shutdownNow();
  }
}
