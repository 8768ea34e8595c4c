package newshook.fetch.text;

import java.io.IOException;
import java.io.InputStream;

/** A stream that gives its bytes in blocks. */
abstract class Decoder extends InputStream {
  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public abstract int read(byte[] into, int offset, int length) throws IOException;
}
