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
    for (int i = from; i <= html.length() - end.length(); i++) {
      if (html.regionMatches(true, i, end, 0, end.length())) {
        return i + end.length();
      }
    }
    return html.length();
  }
}
