package newshook.extract.meta;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Words that tell whether a line names a person (names.txt), in lower case.
 *
 * @param agencies sign for want of a person
 * @param furniture words of a page, which no name has
 * @param nobody whole lines that name no person
 * @param placeholders say nothing at all
 */
record NameWords(
    Set<String> agencies, Set<String> furniture, Set<String> nobody, Set<String> placeholders) {
  private static final String FILE = "/newshook/extract/names.txt";

  static NameWords load() {
    Map<String, Set<String>> groups = new HashMap<>();
    try (var in = Objects.requireNonNull(NameWords.class.getResourceAsStream(FILE), FILE);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2))
          .forEach(
              line -> groups.computeIfAbsent(line[0], _ -> new HashSet<>()).add(line[1].strip()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
    return new NameWords(
        Objects.requireNonNull(groups.get("agency")),
        Objects.requireNonNull(groups.get("furniture")),
        Objects.requireNonNull(groups.get("nobody")),
        Objects.requireNonNull(groups.get("placeholder")));
  }
}
