package newshook.extract.verdict;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Phrases that give a page away (signs.txt): a challenge, a consent wall, a paywall, a cut text.
 */
final class Signs {
  private static final Map<String, List<String>> PHRASES = load("/newshook/extract/signs.txt");

  private Signs() {}

  /** The first phrase of a kind that the text has. */
  static Optional<String> find(String kind, String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return PHRASES.getOrDefault(kind, List.of()).stream().filter(lower::contains).findFirst();
  }

  private static Map<String, List<String>> load(String resource) {
    Map<String, List<String>> phrases = new TreeMap<>();
    try (var in = Objects.requireNonNull(Signs.class.getResourceAsStream(resource), resource);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (colon > 0 && line.charAt(0) != '#') {
          phrases
              .computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>())
              .add(line.substring(colon + 1).strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return phrases;
  }
}
