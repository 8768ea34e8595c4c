package newshook.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import newshook.bench.ColdStartCase.Function;
import newshook.dev.LocalEndpoint;
import newshook.store.Gzip;
import newshook.store.Schema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What a function talks to, over HTTPS on loopback: a news site, and a table. That is the stub, as
 * a table's own time is not ours; only lists, which the stub does not know, come from DynamoDB
 * Local.
 */
final class ColdStartWorld implements AutoCloseable {
  static {
    // else the JDK's server may hold an answer's end back until its start is acknowledged: 40 ms
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /**
   * What a first event waits for is its own time then: a handshake is 4 ms with both sides of it.
   */
  private static final int VISITS = 1000;

  private final LocalEndpoint dynamo = new LocalEndpoint();
  private final HttpClient inside = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final byte[] page = Gzip.pack(ColdStartPage.html());
  private final StubTable table = new StubTable();
  private final DynamoDbClient tableClient = LoadWorld.client(new StubClient(table));
  private final HttpServer stub;
  private final HttpServer lists;
  private final HttpServer site;
  private final HttpServer credentials;
  private final DynamoDbClient listsClient;

  ColdStartWorld(ColdStartTls keys) throws IOException {
    SSLContext tls = context(keys::server);
    lists = server(tls, this::dynamo);
    stub = server(tls, table::answer);
    site = server(tls, this::page);
    credentials = HttpServer.create(loopback(), 0);
    credentials.createContext("/", ColdStartWorld::credentials);
    credentials.start();
    listsClient = dynamo.client();
    try (var caller = new ColdStartCaller(context(keys::client), tableEndpoint(Function.ARTICLE))) {
      for (int i = 0; i < VISITS; i++) {
        visit(context(keys::client));
        caller.callAll();
      }
    }
  }

  /**
   * A whole handshake, and a page: real servers are practised in both, and real tables in calls.
   */
  private void visit(SSLContext visitor) throws IOException {
    try (Socket socket =
        visitor.getSocketFactory().createSocket("localhost", site.getAddress().getPort())) {
      socket.setTcpNoDelay(true);
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
  }

  private HttpServer server(SSLContext tls, com.sun.net.httpserver.HttpHandler handler)
      throws IOException {
    HttpsServer server = HttpsServer.create(loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.setExecutor(threads);
    server.createContext("/", handler);
    server.start();
    return server;
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Where a process that comes from a snapshot gets its credentials, as on Lambda. */
  String credentials() {
    return "http://127.0.0.1:" + credentials.getAddress().getPort() + "/credentials";
  }

  private static void credentials(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body =
          """
          {"AccessKeyId":"local","SecretAccessKey":"local","Token":"local",\
          "Expiration":"2099-01-01T00:00:00Z"}\
          """
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Where that function's table is. */
  String tableEndpoint(Function function) {
    HttpServer server = function == Function.READ ? lists : stub;
    return "https://localhost:" + server.getAddress().getPort();
  }

  String siteAuthority() {
    return "localhost:" + site.getAddress().getPort();
  }

  /** A client of our own, not over HTTPS, of that function's table. */
  DynamoDbClient client(Function function) {
    return function == Function.READ ? listsClient : tableClient;
  }

  /** Starts an empty table for that function; the stub has every table already. */
  void newTable(Function function, String name) {
    if (function == Function.READ) {
      listsClient.createTable(Schema.create(name));
    }
  }

  private void dynamo(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(dynamo.uri().resolve("/"))
              .POST(
                  HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
      for (String name : new String[] {"Authorization", "X-Amz-Target", "X-Amz-Date"}) {
        request.header(name, String.valueOf(exchange.getRequestHeaders().getFirst(name)));
      }
      request.header("Content-Type", "application/x-amz-json-1.0");
      HttpResponse<byte[]> answer =
          inside.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      for (String name : new String[] {"x-amzn-RequestId", "x-amz-crc32", "Content-Type"}) {
        answer
            .headers()
            .firstValue(name)
            .ifPresent(v -> exchange.getResponseHeaders().set(name, v));
      }
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** As sites send it to who takes it so, and as the load bench's newspaper does. */
  private void page(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
    }
  }

  /** Makes a context. */
  private interface Tls {
    SSLContext make() throws IOException, GeneralSecurityException;
  }

  private static SSLContext context(Tls tls) throws IOException {
    try {
      return tls.make();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has no TLS", e);
    }
  }

  @Override
  public void close() {
    lists.stop(0);
    stub.stop(0);
    site.stop(0);
    credentials.stop(0);
    listsClient.close();
    tableClient.close();
    inside.close();
    threads.shutdownNow();
    dynamo.close();
  }
}
