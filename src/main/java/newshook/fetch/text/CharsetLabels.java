package newshook.fetch.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a charset label means on the web: {@code iso-8859-1} is windows-1252, UTF-7 is nothing. */
final class CharsetLabels {
  private final Map<String, String> javaNames;

  private CharsetLabels(Map<String, String> javaNames) {
    this.javaNames = Map.copyOf(javaNames);
  }

  static CharsetLabels ofTheWeb() {
    Map<String, String> names = new HashMap<>();
    try (InputStream in = CharsetLabels.class.getResourceAsStream("charset-labels.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 3))
          .forEach(row -> addLabels(names, row[1], row[2]));
    } catch (IOException e) {
      throw new UncheckedIOException("reading charset-labels.txt", e);
    }
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
