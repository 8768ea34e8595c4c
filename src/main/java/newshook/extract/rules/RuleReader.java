package newshook.extract.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a rule file: one {@code command: value} a line, {@code #} for comments. */
final class RuleReader {
  private RuleReader() {}

  static SiteRule read(String text) {
    Map<String, List<String>> commands = new TreeMap<>();
    for (String line : text.lines().toList()) {
      int colon = colon(line);
      if (colon > 0 && !line.strip().startsWith("#")) {
        String value = line.substring(colon + 1).strip();
        String command = line.substring(0, colon).strip();
        commands.computeIfAbsent(command, _ -> new ArrayList<>()).add(value);
      }
    }
    commands.replaceAll((_, values) -> List.copyOf(values));
    return new SiteRule(commands);
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
