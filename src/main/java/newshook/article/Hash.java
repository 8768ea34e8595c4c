package newshook.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** The first 128 bits of SHA-256 as 22 base64url characters: an id that needs no look-up. */
final class Hash {
  private static final int BYTES = 16;
  static final int LENGTH = 22;

  private Hash() {}

  /** Parts are kept apart by NUL, so that ("a", "bc") and ("ab", "c") differ. */
  static String of(String... parts) {
    byte[] digest = sha256().digest(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
  }

  static String checked(String what, String value) {
    if (value.length() != LENGTH || !value.chars().allMatch(Hash::isBase64Url)) {
      throw new IllegalArgumentException(what + " is not 22 base64url characters: " + value);
    }
    return value;
  }

  private static boolean isBase64Url(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || c == '-'
        || c == '_';
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
