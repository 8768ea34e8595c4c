package newshook.fetch.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * One request over one connection. What is not read of the answer is never asked for: closing drops
 * the connection.
 */
public final class Exchange implements Closeable {
  /** Real sites send up to 60 headers; the longest lines are security policies of some 10 kB. */
  private static final Http1Config LIMITS =
      Http1Config.custom()
          .setMaxLineLength(64 * 1024)
          .setMaxHeaderCount(500)
          .setMaxEmptyLineCount(5)
          .setBufferSize(16 * 1024)
          .build();

  /** A header line without a colon is skipped, as browsers do. */
  private static final DefaultHttpResponseParserFactory LENIENT =
      new DefaultHttpResponseParserFactory(new LenientLines(), null);

  private final Socket socket;
  private final DefaultBHttpClientConnection connection;
  private final ClassicHttpResponse answer;

  private Exchange(
      Socket socket, DefaultBHttpClientConnection connection, ClassicHttpResponse answer) {
    this.socket = socket;
    this.connection = connection;
    this.answer = answer;
  }

  /**
   * Asks, and waits for the head of the answer.
   *
   * @param target path and query
   * @param headers in the order in which they are sent
   */
  public static Exchange get(Socket socket, String target, Map<String, String> headers)
      throws IOException {
    return send(socket, new BasicClassicHttpRequest("GET", target), headers);
  }

  /**
   * Sends a form, and waits for the head of the answer.
   *
   * @param form URL-encoded, so ASCII
   */
  public static Exchange post(
      Socket socket, String target, Map<String, String> headers, String form) throws IOException {
    ClassicHttpRequest request = new BasicClassicHttpRequest("POST", target);
    HttpEntity body = new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED);
    request.setEntity(body);
    request.addHeader("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8");
    request.addHeader("Content-Length", body.getContentLength());
    return send(socket, request, headers);
  }

  private static Exchange send(
      Socket socket, ClassicHttpRequest request, Map<String, String> headers) throws IOException {
    boolean answered = false;
    try {
      headers.forEach(request::addHeader);
      DefaultBHttpClientConnection connection =
          new DefaultBHttpClientConnection(LIMITS, null, null, null, null, null, LENIENT);
      connection.bind(socket);
      Exchange exchange = new Exchange(socket, connection, ask(connection, request));
      answered = true;
      return exchange;
    } catch (HttpException e) {
      throw new BadAnswerException(e);
    } finally {
      if (!answered) {
        socket.close();
      }
    }
  }

  private static ClassicHttpResponse ask(
      DefaultBHttpClientConnection connection, ClassicHttpRequest request)
      throws IOException, HttpException {
    connection.sendRequestHeader(request);
    if (request.getEntity() != null) {
      connection.sendRequestEntity(request);
    }
    connection.flush();
    ClassicHttpResponse answer = connection.receiveResponseHeader();
    while (answer.getCode() < 200) { // the deadline ends a flood of these
      answer = connection.receiveResponseHeader();
    }
    return answer;
  }

  public int status() {
    return answer.getCode();
  }

  /** The first header of this name; empty text if there is none. */
  public String header(String name) {
    return headers(name).stream().findFirst().orElse("");
  }

  /** All headers of this name, each byte one character. */
  public List<String> headers(String name) {
    return Stream.of(answer.getHeaders(name))
        .map(NameValuePair::getValue)
        .map(Exchange::text)
        .toList();
  }

  /** The body without its transfer coding, as far as it is read. */
  public InputStream body() throws IOException {
    return entity().getContent();
  }

  /** The length that the answer declares; -1 if none. */
  public long declaredLength() throws IOException {
    return entity().getContentLength();
  }

  /** Only now is the framing looked at: a redirect is none the worse for a broken body. */
  private HttpEntity entity() throws IOException {
    try {
      if (answer.getEntity() == null) {
        if ("identity".equalsIgnoreCase(header("Transfer-Encoding"))) {
          answer.removeHeaders("Transfer-Encoding"); // old servers say so; it means none
        }
        connection.receiveResponseEntity(answer);
      }
      return answer.getEntity();
    } catch (HttpException e) {
      throw new BadAnswerException(e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.setSoLinger(true, 0); // neither wait for the peer nor read what it still sends
    socket.close();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
