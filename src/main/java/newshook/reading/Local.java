package newshook.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import newshook.reading.page.Links;

/** Addresses on this site. */
final class Local {
  private Local() {}

  /** The path if a redirect to it stays here, else the front page. */
  static String path(String path) {
    boolean stays =
        path.startsWith("/")
            && !path.startsWith("//")
            && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    return stays ? path : "/";
  }

  /** The path with its query again, less one parameter. */
  static String without(String parameter, Ask ask) {
    return new TreeMap<>(ask.query())
        .entrySet().stream()
            .filter(e -> !e.getKey().equals(parameter))
            .map(e -> Links.encode(e.getKey()) + "=" + Links.encode(e.getValue()))
            .reduce(
                ask.path(),
                (address, pair) -> address + (address.contains("?") ? "&" : "?") + pair);
  }

  /** The same address from a cursor on. */
  static String next(Ask ask, String cursor) {
    String address = without("cursor", ask);
    return address + (address.contains("?") ? "&" : "?") + "cursor=" + Links.encode(cursor);
  }

  /** The parts between the slashes, escapes decoded; none for {@code /}. */
  static List<String> segments(String path) {
    return Stream.of(path.split("/", -1)).filter(s -> !s.isEmpty()).map(Local::decode).toList();
  }

  /** Decodes what is an escape, and leaves a lone percent sign as it is. */
  private static String decode(String segment) {
    if (segment.indexOf('%') < 0) {
      return segment;
    }
    byte[] in = segment.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    for (int i = 0; i < in.length; i++) {
      if (isEscape(in, i)) {
        out.write(HexFormat.fromHexDigit(in[i + 1]) << 4 | HexFormat.fromHexDigit(in[i + 2]));
        i += 2;
      } else {
        out.write(in[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static boolean isEscape(byte[] in, int at) {
    return in[at] == '%'
        && at + 2 < in.length
        && HexFormat.isHexDigit(in[at + 1])
        && HexFormat.isHexDigit(in[at + 2]);
  }
}
