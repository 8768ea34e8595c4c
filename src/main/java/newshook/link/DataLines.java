package newshook.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the lines of a data file that lies beside a class, less comments and blank ones. */
public final class DataLines {
  private static final Pattern BAR = Pattern.compile(" +\\| +");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private DataLines() {}

  /** Whole lines, without the space around them. */
  public static List<String> of(Class<?> beside, String name) {
    InputStream file = beside.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("missing from the artefact: " + name);
    }
    try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }

  /** Lines that read {@code group | words}: what stands behind each group, in the file's order. */
  public static Map<String, List<String>> groups(Class<?> beside, String name) {
    return of(beside, name).stream()
        .map(line -> BAR.split(line, 2))
        .collect(
            Collectors.groupingBy(
                columns -> columns[0],
                Collectors.mapping(columns -> columns[1], Collectors.toList())));
  }

  /** The columns of each line of a file of this package. */
  static List<List<String>> columns(String name) {
    return of(DataLines.class, name).stream()
        .map(line -> SPACE.splitAsStream(line).toList())
        .toList();
  }
}
