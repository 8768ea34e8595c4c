package newshook.webhook;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.webhook.body.Node;

/** What senders call things: the table {@code senders.txt}. */
final class AliasTable {
  /** What a path leads to. */
  enum Field {
    AUTHOR,
    CONTENT,
    FEEDTITLE,
    FEEDURL,
    HTML,
    IMAGE,
    INNER,
    ITEMS,
    LINK,
    MESSAGEID,
    PUBLISHED,
    TAGS,
    TITLE
  }

  /** One line of the table: where a sender puts a field. */
  record Path(Field field, String text, boolean fromRoot, List<String> names, int rank) {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern STEP = Pattern.compile("(?:\\[\\])?\\.");
    private static final int GUESS = 90;

    static Path of(String line) {
      List<String> columns = SPACE.splitAsStream(line).limit(3).toList();
      String text = columns.get(1);
      boolean fromRoot = text.startsWith("^");
      List<String> names =
          STEP.splitAsStream(fromRoot ? text.substring(1) : text).map(Node::fold).toList();
      Field field = Field.valueOf(columns.get(0).toUpperCase(java.util.Locale.ROOT));
      return new Path(field, text, fromRoot, names, Integer.parseInt(columns.get(2)));
    }

    boolean isGuess() {
      return rank >= GUESS;
    }

    /** Every node that the path leads to; lists are stepped into on the way. */
    Stream<Node> from(Node start) {
      Stream<Node> here = Stream.of(start);
      for (String name : names) {
        here =
            here.flatMap(Node::each)
                .flatMap(n -> n instanceof Node.Fields f ? f.get(name).stream() : Stream.of());
      }
      return here;
    }
  }

  private static final AliasTable SENDERS = new AliasTable();

  private final Map<Field, List<Path>> byField = new EnumMap<>(Field.class);
  private final Set<String> firstNames;

  private AliasTable() {
    List<Path> paths = paths();
    for (Field field : Field.values()) {
      byField.put(
          field,
          paths.stream()
              .filter(p -> p.field() == field)
              .sorted(Comparator.comparingInt(Path::rank))
              .toList());
    }
    firstNames = paths.stream().map(p -> p.names().getFirst()).collect(toUnmodifiableSet());
  }

  static AliasTable senders() {
    return SENDERS;
  }

  List<Path> paths(Field field) {
    return byField.getOrDefault(field, List.of());
  }

  /** Whether some sender calls this field so. */
  boolean isCalled(Field field, String name) {
    List<String> names = List.of(Node.fold(name));
    return paths(field).stream().anyMatch(path -> path.names().equals(names));
  }

  /** Whether some sender calls something so. */
  boolean knows(String name) {
    return firstNames.contains(Node.fold(name));
  }

  private static List<Path> paths() {
    InputStream file = AliasTable.class.getResourceAsStream("senders.txt");
    if (file == null) {
      throw new IllegalStateException("missing from the artefact: senders.txt");
    }
    try (var in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return in.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).map(Path::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading senders.txt", e);
    }
  }
}
