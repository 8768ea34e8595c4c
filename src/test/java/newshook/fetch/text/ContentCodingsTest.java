package newshook.fetch.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import newshook.fetch.text.ContentCodings.UnknownCodingException;
import org.junit.jupiter.api.Test;

class ContentCodingsTest {
  private static final int MAX = 1_000_000;
  private static final byte[] PAGE =
      "<p>The council voted on Tuesday.</p>".repeat(500).getBytes(StandardCharsets.UTF_8);

  /** The page, and {@code 2 * MAX} zero bytes, by the reference encoder. */
  private static final byte[] BROTLI_PAGE =
      base64("G09G+B0HbqzYy2w2OpQ8b3D9QoXmJn1AyFqQUlo5Tc9QikpVySw2oV6vDTbvAcAA");

  private static final byte[] BROTLI_ZEROS = base64("m3+EHvgnAOKxQCCHzwM=");

  @Test
  void readsWhatServersSend() throws IOException {
    assertArrayEquals(PAGE, decode(PAGE));
    assertArrayEquals(PAGE, decode(PAGE, "identity"));
    assertArrayEquals(PAGE, decode(gzip(PAGE), "gzip"));
    assertArrayEquals(PAGE, decode(gzip(PAGE), "X-GZIP"));
    assertArrayEquals(PAGE, decode(deflate(PAGE, false), "deflate"));
    assertArrayEquals(PAGE, decode(deflate(PAGE, true), "deflate"));
    assertArrayEquals(PAGE, decode(gzip(gzip(PAGE)), "gzip, gzip"));
    assertArrayEquals(PAGE, decode(gzip(deflate(PAGE, false)), "deflate", "gzip"));
    assertArrayEquals(PAGE, decode(BROTLI_PAGE, "br"));
    assertArrayEquals(PAGE, decode(gzip(BROTLI_PAGE), "br, gzip"));
    assertArrayEquals(new byte[0], decode(new byte[0], "gzip"));
    assertArrayEquals(new byte[0], decode(new byte[0], "br"));
  }

  @Test
  void tellsBrotliThatWasCutFromWhatIsNone() throws IOException {
    byte[] cut = Arrays.copyOf(BROTLI_PAGE, BROTLI_PAGE.length - 4);

    assertThrows(EOFException.class, () -> decode(cut, "br"));
    IOException other = assertThrows(IOException.class, () -> decode(PAGE, "br"));
    assertFalse(other instanceof EOFException, other.toString());
  }

  @Test
  void passesOnWhatStoppedTheSourceOfBrotli() {
    InputStream late =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new SocketTimeoutException("too late");
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            return read();
          }
        };

    assertThrows(
        SocketTimeoutException.class,
        () ->
            ContentCodings.decode(
                    new SequenceInputStream(new ByteArrayInputStream(BROTLI_PAGE, 0, 20), late),
                    List.of("br"),
                    MAX)
                .readAllBytes());
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThrows(UnknownCodingException.class, () -> decode(PAGE, "zstd"));
    assertThrows(UnknownCodingException.class, () -> decode(PAGE, "gzip,br,gzip,br"));
  }

  @Test
  void readsAPlainBodyWithAWrongLabel() throws IOException {
    assertArrayEquals(PAGE, decode(PAGE, "gzip"));
  }

  @Test
  void readsEveryMemberAndNoJunkBehind() throws IOException {
    byte[] first = Arrays.copyOf(PAGE, 500);
    byte[] rest = Arrays.copyOfRange(PAGE, 500, PAGE.length);

    assertArrayEquals(PAGE, decode(join(gzip(first), gzip(rest)), "gzip"));
    assertArrayEquals(PAGE, decode(join(gzip(PAGE), new byte[] {1, 2, 3}), "gzip"));
  }

  @Test
  void survivesEmptyMembersWithoutEnd() throws IOException {
    ByteArrayOutputStream empty = new ByteArrayOutputStream();
    byte[] member = gzip(new byte[0]);
    for (int i = 0; i < MAX / member.length; i++) {
      empty.write(member);
    }

    assertArrayEquals(new byte[0], decode(empty.toByteArray(), "gzip"));
    assertThrows(
        TooLargeException.class,
        () -> decode(join(empty.toByteArray(), empty.toByteArray()), "gzip"));
  }

  @Test
  void readsHeadersOfEveryKind() throws IOException {
    byte[] plain = gzip(PAGE);
    byte[] rest = Arrays.copyOfRange(plain, 10, plain.length);
    byte[] head = Arrays.copyOf(plain, 10);
    head[3] = 2 | 4 | 8 | 16;
    byte[] fields = {3, 0, 1, 2, 3, 'n', 0, 'c', 0, 9, 9};

    assertArrayEquals(PAGE, decode(join(head, join(fields, rest)), "gzip"));
    assertThrows(EOFException.class, () -> decode(join(head, fields), "gzip"));
    assertThrows(EOFException.class, () -> decode(Arrays.copyOf(plain, 5), "gzip"));
    assertThrows(EOFException.class, () -> decode(Arrays.copyOf(plain, plain.length - 3), "gzip"));
  }

  @Test
  void readsMembersThatArriveByteByByte() throws IOException {
    byte[] twice = join(gzip(PAGE), gzip(PAGE));
    InputStream slow =
        new ByteArrayInputStream(twice) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(1, length));
          }

          @Override
          public synchronized int available() {
            return 0;
          }
        };

    byte[] plain = ContentCodings.decode(slow, List.of("gzip"), MAX).readAllBytes();

    assertArrayEquals(join(PAGE, PAGE), plain);
  }

  @Test
  void saysWhenTheChecksumIsWrong() throws IOException {
    byte[] bad = gzip(PAGE);
    bad[bad.length - 8] ^= 1;

    assertThrows(ZipException.class, () -> decode(bad, "gzip"));
  }

  @Test
  void limitsEveryLayer() throws IOException {
    byte[] outerLarge = gzip(new byte[2 * MAX]);

    assertThrows(TooLargeException.class, () -> decode(outerLarge, "gzip"));
    assertThrows(TooLargeException.class, () -> decode(outerLarge, "gzip", "gzip"));
    assertThrows(TooLargeException.class, () -> decode(new byte[2 * MAX]));
    assertThrows(TooLargeException.class, () -> decode(BROTLI_ZEROS, "br"));
    assertThrows(TooLargeException.class, () -> decode(gzip(BROTLI_ZEROS), "br, gzip"));
  }

  private static byte[] decode(byte[] body, String... headers) throws IOException {
    return ContentCodings.decode(new ByteArrayInputStream(body), List.of(headers), MAX)
        .readAllBytes();
  }

  private static byte[] base64(String text) {
    return Base64.getDecoder().decode(text);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Deflater deflater = new Deflater(6, raw);
        DeflaterOutputStream zip = new DeflaterOutputStream(out, deflater)) {
      zip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
