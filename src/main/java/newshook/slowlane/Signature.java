package newshook.slowlane;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the page of a Google News id holds for whoever asks for its target: the attributes {@code
 * data-n-a-sg} and {@code data-n-a-ts} of one element.
 */
record Signature(String signature, String timestamp) {
  private static final String MARK = "data-n-a-sg";

  /** Real elements have a few hundred characters; what is farther away belongs to another one. */
  private static final int REACH = 4096;

  private static final int MOST_ELEMENTS = 50;
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\bdata-n-a-(id|sg|ts)\\s*=\\s*[\"']([A-Za-z0-9_=+/.-]{1,2000})[\"']");

  /** The signature that belongs to the id; one that names no id will do. */
  static Optional<Signature> in(String page, String googleId) {
    int at = page.indexOf(MARK);
    for (int n = 0; at >= 0 && n < MOST_ELEMENTS; n++) {
      Optional<Signature> found = inElement(element(page, at), googleId);
      if (found.isPresent()) {
        return found;
      }
      at = page.indexOf(MARK, at + MARK.length());
    }
    return Optional.empty();
  }

  private static String element(String page, int at) {
    int open = page.lastIndexOf('<', at);
    int close = page.indexOf('>', at);
    int from = Math.max(open, at - REACH);
    int to = close < 0 ? page.length() : close;
    return page.substring(Math.max(0, from), Math.min(to, at + REACH));
  }

  private static Optional<Signature> inElement(String element, String googleId) {
    String id = "";
    String signature = "";
    String timestamp = "";
    for (Matcher part = ATTRIBUTE.matcher(element); part.find(); ) {
      switch (part.group(1)) {
        case "id" -> id = part.group(2);
        case "sg" -> signature = part.group(2);
        default -> timestamp = part.group(2);
      }
    }
    boolean whole = !signature.isEmpty() && timestamp.matches("[0-9]{1,18}");
    return whole && (id.isEmpty() || id.equals(googleId))
        ? Optional.of(new Signature(signature, timestamp))
        : Optional.empty();
  }
}
