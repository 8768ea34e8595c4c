package newshook.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that each hub signs its pushes with. It is made from one key of ours and from the
 * subscription's id, so that no secret is kept in the table.
 *
 * @param key gives that key; empty where there is none: then nothing can be subscribed to
 */
public record HubSecret(Supplier<String> key) {
  private static final String ALGORITHM = "HmacSHA256";

  public boolean isSet() {
    return !key.get().isBlank();
  }

  /** 64 hexadecimal digits. */
  String of(String id) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.get().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of()
          .formatHex(mac.doFinal(("websub " + id).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "HubSecret";
  }
}
