package newshook.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the lines of a data file beside this package as columns, less comments and blank ones. */
final class DataLines {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private DataLines() {}

  static List<List<String>> of(String name) {
    InputStream file = DataLines.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("missing from the artefact: " + name);
    }
    try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> SPACE.splitAsStream(line).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }
}
