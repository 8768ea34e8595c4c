package newshook.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Numbers in as few bytes as they need, and the lot of them deflated. */
final class Bytes {
  private Bytes() {}

  /** Writes. */
  static final class Out {
    private byte[] bytes = new byte[4096];
    private int size;

    int size() {
      return size;
    }

    void clear() {
      size = 0;
    }

    Out octet(int value) {
      room(1);
      bytes[size++] = (byte) value;
      return this;
    }

    /** A number of at least 0. */
    Out number(long value) {
      long rest = value;
      while (rest > 0x7F) {
        octet((int) ((rest & 0x7F) | 0x80));
        rest >>>= 7;
      }
      return octet((int) rest);
    }

    /** A number that may be below 0. */
    Out signed(long value) {
      return number((value << 1) ^ (value >> 63));
    }

    Out fixed(long value) {
      for (int shift = 56; shift >= 0; shift -= 8) {
        octet((int) (value >>> shift));
      }
      return this;
    }

    Out raw(byte[] given, int from, int to) {
      room(to - from);
      System.arraycopy(given, from, bytes, size, to - from);
      size += to - from;
      return this;
    }

    Out text(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      return number(utf8.length).raw(utf8, 0, utf8.length);
    }

    private void room(int more) {
      if (size + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
      }
    }

    byte[] plain() {
      return Arrays.copyOf(bytes, size);
    }

    byte[] deflated() {
      try (var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
        deflater.setInput(bytes, 0, size);
        deflater.finish();
        var packed = new ByteArrayOutputStream(size / 2 + 16);
        byte[] part = new byte[16 * 1024];
        while (!deflater.finished()) {
          packed.write(part, 0, deflater.deflate(part));
        }
        return packed.toByteArray();
      }
    }
  }

  /** Reads; what ends too early is an {@link IllegalArgumentException}. */
  static final class In {
    final byte[] bytes;
    int at;

    In(byte[] bytes) {
      this.bytes = bytes;
    }

    static In inflated(byte[] packed) {
      try (var inflater = new Inflater(true)) {
        inflater.setInput(packed);
        var plain = new ByteArrayOutputStream(packed.length * 3);
        byte[] part = new byte[16 * 1024];
        while (!inflater.finished()) {
          int n = inflater.inflate(part);
          if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
            throw new IllegalArgumentException("a piece of the search index is cut short");
          }
          plain.write(part, 0, n);
        }
        return new In(plain.toByteArray());
      } catch (DataFormatException e) {
        throw new IllegalArgumentException("a piece of the search index is damaged", e);
      }
    }

    boolean isEnd() {
      return at == bytes.length;
    }

    int octet() {
      if (at == bytes.length) {
        throw new IllegalArgumentException("a piece of the search index is cut short");
      }
      return bytes[at++] & 0xFF;
    }

    long number() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        int octet = octet();
        value |= (long) (octet & 0x7F) << shift;
        if (octet < 0x80) {
          return value;
        }
      }
    }

    int count() {
      return (int) number();
    }

    long signed() {
      long value = number();
      return (value >>> 1) ^ -(value & 1);
    }

    long fixed() {
      long value = 0;
      for (int i = 0; i < 8; i++) {
        value = (value << 8) | octet();
      }
      return value;
    }

    String text() {
      int length = count();
      if (length > bytes.length - at) {
        throw new IllegalArgumentException("a piece of the search index is cut short");
      }
      at += length;
      return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }
  }
}
