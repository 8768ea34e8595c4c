package newshook.dev;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command's words taken apart: {@code --name value}, {@code --name=value}, {@code --flag}, and
 * the rest.
 */
final class Options {
  private final Map<String, String> values = new HashMap<>();
  private final List<String> rest = new ArrayList<>();

  /**
   * @param named the options that take a value
   * @param flags those that take none; any other is an {@link IllegalArgumentException}
   */
  Options(List<String> args, Set<String> named, Set<String> flags) {
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      int equals = arg.indexOf('=');
      String name = equals < 0 ? arg : arg.substring(0, equals);
      if (!name.startsWith("--")) {
        rest.add(arg);
      } else if (flags.contains(name)) {
        values.put(name, "true");
      } else if (!named.contains(name)) {
        throw new IllegalArgumentException("no option " + name + "; see --help");
      } else if (equals >= 0) {
        values.put(name, arg.substring(equals + 1));
      } else if (i + 1 < args.size()) {
        values.put(name, args.get(++i));
      } else {
        throw new IllegalArgumentException(name + " needs a value");
      }
    }
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).filter(v -> !v.isBlank());
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The words that are no options, of which there must be so many. */
  List<String> rest(int least, int most, String what) {
    if (rest.size() < least || rest.size() > most) {
      throw new IllegalArgumentException("wanted: " + what + "; see --help");
    }
    return rest;
  }
}
