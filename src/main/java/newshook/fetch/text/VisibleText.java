package newshook.fetch.text;

/** How much of a page a reader sees, roughly and without parsing it. */
public final class VisibleText {
  private VisibleText() {}

  /** Letters outside of tags, scripts, styles and comments; counting stops at the limit. */
  public static int letters(String html, int limit) {
    int letters = 0;
    int i = 0;
    while (i < html.length() && letters < limit) {
      char c = html.charAt(i);
      if (c == '<') {
        i = afterTag(html, i);
      } else {
        letters += Character.isLetter(c) ? 1 : 0;
        i++;
      }
    }
    return letters;
  }

  private static int afterTag(String html, int start) {
    for (String raw : new String[] {"script", "style", "noscript", "template", "title"}) {
      if (html.regionMatches(true, start + 1, raw, 0, raw.length())) {
        return after(html, "</" + raw, start);
      }
    }
    return html.startsWith("<!--", start) ? after(html, "-->", start) : after(html, ">", start);
  }

  private static int after(String html, String end, int from) {
    int found = indexOf(html, end, from);
    return found < 0 ? html.length() : found + end.length();
  }

  /** Case does not matter; the first character is none that has cases. */
  static int indexOf(String html, String mark, int from) {
    int at = html.indexOf(mark.charAt(0), from);
    while (at >= 0 && !html.regionMatches(true, at, mark, 0, mark.length())) {
      at = html.indexOf(mark.charAt(0), at + 1);
    }
    return at;
  }
}
