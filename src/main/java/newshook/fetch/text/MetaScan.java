package newshook.fetch.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the {@code meta} tags of a page without parsing it: comments and scripts are skipped. */
public final class MetaScan {
  private static final Pattern NEXT =
      Pattern.compile(
          "<!--|<(script|style|title|textarea|noscript)\\b[^>]{0,4000}>|<meta(?=[\\s/])([^>]{0,4000})>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([a-zA-Z-]{1,40})\\s*+=\\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

  private static final Pattern NUMBERED =
      Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));?");

  private MetaScan() {}

  /**
   * A meta tag.
   *
   * @param attributes names in lower case
   * @param inNoscript it is for readers without scripts only
   */
  public record Meta(Map<String, String> attributes, boolean inNoscript) {
    public Meta {
      attributes = Map.copyOf(attributes);
    }

    /** The attribute; empty text if there is none. */
    public String get(String name) {
      return attributes.getOrDefault(name, "");
    }

    /** Its content, with the entities read that addresses are written with. */
    public String content() {
      return NUMBERED
          .matcher(get("content"))
          .replaceAll(found -> Matcher.quoteReplacement(character(found)))
          .replace("&quot;", "\"")
          .replace("&amp;", "&");
    }

    private static String character(MatchResult found) {
      int code =
          found.group(1) == null
              ? Integer.parseInt(found.group(2))
              : Integer.parseInt(found.group(1), 16);
      return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }
  }

  /** All of them, in the order of the page. */
  public static List<Meta> metas(CharSequence html) {
    List<Meta> metas = new ArrayList<>();
    String page = html.toString();
    Matcher next = NEXT.matcher(page);
    int noscriptEnds = 0;
    int at = page.indexOf('<');
    while (at >= 0) { // looking at each tag is quicker than letting the pattern search
      if (!next.region(at, page.length()).lookingAt()) {
        at = page.indexOf('<', at + 1);
        continue;
      }
      int start = at;
      at = next.end();
      String raw = next.group(1) == null ? "" : next.group(1).toLowerCase(Locale.ROOT);
      if (next.group(2) != null) {
        metas.add(new Meta(attributes(next.group(2)), start < noscriptEnds));
      } else if (raw.equals("noscript")) {
        noscriptEnds = after(page, "</noscript", at);
      } else {
        at = raw.isEmpty() ? after(page, "-->", start + 2) : after(page, "</" + raw, at);
      }
      at = page.indexOf('<', at);
    }
    return List.copyOf(metas);
  }

  private static int after(String page, String end, int from) {
    int found = VisibleText.indexOf(page, end, from);
    return found < 0 ? page.length() : found + end.length();
  }

  private static Map<String, String> attributes(String tag) {
    Map<String, String> found = new HashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(tag);
    while (attribute.find()) {
      String value =
          attribute.group(2) != null
              ? attribute.group(2)
              : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
      found.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), value);
    }
    return found;
  }
}
