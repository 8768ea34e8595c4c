package newshook.fetch.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Repairs pages that somebody decoded as windows-1252 and encoded again as UTF-8 before they were
 * sent: {@code cafÃ©} for {@code café}.
 */
final class Mojibake {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** Fewer may be an article about mojibake. */
  private static final int MIN_SIGNS = 5;

  private Mojibake() {}

  /** The text, repaired if all of it turns back into UTF-8 without a fault. */
  static String repair(String text) {
    if (!isSuspect(text)) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      int b = western(text.charAt(i));
      if (b < 0) {
        return text;
      }
      bytes.write(b);
    }
    byte[] before = bytes.toByteArray();
    return Utf8Check.of(before).isUtf8WithMore()
        ? new String(before, StandardCharsets.UTF_8)
        : text;
  }

  /** Every page goes through here: a loop costs a twentieth of the pattern that it is. */
  private static boolean isSuspect(String text) {
    int signs = 0;
    for (int i = 1; i < text.length() && signs < MIN_SIGNS; i++) {
      signs += isSign(text.charAt(i - 1), text.charAt(i)) ? 1 : 0;
    }
    return signs == MIN_SIGNS;
  }

  /** What accents, quotes, dashes and Cyrillic letters become. */
  private static boolean isSign(char first, char second) {
    return switch (first) {
      case 'Ã', 'Â', 'Ð' -> second >= '\u0080' && second <= '\u00bf';
      case 'â' -> second == '€';
      default -> false;
    };
  }

  /** The byte that the character was; -1 if it cannot have been one. */
  private static int western(char c) {
    if (c <= 0xff) {
      return c;
    }
    byte[] encoded = String.valueOf(c).getBytes(WESTERN);
    return encoded[0] == '?' ? -1 : encoded[0] & 0xff;
  }
}
