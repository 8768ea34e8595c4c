package newshook.extract;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newshook.extract.block.PageIndex;
import newshook.extract.block.Tokens;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article's text in the data that a page hands to its own scripts, for pages that print nothing
 * until those have run. Such data is no standard: a text is taken for the article's if it is long,
 * or the paragraphs under one name are, and the name is none of a teaser's.
 */
final class EmbeddedText {
  private static final int LONG = 120;
  private static final int PARAGRAPH = 8;
  private static final int MAX_SCRIPT = 4_000_000;
  private static final int MAX_STRINGS = 50_000;
  private static final Set<String> TEASERS =
      Set.of(
          "alt",
          "caption",
          "description",
          "excerpt",
          "headline",
          "keywords",
          "lead",
          "query",
          "style",
          "subtitle",
          "summary",
          "template",
          "title",
          "css",
          "copyright",
          "disclaimer");

  /** Strings of one name further apart than this are of two lists. */
  private static final int APART = 2_500;

  /** The texts of one name that stand together. */
  private static final class Pool {
    private final Set<String> texts = new LinkedHashSet<>();
    private int end;
  }

  private final List<Pool> pools = new ArrayList<>();
  private final Map<String, Pool> open = new HashMap<>();
  private int strings;

  private EmbeddedText() {}

  /** The text, perhaps as HTML; empty if the page holds none. */
  static String of(Document page) {
    EmbeddedText text = new EmbeddedText();
    for (Element script : page.getElementsByTag("script")) {
      String data = PageIndex.data(script);
      if (data.length() <= MAX_SCRIPT && !script.attr("type").contains("ld+json")) {
        text.open.clear();
        text.read(data);
      }
    }
    return text.longest();
  }

  /** Notes each string of JSON that has a name, in one pass. */
  private void read(String data) {
    String name = "";
    int at = data.indexOf('"');
    while (at >= 0 && strings < MAX_STRINGS) {
      int end = end(data, at + 1);
      if (end < 0) {
        return;
      }
      boolean names = end + 1 < data.length() && data.charAt(end + 1) == ':';
      if (names) {
        name = data.substring(at + 1, end).toLowerCase(Locale.ROOT);
      } else if (end - at > 2 * PARAGRAPH && !TEASERS.contains(name)) {
        note(name, data.substring(at, end + 1), at);
      }
      strings++;
      at = data.indexOf('"', end + 1);
    }
  }

  /** Where the string that begins at an index ends: at the next quote that is not escaped. */
  private static int end(String data, int from) {
    for (int i = from; i < data.length(); i++) {
      char c = data.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        return i;
      }
    }
    return -1;
  }

  private void note(String name, String literal, int at) {
    String text = value(literal).strip();
    String plain = StatedBody.plain(text);
    boolean prose = plain.indexOf(' ') > 0 || plain.indexOf('。') > 0;
    if (prose && isNoCode(plain) && Tokens.of(plain).count() >= PARAGRAPH) {
      Pool pool = open.get(name);
      if (pool == null || at - pool.end > APART) {
        pool = new Pool();
        pools.add(pool);
        open.put(name, pool);
      }
      pool.texts.add(text);
      pool.end = at + literal.length();
    }
  }

  private static String value(String literal) {
    try {
      return JSON.std.anyFrom(literal) instanceof String text ? text : "";
    } catch (IOException _) {
      return ""; // A script's own string, with escapes that JSON does not know.
    }
  }

  private static boolean isNoCode(String text) {
    return text.indexOf('{') < 0 && !text.contains("=>") && !text.startsWith("http");
  }

  private String longest() {
    List<String> texts = new ArrayList<>();
    for (Pool pool : pools) {
      texts.add(String.join("\n", pool.texts));
      texts.addAll(pool.texts);
    }
    int most = texts.stream().mapToInt(EmbeddedText::words).max().orElse(0);
    return texts.stream()
        .filter(text -> words(text) >= LONG && words(text) * 2 >= most)
        .min(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static int words(String text) {
    return Tokens.of(StatedBody.plain(text)).count();
  }
}
