package newshook.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks that a body was signed by somebody who knows the secret, and lately where that is said.
 */
public final class Signatures {
  /** How far the sender's clock may be off, and how old a message may be. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
  private static final Map<String, String> HUB_HASHES =
      Map.of(
          "sha1",
          "HmacSHA1",
          "sha256",
          "HmacSHA256",
          "sha384",
          "HmacSHA384",
          "sha512",
          "HmacSHA512");

  /** The schemes that senders use. */
  public enum Scheme {
    /** standard-webhooks and Svix: {@code webhook-id}, {@code -timestamp}, {@code -signature}. */
    STANDARD_WEBHOOKS,
    /** GitHub and WebSub: {@code X-Hub-Signature-256}, {@code X-Hub-Signature}. */
    HUB,
    /** {@code X-Miniflux-Signature}: hex alone. */
    MINIFLUX,
    /** {@code Stripe-Signature: t=…,v1=…}. */
    STRIPE
  }

  private Signatures() {}

  /** The scheme whose headers the request carries. */
  public static Optional<Scheme> schemeOf(RawRequest request) {
    Map<String, String> headers = request.headers();
    if (headers.containsKey("webhook-signature") || headers.containsKey("svix-signature")) {
      return Optional.of(Scheme.STANDARD_WEBHOOKS);
    }
    if (headers.containsKey("x-hub-signature-256") || headers.containsKey("x-hub-signature")) {
      return Optional.of(Scheme.HUB);
    }
    if (headers.containsKey("x-miniflux-signature")) {
      return Optional.of(Scheme.MINIFLUX);
    }
    return headers.containsKey("stripe-signature") ? Optional.of(Scheme.STRIPE) : Optional.empty();
  }

  /** Whether the request's signature is right; never for an empty secret. */
  public static boolean isValid(Scheme scheme, String secret, RawRequest request, Instant now) {
    return !secret.isBlank()
        && switch (scheme) {
          case STANDARD_WEBHOOKS -> standard(secret, request, now);
          case HUB -> hub(secret, request);
          case MINIFLUX -> miniflux(secret, request);
          case STRIPE -> stripe(secret, request, now);
        };
  }

  private static boolean standard(String secret, RawRequest request, Instant now) {
    String family = request.headers().containsKey("webhook-signature") ? "webhook-" : "svix-";
    String id = header(request, family + "id");
    String time = header(request, family + "timestamp");
    Optional<byte[]> key = standardKey(secret);
    if (id.isEmpty() || key.isEmpty() || !isRecent(time, now)) {
      return false;
    }
    byte[] mac = mac("HmacSHA256", key.get(), (id + "." + time + ".").getBytes(utf8()), request);
    String expected = "v1," + Base64.getEncoder().encodeToString(mac);
    return Stream.of(header(request, family + "signature").split(" ", -1))
        .anyMatch(given -> isSame(expected, given));
  }

  private static Optional<byte[]> standardKey(String secret) {
    try {
      String base64 = secret.startsWith("whsec_") ? secret.substring(6) : secret;
      return Optional.of(Base64.getDecoder().decode(base64)).filter(key -> key.length > 0);
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // no such secret was ever given out
    }
  }

  /** The stronger of two headers counts, so that nobody can choose SHA-1. */
  private static boolean hub(String secret, RawRequest request) {
    String strong = header(request, "x-hub-signature-256");
    String given = strong.isEmpty() ? header(request, "x-hub-signature") : strong;
    String method = given.substring(0, Math.max(0, given.indexOf('='))).toLowerCase(Locale.ROOT);
    String algorithm = HUB_HASHES.getOrDefault(method, "");
    boolean weakened = !strong.isEmpty() && !method.equals("sha256");
    if (algorithm.isEmpty() || weakened) {
      return false;
    }
    String expected = HexFormat.of().formatHex(mac(algorithm, secret, "", request));
    return isSame(expected, given.substring(method.length() + 1).toLowerCase(Locale.ROOT));
  }

  private static boolean miniflux(String secret, RawRequest request) {
    String expected = HexFormat.of().formatHex(mac("HmacSHA256", secret, "", request));
    return isSame(expected, header(request, "x-miniflux-signature").toLowerCase(Locale.ROOT));
  }

  private static boolean stripe(String secret, RawRequest request, Instant now) {
    String[] parts = header(request, "stripe-signature").split(",", -1);
    String time =
        Stream.of(parts).filter(p -> p.startsWith("t=")).findFirst().orElse("t=").substring(2);
    if (!isRecent(time, now)) {
      return false;
    }
    String expected =
        "v1=" + HexFormat.of().formatHex(mac("HmacSHA256", secret, time + ".", request));
    return Stream.of(parts).anyMatch(part -> isSame(expected, part));
  }

  private static boolean isRecent(String seconds, Instant now) {
    return SECONDS.matcher(seconds).matches()
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), now)
                .abs()
                .compareTo(TOLERANCE)
            <= 0;
  }

  private static byte[] mac(String algorithm, String secret, String before, RawRequest request) {
    return mac(algorithm, secret.getBytes(utf8()), before.getBytes(utf8()), request);
  }

  private static byte[] mac(String algorithm, byte[] key, byte[] before, RawRequest request) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      mac.update(before);
      ByteBuffer body = request.body().duplicate();
      mac.update(body);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }

  private static boolean isSame(String expected, String given) {
    return MessageDigest.isEqual(expected.getBytes(utf8()), given.getBytes(utf8()));
  }

  private static String header(RawRequest request, String name) {
    return request.headers().getOrDefault(name, "");
  }

  private static java.nio.charset.Charset utf8() {
    return StandardCharsets.UTF_8;
  }
}
