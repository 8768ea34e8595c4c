package newshook.lambda.priming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

/** What priming talks to has keys of either kind, and its client checks their chain each time. */
class LoopbackTest {
  @Test
  void hasKeysOfEitherKindThatAnAuthoritySigned() throws Exception {
    try (var loopback = new Loopback(_ -> "")) {
      assertEquals("EC", shown(loopback, loopback.port()).getPublicKey().getAlgorithm());
      assertEquals("RSA", shown(loopback, loopback.rsaPort()).getPublicKey().getAlgorithm());
    }
  }

  /** A value stays with a session for as long as connections go on with it. */
  @Test
  void isMetAsAStrangerAgainOnceForgotten() throws Exception {
    try (var loopback = new Loopback(_ -> "")) {
      session(loopback, loopback.port()).putValue("met", "before");
      assertEquals("before", session(loopback, loopback.port()).getValue("met"));

      loopback.forget();

      assertNull(session(loopback, loopback.port()).getValue("met"));
    }
  }

  /** As from real sites; what a page is unpacked with is rehearsed too. */
  @Test
  void packsItsPagesForWhoTakesThemPacked() throws Exception {
    try (var loopback = new Loopback(number -> "<p>Crane " + number)) {
      URI page = URI.create("http://127.0.0.1:" + loopback.plainPort() + "/crane-7");
      assertEquals("<p>Crane 7", new String(body(page, "identity"), StandardCharsets.UTF_8));

      byte[] packed = body(page, "gzip, deflate, br");

      try (var plain = new GZIPInputStream(new ByteArrayInputStream(packed))) {
        assertEquals("<p>Crane 7", new String(plain.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  private static byte[] body(URI page, String accepted) throws IOException {
    URLConnection connection = page.toURL().openConnection();
    connection.setRequestProperty("Accept-Encoding", accepted);
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }

  private static Certificate shown(Loopback loopback, int port) throws Exception {
    return session(loopback, port).getPeerCertificates()[0];
  }

  private static SSLSession session(Loopback loopback, int port) throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (var socket = (SSLSocket) loopback.sockets().createSocket(here, port)) {
      socket.startHandshake();
      byte[] request = "GET /crane-1 HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
      socket.getOutputStream().write(request);
      assertEquals('H', socket.getInputStream().read()); // and what the server sends for later
      return socket.getSession();
    }
  }
}
