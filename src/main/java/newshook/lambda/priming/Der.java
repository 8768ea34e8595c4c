package newshook.lambda.priming;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** As much of DER as one certificate takes. */
final class Der {
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;

  private Der() {}

  static byte[] sequence(byte[]... parts) {
    return tagged(SEQUENCE, joined(parts));
  }

  /** A name of one common name. */
  static byte[] name(String common) {
    byte[] text = tagged(0x0c, common.getBytes(StandardCharsets.UTF_8));
    return sequence(tagged(SET, sequence(identifier("550403"), text)));
  }

  /** An object identifier, by its content in hexadecimal. */
  static byte[] identifier(String hex) {
    return tagged(0x06, HexFormat.of().parseHex(hex));
  }

  static byte[] number(BigInteger value) {
    return tagged(0x02, value.toByteArray());
  }

  /** A moment as {@code yyyyMMddHHmmssZ}. */
  static byte[] time(String time) {
    return tagged(0x18, time.getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] bits(byte[] content) {
    return tagged(0x03, joined(new byte[1], content));
  }

  static byte[] octets(byte[] content) {
    return tagged(0x04, content);
  }

  static byte[] tagged(int tag, byte[] content) {
    var out = new ByteArrayOutputStream();
    out.write(tag);
    if (content.length < 0x80) {
      out.write(content.length);
    } else {
      byte[] length = BigInteger.valueOf(content.length).toByteArray();
      int from = length[0] == 0 ? 1 : 0;
      out.write(0x80 | (length.length - from));
      out.write(length, from, length.length - from);
    }
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
