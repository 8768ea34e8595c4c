package newshook.webhook.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a body says: texts, lists and named fields. Numbers are texts too; null is left out. */
public sealed interface Node {
  /** A value. */
  record Text(String value) implements Node {}

  /** A list. */
  record Items(List<Node> nodes) implements Node {
    public Items {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * Named values in the order they stood in. Names are kept folded, so that {@code article_title}
   * and {@code ArticleTitle} are one; the last of a name counts.
   *
   * @param twice names that stood more than once
   */
  record Fields(Map<String, Node> byName, List<String> twice) implements Node {
    public Fields {
      byName = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byName));
      twice = List.copyOf(twice);
    }

    public static Fields of(Map<String, Node> byName) {
      Builder fields = new Builder();
      byName.forEach(fields::put);
      return fields.build();
    }

    public Optional<Node> get(String name) {
      return Optional.ofNullable(byName.get(fold(name)));
    }
  }

  /** Gathers fields one by one. */
  final class Builder {
    private final Map<String, Node> byName = new LinkedHashMap<>();
    private final List<String> twice = new ArrayList<>();

    public Builder put(String name, Node value) {
      if (byName.put(fold(name), value) != null) {
        twice.add(name);
      }
      return this;
    }

    public Builder put(String name, String value) {
      return put(name, new Text(value));
    }

    public Fields build() {
      return new Fields(byName, twice);
    }
  }

  /** A name without what senders write differently: case, {@code _}, {@code -} and spaces. */
  static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_' && c != '-' && c != ' ') {
        folded.append(c);
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** The node itself, or what is in it where it is a list. */
  default Stream<Node> each() {
    return this instanceof Items(List<Node> nodes) ? nodes.stream() : Stream.of(this);
  }
}
