package newshook.fetch.text;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.brotli.dec.BrotliInputStream;

/** Brotli as plain bytes, with the faults of its source told as they are. */
final class Brotli extends Decoder {
  private final Source source;
  private final InputStream plain;

  Brotli(InputStream coded) throws IOException {
    source = new Source(coded);
    try {
      plain = new BrotliInputStream(source);
    } catch (IOException e) {
      throw cause(e);
    }
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      return plain.read(into, offset, length);
    } catch (IOException e) {
      throw cause(e);
    }
  }

  /** The decoder wraps whatever stopped it: a deadline, a limit, the end, or what is no brotli. */
  private IOException cause(IOException wrapped) {
    for (Throwable t = wrapped.getCause(); t != null; t = t.getCause()) {
      if (t instanceof IOException io) {
        return io;
      }
    }
    return source.ended ? new EOFException("brotli ends too early") : wrapped;
  }

  /** Remembers whether all of it was read. */
  private static final class Source extends FilterInputStream {
    private boolean ended;

    Source(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      ended |= read < 0;
      return read;
    }
  }
}
