package newshook.dev;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Makes links as Google News feeds had them until July 2024: the target is inside. */
public final class GoogleNewsLink {
  private static final int FIELD_1_VARINT = 0x08;
  private static final int FIELD_4_BYTES = 0x22;
  private static final int KIND = 19;

  private GoogleNewsLink() {}

  public static URI of(URI target) {
    byte[] address = target.toString().getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.write(FIELD_1_VARINT);
    message.write(KIND);
    message.write(FIELD_4_BYTES);
    int length = address.length;
    while (length >= 0x80) {
      message.write((length & 0x7f) | 0x80);
      length >>>= 7;
    }
    message.write(length);
    message.writeBytes(address);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(message.toByteArray());
    return URI.create("https://news.google.com/rss/articles/" + id + "?oc=5");
  }
}
