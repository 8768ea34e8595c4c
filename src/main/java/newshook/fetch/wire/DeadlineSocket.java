package newshook.fetch.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;

/**
 * A socket whose every read ends with the deadline, however the peer drips; proxies of the
 * environment do not exist for it.
 */
final class DeadlineSocket extends Socket {
  private final Deadline deadline;
  private final Duration idle;

  DeadlineSocket(Deadline deadline, Duration idle) {
    super(Proxy.NO_PROXY);
    this.deadline = deadline;
    this.idle = idle;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        limit();
        return super.read();
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        limit();
        return super.read(into, offset, length);
      }
    };
  }

  private void limit() throws IOException {
    setSoTimeout(Math.toIntExact(deadline.left(idle).toMillis()));
  }
}
