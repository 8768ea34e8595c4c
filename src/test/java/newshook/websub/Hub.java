package newshook.websub;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import newshook.fetch.FetchOutcome;
import newshook.fetch.FetchOutcome.Fetched;
import newshook.fetch.Page;
import newshook.webhook.RawRequest;

/** What a hub answers, and how it signs. */
final class Hub {
  private Hub() {}

  static FetchOutcome page(String url, String text) {
    return new Fetched(new Page(URI.create(url), text, "UTF-8", "", "", 10), List.of());
  }

  static RawRequest signed(String method, String key) {
    byte[] body = "<feed/>".getBytes(StandardCharsets.UTF_8);
    String signature = key.isEmpty() ? "00" : hmac("HmacSHA" + method.substring(3), key, body);
    return new RawRequest(
        "POST",
        "/websub/",
        Map.of("x-hub-signature", method + "=" + signature),
        Map.of(),
        ByteBuffer.wrap(body));
  }

  private static String hmac(String algorithm, String key, byte[] body) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
