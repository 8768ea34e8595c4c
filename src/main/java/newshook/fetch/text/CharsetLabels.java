package newshook.fetch.text;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newshook.link.DataLines;

/** What a charset label means on the web: {@code iso-8859-1} is windows-1252, UTF-7 is nothing. */
final class CharsetLabels {
  private final Map<String, String> javaNames;

  private CharsetLabels(Map<String, String> javaNames) {
    this.javaNames = Map.copyOf(javaNames);
  }

  static CharsetLabels ofTheWeb() {
    Map<String, String> names = new HashMap<>();
    DataLines.of(CharsetLabels.class, "charset-labels.txt").stream()
        .map(line -> line.split(" \\| ", 3))
        .forEach(row -> addLabels(names, row[1], row[2]));
    return new CharsetLabels(names);
  }

  private static void addLabels(Map<String, String> names, String javaName, String labels) {
    for (String label : labels.split(" ", -1)) {
      names.put(label, javaName);
    }
  }

  /** The charset; empty for a label that is unknown to browsers. */
  Optional<Charset> charset(String label) {
    return Optional.ofNullable(javaNames.get(label.strip().toLowerCase(Locale.ROOT)))
        .filter(Charset::isSupported)
        .map(Charset::forName);
  }
}
