package newshook.link;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Percent-encoding, as browsers write and read it. */
final class Escapes {
  private static final String BARE = "!$&'()*+,-./:;=?@_~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Escapes() {}

  /** Encodes what may not stand in a path or fragment; escapes that are right stay as they are. */
  static String repair(String text) {
    return repair(text, "");
  }

  /** Encodes what may not stand in a query. */
  static String repairQuery(String text) {
    return repair(text, "[]");
  }

  private static String repair(String text, String more) {
    if (text.chars().allMatch(Escapes::isBare)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      boolean stays = isBare(bytes[i]) || more.indexOf(bytes[i]) >= 0 || isEscape(bytes, i);
      out.append(stays ? String.valueOf((char) bytes[i]) : "%" + HEX.toHexDigits(bytes[i]));
    }
    return out.toString();
  }

  /** The one way to write it: what needs no escape has none, the others are in capitals. */
  static String normal(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      if (isEscape(bytes, i)) {
        int value = value(bytes, i);
        out.append(
            isUnreserved(value)
                ? String.valueOf((char) value)
                : "%" + HEX.toHexDigits((byte) value));
        i += 2;
      } else {
        out.append((char) bytes[i]);
      }
    }
    return out.toString();
  }

  /** The text behind the escapes; empty if it is not UTF-8. */
  static Optional<String> decode(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (isEscape(bytes, i)) {
        out.write(value(bytes, i));
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    try {
      ByteBuffer decoded = ByteBuffer.wrap(out.toByteArray());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(decoded).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static boolean isEscape(byte[] bytes, int i) {
    return bytes[i] == '%'
        && i + 2 < bytes.length
        && HexFormat.isHexDigit(bytes[i + 1])
        && HexFormat.isHexDigit(bytes[i + 2]);
  }

  private static int value(byte[] bytes, int i) {
    return HexFormat.fromHexDigits(new String(bytes, i + 1, 2, StandardCharsets.US_ASCII));
  }

  private static boolean isBare(int c) {
    return isAlphanumeric(c) || BARE.indexOf(c) >= 0;
  }

  /** RFC 3986: an escape of these means the same as the character. */
  private static boolean isUnreserved(int c) {
    return isAlphanumeric(c) || "-._~".indexOf(c) >= 0;
  }

  private static boolean isAlphanumeric(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
