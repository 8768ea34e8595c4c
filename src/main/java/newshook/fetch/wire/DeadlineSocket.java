package newshook.fetch.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;

/**
 * A socket whose every read ends with the deadline, however the peer drips, and that takes so much
 * and no more, however the peer frames it; proxies of the environment do not exist for it.
 */
final class DeadlineSocket extends Socket {
  /** Three times the largest page: what is more than that is no content. */
  private static final long MAX_BYTES = 24L * 1024 * 1024;

  private final Deadline deadline;
  private final Duration idle;
  private long taken;

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
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        limit();
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
      }
    };
  }

  private void count(int read) throws BadAnswerException {
    taken += read;
    if (taken > MAX_BYTES) {
      throw new BadAnswerException("over " + MAX_BYTES + " bytes on the wire");
    }
  }

  private void limit() throws IOException {
    setSoTimeout(Math.toIntExact(deadline.left(idle).toMillis()));
  }
}
