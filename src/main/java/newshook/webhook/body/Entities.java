package newshook.webhook.body;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML's character references, such as those for an ampersand or a curly quote. */
public final class Entities {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,20}));");

  /** Where browsers read a number as windows-1252, because so many pages meant that. */
  private static final String WINDOWS_1252 =
      "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

  private Entities() {}

  /** Each reference resolved once: what was escaped twice stays escaped once. */
  public static String decode(String text) {
    return text.indexOf('&') < 0
        ? text
        : REFERENCE.matcher(text).replaceAll(r -> Matcher.quoteReplacement(character(r)));
  }

  /** What a name stands for; empty where nobody knows it. */
  public static String named(String name) {
    return Names.BY_NAME.getOrDefault(name, "");
  }

  private static String character(java.util.regex.MatchResult reference) {
    if (reference.group(3) != null) {
      String known = named(reference.group(3));
      return known.isEmpty() ? reference.group() : known;
    }
    int code =
        reference.group(1) != null
            ? Integer.parseInt(reference.group(1))
            : Integer.parseInt(reference.group(2), 16);
    if (code >= 0x80 && code <= 0x9f) {
      return WINDOWS_1252.substring(code - 0x80, code - 0x7f);
    }
    boolean valid = Character.isValidCodePoint(code) && (code < 0xd800 || code > 0xdfff);
    return valid && code != 0 ? Character.toString(code) : "";
  }

  /** Read only when a name is met. */
  private static final class Names {
    static final Map<String, String> BY_NAME = read();

    private static Map<String, String> read() {
      InputStream file = Entities.class.getResourceAsStream("/newshook/webhook/entities.txt");
      if (file == null) {
        throw new IllegalStateException("missing from the artefact: entities.txt");
      }
      Map<String, String> names = new HashMap<>();
      try (var in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
        in.lines().filter(l -> !l.startsWith("#")).forEach(line -> add(names, line));
      } catch (IOException e) {
        throw new UncheckedIOException("reading entities.txt", e);
      }
      return Map.copyOf(names);
    }

    private static void add(Map<String, String> names, String line) {
      int space = line.indexOf(' ');
      int code = Integer.parseInt(line.substring(space).strip(), 16);
      names.put(line.substring(0, space), Character.toString(code));
    }
  }
}
