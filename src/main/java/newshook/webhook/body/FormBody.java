package newshook.webhook.body;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Reads {@code key=value&key=value}, also where a person typed it and nothing is percent-encoded:
 * then an {@code &} may belong to a value.
 */
public final class FormBody {
  private static final int MAX_FIELDS = 2_000;

  private FormBody() {}

  /** The fields; a part that does not begin with a known name belongs to the value before it. */
  public static Node.Fields read(String body, Predicate<String> known) {
    boolean typed = body.indexOf(' ') >= 0 || body.contains("://");
    Node.Builder fields = new Node.Builder();
    for (String part : parts(body, known, typed)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(part.substring(0, equals), false), value(part.substring(equals + 1)));
      }
    }
    return fields.build();
  }

  private static List<String> parts(String body, Predicate<String> known, boolean typed) {
    List<StringBuilder> parts = new ArrayList<>();
    for (String piece : body.split("&", MAX_FIELDS)) {
      if (!parts.isEmpty() && typed && belongs(parts.getLast(), piece, known)) {
        parts.getLast().append('&').append(piece);
      } else {
        parts.add(new StringBuilder(piece));
      }
    }
    return parts.stream().map(StringBuilder::toString).toList();
  }

  private static boolean belongs(StringBuilder before, String piece, Predicate<String> known) {
    int equals = piece.indexOf('=');
    String name = equals < 0 ? "" : piece.substring(0, equals);
    if (name.isBlank() || name.indexOf(' ') >= 0) {
      return true;
    }
    return !known.test(decoded(name, false)) && isRawAddress(before);
  }

  private static boolean isRawAddress(StringBuilder part) {
    String value = part.substring(part.indexOf("=") + 1).toLowerCase(Locale.ROOT);
    return value.startsWith("http://") || value.startsWith("https://");
  }

  private static String value(String raw) {
    boolean typed = raw.indexOf(' ') >= 0 || raw.contains("://");
    return decoded(raw, !typed);
  }

  private static String decoded(String raw, boolean plusIsSpace) {
    if (isRawAddress(new StringBuilder("=" + raw))) {
      return raw; // its escapes are its own
    }
    try {
      return URLDecoder.decode(plusIsSpace ? raw : raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return raw; // "100 % of …": not encoded at all
    }
  }
}
