package newshook.fetch.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class ContentCodingsTest {
  private static final int MAX = 1_000_000;
  private static final byte[] PAGE =
      "<p>The council voted on Tuesday.</p>".repeat(500).getBytes(StandardCharsets.UTF_8);

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
    assertArrayEquals(new byte[0], decode(new byte[0], "gzip"));
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
  }

  private static byte[] decode(byte[] body, String... headers) throws IOException {
    return ContentCodings.decode(new ByteArrayInputStream(body), List.of(headers), MAX)
        .readAllBytes();
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
