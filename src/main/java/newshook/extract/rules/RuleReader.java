package newshook.extract.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newshook.extract.rules.SiteRule.Replacement;

/** Reads a rule file: one {@code command: value} a line, {@code #} for comments. */
final class RuleReader {
  private static final String REPLACE = "replace_string";

  private final Map<String, List<String>> commands = new TreeMap<>();
  private final List<Replacement> replacements = new ArrayList<>();

  private RuleReader() {}

  static SiteRule read(String text) {
    RuleReader reader = new RuleReader();
    text.lines().forEach(reader::line);
    reader.pair();
    reader.commands.replaceAll((_, values) -> List.copyOf(values));
    return new SiteRule(reader.commands, reader.replacements);
  }

  private void line(String line) {
    int colon = colon(line);
    if (colon <= 0 || line.strip().startsWith("#")) {
      return;
    }
    String value = line.substring(colon + 1).strip();
    String command = line.substring(0, colon).strip();
    if (command.startsWith(REPLACE + "(") && command.endsWith(")")) {
      String found = command.substring(REPLACE.length() + 1, command.length() - 1);
      replace(found, value);
    } else {
      commands.computeIfAbsent(command, _ -> new ArrayList<>()).add(value);
    }
  }

  /** The older form: {@code find_string} lines, each with its {@code replace_string}. */
  private void pair() {
    List<String> found = commands.getOrDefault("find_string", List.of());
    List<String> better = commands.getOrDefault(REPLACE, List.of());
    for (int i = 0; i < Math.min(found.size(), better.size()); i++) {
      replace(found.get(i), better.get(i));
    }
  }

  private void replace(String found, String better) {
    if (!found.isEmpty()) {
      replacements.add(new Replacement(found, better));
    }
  }

  /** The first colon outside brackets: {@code replace_string(a:b): c}. */
  private static int colon(String line) {
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case '(' -> depth++;
        case ')' -> depth--;
        case ':' -> {
          if (depth <= 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    return -1;
  }
}
