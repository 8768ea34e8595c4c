package newshook.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the cost model is fed with, by name: measured, counted or assumed, as the file says. */
public record Figures(Map<String, Double> values) {
  public Figures {
    values = Map.copyOf(values);
  }

  /** Those of {@code src/bench/resources/newshook/bench/figures.txt}. */
  public static Figures checkedIn() {
    Map<String, Double> values = new LinkedHashMap<>();
    for (List<String> row : rows(resource("figures.txt"), 3)) {
      values.put(row.get(0), number(row.get(1)));
    }
    return new Figures(values);
  }

  /** One that is not there is an {@link IllegalArgumentException}. */
  public double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no figure '" + name + "'; see figures.txt");
    }
    return value;
  }

  /**
   * With another value of one that is there.
   *
   * @param assignment {@code name=value}
   */
  public Figures with(String assignment) {
    int equals = assignment.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException("wanted NAME=VALUE: " + assignment);
    }
    String name = assignment.substring(0, equals).strip();
    var _ = get(name);
    Map<String, Double> changed = new LinkedHashMap<>(values);
    changed.put(name, number(assignment.substring(equals + 1)));
    return new Figures(changed);
  }

  /** A number from 0 on; anything else is an {@link IllegalArgumentException}. */
  public static double number(String text) {
    try {
      double number = Double.parseDouble(text.strip());
      if (number >= 0 && Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw new IllegalArgumentException("no number from 0 on: '" + text.strip() + "'");
  }

  static String resource(String name) {
    try (InputStream in = Figures.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The lines of a table with so many columns; a line of another kind says where it is wrong. */
  static List<List<String>> rows(String text, int columns) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> row = List.of(line.strip().split(" \\| ", columns));
        if (row.size() != columns) {
          throw new IllegalArgumentException("wanted " + columns + " columns: " + line);
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
