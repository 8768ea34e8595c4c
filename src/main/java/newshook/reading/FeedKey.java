package newshook.reading;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a feed reader keeps in a feed's address instead of the token: made from the token, so that
 * every page can show the same one, and good for the feeds alone. Like every token it counts only
 * while its hash is on the list; nobody gets back from it to the token.
 */
public final class FeedKey {
  /** 132 bits. */
  private static final int LENGTH = 22;

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{" + LENGTH + "}");

  private FeedKey() {}

  /** The feed key of the token with that secret. */
  public static String of(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = mac.doFinal("feeds 1".getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signed).substring(0, LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  /** Whether it could be one at all. */
  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
