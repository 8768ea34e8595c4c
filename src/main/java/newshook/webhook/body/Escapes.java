package newshook.webhook.body;

/** Writes text as the inside of a JSON string, leaving escapes that are whole as they are. */
final class Escapes {
  private Escapes() {}

  static void append(StringBuilder out, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && isEscape(value, i)) {
        out.append(c).append(value.charAt(++i));
      } else if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
      } else {
        out.append(c);
      }
    }
  }

  private static boolean isEscape(String value, int at) {
    if (at + 1 >= value.length()) {
      return false;
    }
    return value.charAt(at + 1) == 'u'
        ? value.length() >= at + 6 && value.substring(at + 2, at + 6).chars().allMatch(Escapes::hex)
        : "\"\\/bfnrt".indexOf(value.charAt(at + 1)) >= 0;
  }

  private static boolean hex(int c) {
    return Character.digit(c, 16) >= 0 && c < 128;
  }
}
