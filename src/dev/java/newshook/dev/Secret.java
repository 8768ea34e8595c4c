package newshook.dev;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes secrets: 144 random bits in 24 characters that an address can carry. */
final class Secret {
  private static final int BYTES = 18;

  private Secret() {}

  static String fresh() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
