package newshook.reading;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lets a reader in: by a token, or by a cookie that was made from one and that tells nobody the
 * token. Nothing is stored: a session ends with its time or with its token. Without any token
 * nobody gets in. Compares in constant time.
 */
public final class Session {
  /** A private reader's own machine: long enough not to annoy. */
  public static final Duration LIFE = Duration.ofDays(90);

  /** 132 bits. */
  private static final int FEED_KEY_LENGTH = 22;

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final List<String> tokens;
  private final int feedGeneration;

  /** Several tokens are good at once, so that they can be changed without locking anybody out. */
  public Session(List<String> tokens) {
    this(tokens, 1);
  }

  /**
   * @param feedGeneration another number makes every feed key that was given out useless, and
   *     leaves the sessions alone
   */
  public Session(List<String> tokens, int feedGeneration) {
    this.tokens = tokens.stream().filter(t -> !t.isBlank()).toList();
    this.feedGeneration = feedGeneration;
  }

  /** Whether this is one of our tokens. */
  public boolean accepts(String token) {
    boolean known = false;
    for (String ours : tokens) {
      known |= same(ours, token);
    }
    return known;
  }

  /** What a feed reader sends in a feed's address; empty while nobody gets in anyway. */
  public String feedKey() {
    return tokens.isEmpty() ? "" : feedKey(tokens.getFirst());
  }

  public boolean acceptsFeedKey(String key) {
    boolean known = false;
    for (String ours : tokens) {
      known |= same(feedKey(ours), key);
    }
    return known;
  }

  private String feedKey(String token) {
    return sign(token, "feeds " + feedGeneration).substring(0, FEED_KEY_LENGTH);
  }

  /** A cookie's value for the holder of this token. */
  public String open(String token, Instant now) {
    String end = Long.toString(now.plus(LIFE).getEpochSecond());
    return end + "." + sign(token, "session " + end);
  }

  /** Whether the value is one that {@link #open} made, from a token that is still good. */
  public boolean isOpen(String value, Instant now) {
    int dot = value.indexOf('.');
    if (dot < 1 || dot > 12 || !value.chars().limit(dot).allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    String end = value.substring(0, dot);
    boolean known = false;
    for (String ours : tokens) {
      known |= same(sign(ours, "session " + end), value.substring(dot + 1));
    }
    return known && now.getEpochSecond() < Long.parseLong(end);
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(bytes(a), bytes(b));
  }

  private static String sign(String token, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(token), "HmacSHA256"));
      return BASE64.encodeToString(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
