package newshook.webhook;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newshook.link.WebUrl;
import newshook.webhook.body.Entities;

/** Makes what a sender wrote safe to keep: one line of text, a block of HTML, an address. */
final class CleanText {
  static final int MAX_LINK = 8_000;
  private static final int MAX_LINE = 1_000;
  private static final Pattern MARKERS = Pattern.compile("<<<|>>>");
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:a|abbr|b|big|br|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|q"
              + "|s|script|small|span|strike|strong|style|sub|sup|table|td|tr|tt|u|ul)"
              + "(?:\\s[^<>]{0,2000})?/?>");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"“”{}|\\\\^`]+");
  private static final String CLOSING = ").,;:!?'»”]";

  private CleanText() {}

  /** One line: references resolved once, tags off, white space single. */
  static String line(String given) {
    if (isMissing(given)) {
      return "";
    }
    String start = given.substring(0, Math.min(given.length(), 10 * MAX_LINE));
    String text = Entities.decode(withoutMarkers(start));
    text = TAG.matcher(text).replaceAll(m -> isBlock(m.group()) ? " " : "");
    return clipped(spaced(text), MAX_LINE);
  }

  /** A text of several lines, such as HTML: as it is, less what cannot be kept. */
  static String block(String given) {
    return isMissing(given) ? "" : keepable(withoutMarkers(given)).strip();
  }

  /** An address, however it was wrapped; empty where it is none for http or https. */
  static String address(String given) {
    String address = spaced(withoutMarkers(given));
    boolean usable = isAddress(address) && address.length() <= MAX_LINK;
    return usable ? address.replace("&amp;", "&").replace("&#38;", "&") : "";
  }

  static boolean isAddress(String text) {
    return (text.regionMatches(true, 0, "http://", 0, 7)
            || text.regionMatches(true, 0, "https://", 0, 8))
        && WebUrl.read(text).isPresent();
  }

  /** The first address in a text, without the punctuation that ends a sentence. */
  static Optional<String> addressIn(String text) {
    Matcher address = ADDRESS.matcher(withoutMarkers(text));
    while (address.find()) {
      String found = address.group();
      while (!found.isEmpty() && CLOSING.indexOf(found.charAt(found.length() - 1)) >= 0) {
        found = found.substring(0, found.length() - 1);
      }
      if (!address(found).isEmpty()) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** A title without the address that stood in it. */
  static String lineWithout(String text, String address) {
    return line(withoutMarkers(text).replace(address, " "));
  }

  static boolean isMissing(String text) {
    String bare = withoutMarkers(text).strip().toLowerCase(Locale.ROOT);
    return bare.isEmpty() || bare.equals("(none)") || bare.equals("null");
  }

  /** IFTTT's escape marks, where a tool that does not know them passed them on. */
  private static String withoutMarkers(String text) {
    boolean marked = text.contains("<<<") && text.contains(">>>");
    return marked ? MARKERS.matcher(text).replaceAll("") : text;
  }

  private static boolean isBlock(String tag) {
    String name = tag.toLowerCase(Locale.ROOT);
    return name.startsWith("<br")
        || name.startsWith("<p")
        || name.startsWith("<div")
        || name.startsWith("<li")
        || name.startsWith("<h");
  }

  private static String clipped(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
    return text.substring(0, end).strip() + "…";
  }

  /** Control characters and runs of white space become one space; NUL and the like nothing. */
  private static String spaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    keepable(text).codePoints().forEach(c -> appendSpaced(out, c));
    return out.toString().strip();
  }

  private static void appendSpaced(StringBuilder out, int c) {
    boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
    if (!space) {
      out.appendCodePoint(c);
    } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  private static String keepable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == '\r' ? '\n' : c)
        .filter(CleanText::isKeepable)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** No control characters, no lone surrogates, no code points that never name a character. */
  private static boolean isKeepable(int c) {
    if (c == '\n' || c == '\t') {
      return true;
    }
    boolean noncharacter = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef) || c == 0xfeff;
    return !Character.isISOControl(c) && !(c >= 0xd800 && c <= 0xdfff) && !noncharacter;
  }
}
