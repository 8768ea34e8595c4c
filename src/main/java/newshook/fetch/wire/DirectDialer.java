package newshook.fetch.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Connects straight to the address, with TLS where it is wanted; never through a proxy. */
public final class DirectDialer implements Dialer {
  private final Duration connect;
  private final Duration idle;
  private final SSLSocketFactory tlsSockets;

  /**
   * @param connect the longest wait for a connection
   * @param idle the longest wait for the next byte
   */
  public DirectDialer(Duration connect, Duration idle) {
    this(connect, idle, standardTls());
  }

  /** With other authorities than the JDK's: for tests and for priming. */
  public DirectDialer(Duration connect, Duration idle, SSLSocketFactory tlsSockets) {
    this.connect = connect;
    this.idle = idle;
    this.tlsSockets = tlsSockets;
  }

  @Override
  public Socket dial(InetSocketAddress address, String host, boolean tls, Deadline deadline)
      throws IOException {
    Socket socket = new DeadlineSocket(deadline, idle);
    try {
      socket.setTcpNoDelay(true);
      connect(socket, address, deadline);
      return tls ? encrypted(socket, host, address.getPort()) : socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private void connect(Socket socket, InetSocketAddress address, Deadline deadline)
      throws IOException {
    int millis = Math.toIntExact(deadline.left(connect).toMillis());
    try {
      socket.connect(address, millis);
    } catch (SocketTimeoutException e) {
      if (deadline.isOver()) {
        throw e;
      }
      throw new ConnectException("no answer in " + millis + " ms");
    }
  }

  private Socket encrypted(Socket plain, String host, int port) throws IOException {
    SSLSocket socket = (SSLSocket) tlsSockets.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setApplicationProtocols(new String[] {"http/1.1"});
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  /** The JVM's own, which the table's client has too: one list of authorities is read once. */
  private static SSLSocketFactory standardTls() {
    try {
      return SSLContext.getDefault().getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has no TLS", e);
    }
  }
}
