package newshook.extract.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newshook.extract.block.PageIndex;
import org.jsoup.nodes.Element;

/** Authors whom a page names to its own scripts, as those that count readers want to know. */
final class ScriptAuthors {
  /** {@code "pagePostAuthor":"Ana Lima"}, {@code author: {"name": "Ana Lima"}}. */
  private static final Pattern STATED =
      Pattern.compile(
          "(?<!\\w)(?:(?:page|post|content|article|story)_?(?:post_?)?)?authors?(?:_?names?)?\\\\?[\"']?\\s*[:=]\\s*\\[?\\s*"
              + "(?:\\{[^{}]{0,200}?\\\\?[\"']?name\\\\?[\"']?\\s*:\\s*)?\\\\?[\"']([^\"'<>{}\\\\]{3,60})\\\\?[\"']",
          Pattern.CASE_INSENSITIVE);

  private static final String SIGN = "uthor";
  private static final int BEFORE = 16;
  private static final int BEHIND = 300;
  private static final int MAX_TRIED = 40;
  private static final int MAX_DATA = 1_000_000;

  private ScriptAuthors() {}

  /** What the scripts give as authors, in their order. */
  static List<String> of(PageIndex page) {
    List<String> stated = new ArrayList<>();
    for (Element script : page.scripts()) {
      String type = script.attr("type").toLowerCase(Locale.ROOT);
      if (!script.hasAttr("src") && !type.contains("ld+json")) {
        collect(PageIndex.data(script), stated);
      }
    }
    return stated;
  }

  private static void collect(String data, List<String> stated) {
    int end = Math.min(data.length(), MAX_DATA);
    int tried = 0;
    for (int at = data.indexOf(SIGN); at >= 0 && at < end && tried++ < MAX_TRIED; ) {
      Matcher match =
          STATED
              .matcher(data)
              .region(Math.max(0, at - BEFORE), Math.min(data.length(), at + BEHIND))
              .useTransparentBounds(true);
      if (match.find() && match.start() <= at) {
        stated.add(match.group(1));
      }
      at = data.indexOf(SIGN, at + SIGN.length());
    }
  }
}
