package newshook.fetch.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Gzip as plain bytes, member after member. The JDK's own calls itself for each empty member, so a
 * few kB of these end the thread with a StackOverflowError; and it takes a pause of the network for
 * the end of the last one.
 */
final class Gunzip extends Decoder {
  private static final String TOO_EARLY = "gzip ends too early";
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int HEADER_CHECKSUM = 2;

  private final InputStream coded;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] buffer = new byte[8192];
  private int at;
  private int end;
  private boolean isInside;
  private boolean isOver;

  /** The body has to begin with a member's two magic bytes. */
  Gunzip(InputStream coded) {
    this.coded = coded;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (length > 0 && !isOver) {
      isInside = isInside || begin();
      int given = isInside ? inflate(into, offset, length) : 0;
      if (given > 0) {
        checksum.update(into, offset, given);
        return given;
      }
    }
    return isOver ? -1 : 0;
  }

  /** At the next member's bytes; false, and all is over, where there is junk or nothing. */
  private boolean begin() throws IOException {
    isOver = take() != 0x1f || take() != 0x8b;
    if (isOver) {
      inflater.end();
      return false;
    }
    int method = next();
    int flags = next();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    skip((flags & HEADER_CHECKSUM) == 0 ? 0 : 2);
    if (method != 8) {
      throw new ZipException("gzip of method " + method);
    }
    inflater.reset();
    checksum.reset();
    return true;
  }

  /** 0 at the member's end. */
  private int inflate(byte[] into, int offset, int length) throws IOException {
    try {
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          if (!fill()) {
            throw new EOFException(TOO_EARLY);
          }
          inflater.setInput(buffer, at, end - at);
        }
        int given = inflater.inflate(into, offset, length);
        at = end - inflater.getRemaining();
        if (given > 0) {
          return given;
        }
        if (inflater.needsDictionary()) {
          throw new ZipException("gzip with a dictionary");
        }
      }
    } catch (DataFormatException e) {
      throw new ZipException(e.getMessage());
    }
    isInside = false;
    if (word() != checksum.getValue() || word() != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("gzip with a wrong checksum");
    }
    return 0;
  }

  /** More input, unless there still is some; false at the end. */
  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, coded.read(buffer, 0, buffer.length));
    }
    return at < end;
  }

  /** The next byte; -1 at the end. */
  private int take() throws IOException {
    return fill() ? buffer[at++] & 0xff : -1;
  }

  private int next() throws IOException {
    int b = take();
    if (b < 0) {
      throw new EOFException(TOO_EARLY);
    }
    return b;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      int _ = next();
    }
  }

  private void skipText() throws IOException {
    int b = next();
    while (b != 0) {
      b = next();
    }
  }

  private long word() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }
}
