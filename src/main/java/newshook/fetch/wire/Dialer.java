package newshook.fetch.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Opens a connection to an address that the guard has let through. */
@FunctionalInterface
public interface Dialer {
  /**
   * A connected socket.
   *
   * @param host the name that the certificate has to be for
   * @param tls whether to encrypt
   */
  Socket dial(InetSocketAddress address, String host, boolean tls, Deadline deadline)
      throws IOException;
}
