package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import newshook.dev.Functions.Name;

/** What API Gateway is on AWS: HTTP on loopback, handed to the functions as payload format 2.0. */
final class HttpFront implements AutoCloseable {
  /** What API Gateway takes at most; more is cut off before the function sees it. */
  private static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

  private final HttpServer server;
  private final Functions functions;
  private final DevRoutes devRoutes;

  HttpFront(int port, Functions functions, DevRoutes devRoutes) throws IOException {
    this.functions = functions;
    this.devRoutes = devRoutes;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        answer(exchange);
      } catch (IllegalArgumentException e) {
        send(exchange, Map.of("statusCode", 400, "body", String.valueOf(e.getMessage())));
      } catch (IOException | RuntimeException e) {
        System.err.println("newshook: " + e);
        exchange.sendResponseHeaders(500, -1);
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      exchange.sendResponseHeaders(413, -1);
      return;
    }
    String path = exchange.getRequestURI().getRawPath();
    Optional<byte[]> dev = dev(exchange, path, body);
    if (dev.isPresent()) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, dev.get().length == 0 ? -1 : dev.get().length);
      exchange.getResponseBody().write(dev.get());
      return;
    }
    boolean isHook =
        path.equals("/hook") || path.startsWith("/hook/") || path.startsWith("/websub/");
    byte[] event = JSON.std.asBytes(event(exchange, body));
    send(exchange, JSON.std.mapFrom(functions.call(isHook ? Name.WEBHOOK : Name.READING, event)));
  }

  private Optional<byte[]> dev(HttpExchange exchange, String path, byte[] body) throws IOException {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    return authorization == null
        ? Optional.empty()
        : devRoutes.answer(exchange.getRequestMethod(), path, authorization, body);
  }

  private static Map<String, Object> event(HttpExchange exchange, byte[] body) {
    Map<String, Object> headers = new LinkedHashMap<>();
    List<String> cookies = new ArrayList<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (name.equalsIgnoreCase("cookie")) {
            cookies.addAll(values);
          } else {
            headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values));
          }
        });
    String query = exchange.getRequestURI().getRawQuery();
    Map<String, Object> event = new HashMap<>();
    event.put("version", "2.0");
    event.put("rawPath", exchange.getRequestURI().getPath());
    event.put("rawQueryString", query == null ? "" : query);
    event.put("headers", headers);
    event.put("cookies", cookies);
    event.put("requestContext", Map.of("http", Map.of("method", exchange.getRequestMethod())));
    event.put("body", Base64.getEncoder().encodeToString(body));
    event.put("isBase64Encoded", true);
    return event;
  }

  private static void send(HttpExchange exchange, Map<String, Object> answer) throws IOException {
    int status = ((Number) answer.getOrDefault("statusCode", 500)).intValue();
    if (answer.get("headers") instanceof Map<?, ?> headers) {
      headers.forEach((name, value) ->
          exchange.getResponseHeaders().set(String.valueOf(name), String.valueOf(value)));
    }
    if (answer.get("cookies") instanceof List<?> cookies) {
      cookies.forEach(
          cookie -> exchange.getResponseHeaders().add("Set-Cookie", String.valueOf(cookie)));
    }
    String text = String.valueOf(answer.getOrDefault("body", ""));
    byte[] body =
        Boolean.TRUE.equals(answer.get("isBase64Encoded"))
            ? Base64.getDecoder().decode(text)
            : text.getBytes(StandardCharsets.UTF_8);
    boolean isEmpty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, isEmpty ? -1 : body.length);
    if (!isEmpty) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
