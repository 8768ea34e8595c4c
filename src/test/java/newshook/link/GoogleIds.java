package newshook.link;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Makes Google News ids as Google made them until 2024. */
final class GoogleIds {
  private GoogleIds() {}

  static String of(String target, String amp) {
    var message = new ByteArrayOutputStream();
    message.write(0x08);
    message.write(19);
    field(message, 4, target);
    field(message, 26, amp);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(message.toByteArray());
  }

  private static void field(ByteArrayOutputStream out, int number, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    varint(out, (number << 3) | 2);
    varint(out, bytes.length);
    out.writeBytes(bytes);
  }

  private static void varint(ByteArrayOutputStream out, int number) {
    for (int rest = number; ; rest >>>= 7) {
      if (rest < 128) {
        out.write(rest);
        return;
      }
      out.write((rest & 0x7f) | 0x80);
    }
  }
}
