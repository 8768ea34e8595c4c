package newshook.fetch.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives so many bytes and then fails: the only thing that stops a compression bomb. */
final class LimitedStream extends FilterInputStream {
  private final int max;
  private long given;

  LimitedStream(InputStream in, int max) {
    super(in);
    this.max = max;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws TooLargeException {
    given += read;
    if (given > max) {
      throw new TooLargeException(max);
    }
  }
}
