package newshook.lambda.priming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
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
