package newshook.lambda.priming;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.zip.CRC32;
import javax.net.ssl.SSLSocketFactory;
import newshook.store.Gzip;

/**
 * A server on 127.0.0.1 for as long as priming takes: pages of ours for every host below {@link
 * #DOMAIN}, the stand-in table for calls that are meant for DynamoDB, and made-up credentials as
 * Lambda hands them out. It knows just enough of HTTP for our own clients.
 */
public final class Loopback implements Closeable {
  /** No such domain exists: only here a name below it leads anywhere. */
  public static final String DOMAIN = "priming.example";

  /** What credentials are asked for here: nobody's. */
  public static final String CREDENTIALS = "/credentials";

  private final StandInTable table = new StandInTable();
  private final LoopbackTls tls;
  private final SSLSocketFactory sockets;
  private final ServerSocket secure;
  private final ServerSocket rsa;
  private final ServerSocket plain;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final IntFunction<String> page;
  private volatile boolean isLeaving;

  /**
   * Starts on free ports.
   *
   * @param page the page that is shown for the number at the end of a path
   */
  public Loopback(IntFunction<String> page) throws IOException {
    this.page = page;
    try {
      tls = LoopbackTls.make(DOMAIN);
    } catch (GeneralSecurityException e) {
      throw new IOException("no TLS on loopback", e);
    }
    sockets = tls.client().getSocketFactory();
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    secure = tls.server().getServerSocketFactory().createServerSocket(0, 0, here);
    rsa = tls.rsa().getServerSocketFactory().createServerSocket(0, 0, here);
    plain = new ServerSocket(0, 0, here);
    accept(secure);
    accept(rsa);
    accept(plain);
  }

  /** Port of HTTPS with an elliptic key. */
  public int port() {
    return secure.getLocalPort();
  }

  /** Port of HTTPS with an RSA key. */
  public int rsaPort() {
    return rsa.getLocalPort();
  }

  /** Port of plain HTTP, for credentials. */
  public int plainPort() {
    return plain.getLocalPort();
  }

  /**
   * Client sockets that trust this server and nobody else; always the same, as connections are kept
   * for whoever has the same.
   */
  public SSLSocketFactory sockets() {
    return sockets;
  }

  /** The next connection to either is made as if it were the first. */
  public void forget() {
    tls.forget();
  }

  /** From now on every connection ends with its answer, so that the client keeps none. */
  public void leave() {
    isLeaving = true;
  }

  /** How many connections are open once those that are ending have had a second to do so. */
  public int connections() throws InterruptedException {
    for (int i = 0; i < 100 && !open.isEmpty(); i++) {
      Thread.sleep(10);
    }
    return open.size();
  }

  private void accept(ServerSocket server) {
    Thread.ofPlatform()
        .daemon()
        .name("priming")
        .start(() -> {
          while (!server.isClosed()) {
            try {
              Socket socket = server.accept();
              open.add(socket);
              Thread.ofPlatform().daemon().name("priming").start(() -> serve(socket));
            } catch (IOException _) {
              // closed, and the loop ends; or a client that left, and the next may come
            }
          }
        });
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      boolean stays = true;
      while (stays) {
        stays = exchange(in, socket.getOutputStream());
      }
    } catch (IOException _) {
      // the client left
    } finally {
      open.remove(socket);
    }
  }

  private boolean exchange(InputStream in, OutputStream out) throws IOException {
    String target = line(in);
    if (target.isEmpty()) {
      return false;
    }
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      String name = line.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
      headers.put(name, line.substring(colon + 1).strip());
    }
    byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    boolean stays =
        !isLeaving && !target.contains(CREDENTIALS) && !"close".equals(headers.get("connection"));
    out.write(answer(target, headers, body, stays));
    out.flush();
    return stays;
  }

  /** Pages come packed to who takes them so, as from real sites; nothing else does. */
  private byte[] answer(String target, Map<String, String> headers, byte[] body, boolean stays)
      throws IOException {
    String call = headers.getOrDefault("x-amz-target", "");
    if (!call.isEmpty()) {
      var reply = table.answer(call.substring(call.indexOf('.') + 1), body);
      return message(reply.status(), "application/x-amz-json-1.0", reply.text(), false, stays);
    }
    String path = target.split(" ", -1)[1];
    if (path.equals(CREDENTIALS)) {
      String made =
          """
          {"AccessKeyId":"priming","SecretAccessKey":"priming","Token":"priming",\
          "Expiration":"9999-12-31T00:00:00Z"}\
          """;
      return message(200, "application/json", made, false, stays);
    }
    String html = page.apply(Integer.parseInt(path.substring(path.lastIndexOf('-') + 1)));
    boolean takesPacked = headers.getOrDefault("accept-encoding", "").contains("gzip");
    return message(200, "text/html; charset=utf-8", html, takesPacked, stays);
  }

  private static byte[] message(
      int status, String type, String text, boolean isPacked, boolean stays) {
    byte[] body = isPacked ? Gzip.pack(text) : text.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(body);
    String head =
        "HTTP/1.1 "
            + status
            + " priming\r\nContent-Type: "
            + type
            + (isPacked ? "\r\nContent-Encoding: gzip" : "")
            + "\r\nContent-Length: "
            + body.length
            + "\r\nx-amz-crc32: "
            + crc.getValue()
            + "\r\n"
            + (stays ? "" : "Connection: close\r\n")
            + "\r\n";
    byte[] first = head.getBytes(StandardCharsets.US_ASCII);
    byte[] whole = new byte[first.length + body.length];
    System.arraycopy(first, 0, whole, 0, first.length);
    System.arraycopy(body, 0, whole, first.length, body.length);
    return whole;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    secure.close();
    rsa.close();
    plain.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
