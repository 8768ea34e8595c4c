package newshook.fetch.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DirectDialerTest {
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final char[] PASSWORD = "for-tests".toCharArray();

  @Test
  void speaksTlsToTheNamedHost() throws Exception {
    try (ServerSocket server = tlsServer()) {
      Socket socket = dialer(context()).dial(at(server), "localhost", true, Deadline.in(LONG));

      try (Exchange answer = Exchange.get(socket, "/", Map.of("Host", "localhost"))) {
        assertEquals("hello", new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void refusesACertificateForAnotherName() throws Exception {
    try (ServerSocket server = tlsServer()) {
      assertThrows(
          SSLException.class,
          () -> dialer(context()).dial(at(server), "news.example.com", true, Deadline.in(LONG)));
    }
  }

  @Test
  void refusesACertificateThatNobodyVouchesFor() throws Exception {
    try (ServerSocket server = tlsServer()) {
      assertThrows(
          SSLException.class,
          () ->
              new DirectDialer(LONG, LONG).dial(at(server), "localhost", true, Deadline.in(LONG)));
    }
  }

  @Test
  void refusesAPlainServerWhereTlsIsWanted() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
      answering(server);

      assertThrows(
          SSLException.class,
          () -> dialer(context()).dial(at(server), "localhost", true, Deadline.in(LONG)));
    }
  }

  @Test
  void endsAHandshakeThatHangs() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
      Deadline soon = Deadline.in(Duration.ofMillis(200));

      assertThrows(
          SocketTimeoutException.class,
          () -> dialer(context()).dial(at(silent), "localhost", true, soon));
    }
  }

  @Test
  void hasNoProxyWhateverTheEnvironmentSays() throws Exception {
    System.setProperty("socksProxyHost", "127.0.0.1");
    System.setProperty("socksProxyPort", "1");
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
      answering(server);
      Socket socket = dialer(context()).dial(at(server), "127.0.0.1", false, Deadline.in(LONG));

      try (Exchange answer = Exchange.get(socket, "/", Map.of("Host", "x"))) {
        assertEquals(200, answer.status());
      }
    } finally {
      System.clearProperty("socksProxyHost");
      System.clearProperty("socksProxyPort");
    }
  }

  @Test
  void saysWhenNobodyListens() throws IOException {
    ServerSocket server = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
    InetSocketAddress there = at(server);
    server.close();

    assertThrows(
        ConnectException.class,
        () -> new DirectDialer(LONG, LONG).dial(there, "localhost", false, Deadline.in(LONG)));
  }

  private static DirectDialer dialer(SSLContext context) {
    return new DirectDialer(LONG, LONG, context.getSocketFactory());
  }

  private static InetSocketAddress at(ServerSocket server) {
    return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), server.getLocalPort());
  }

  private static ServerSocket tlsServer() throws GeneralSecurityException, IOException {
    SSLServerSocket server =
        (SSLServerSocket)
            context()
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
    answering(server);
    return server;
  }

  /** Answers one request. */
  private static void answering(ServerSocket server) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try (Socket socket = server.accept()) {
            int ignored = socket.getInputStream().read(new byte[4096]);
            socket
                .getOutputStream()
                .write("HTTP/1.1 200 OK\r\n\r\nhello".getBytes(StandardCharsets.UTF_8));
          } catch (IOException _) {
            // the client refused us
          }
        });
  }

  /** Trusts the certificate for localhost that the server shows. */
  private static SSLContext context() throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = DirectDialerTest.class.getResourceAsStream("/fetch/localhost.p12")) {
      keys.load(Objects.requireNonNull(in), PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, PASSWORD);
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }
}
