package newshook.faults;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Requests and answers of DynamoDB's HTTP, as far as the proxy speaks it. */
final class Wire {
  private Wire() {}

  /** A call. */
  record Request(Map<String, String> headers, String text) {
    String operation() {
      String target = headers.getOrDefault("x-amz-target", "?");
      return target.substring(target.indexOf('.') + 1);
    }
  }

  /** The next request; null at the end of the connection. */
  static @Nullable Request read(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      head.write(next);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : head.toString(StandardCharsets.ISO_8859_1).split("\r\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Request(headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  static byte[] error(Kind kind) throws IOException {
    String type = "com.amazonaws.dynamodb.v20120810#" + kind.type;
    return JSON.std.asBytes(Map.of("__type", type, "message", kind.message));
  }

  static byte[] cut(byte[] json) {
    return new String(json, 0, json.length - 1, StandardCharsets.UTF_8)
        .concat("]]")
        .getBytes(StandardCharsets.UTF_8);
  }

  static boolean truncated(OutputStream out, byte[] body) throws IOException {
    out.write(head(200, body.length + 100, 0).getBytes(StandardCharsets.ISO_8859_1));
    out.write(body, 0, body.length / 2);
    out.flush();
    return false;
  }

  static boolean send(OutputStream out, int status, byte[] body, boolean isRight)
      throws IOException {
    var crc = new CRC32();
    crc.update(body);
    long sum = isRight ? crc.getValue() : crc.getValue() ^ 1;
    out.write(head(status, body.length, sum).getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
    return true;
  }

  private static String head(int status, int length, long crc) {
    return "HTTP/1.1 "
        + status
        + " x\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: "
        + length
        + "\r\n"
        + (crc == 0 ? "" : "x-amz-crc32: " + crc + "\r\n")
        + "\r\n";
  }
}
