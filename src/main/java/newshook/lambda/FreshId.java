package newshook.lambda;

import java.security.SecureRandom;
import java.util.Base64;

/** Ids that nobody can guess: 128 bits. */
final class FreshId {
  private static final int BYTES = 16;

  private FreshId() {}

  /**
   * 22 characters that may stand in an address. The generator is made anew: a snapshot has none.
   */
  static String make() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
