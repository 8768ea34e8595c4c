package newshook.webhook;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import newshook.webhook.AliasTable.Field;
import newshook.webhook.AliasTable.Path;
import newshook.webhook.body.Node;
import newshook.webhook.body.Node.Fields;
import org.jspecify.annotations.Nullable;

/** The values of one item that may become a field; each is given out once. */
final class Candidates {
  private final Fields item;
  private final @Nullable Fields root;
  private final Set<String> used = new HashSet<>();

  /**
   * @param root the body around the item; null where the item is the body
   */
  Candidates(Fields item, @Nullable Fields root) {
    this.item = item;
    this.root = root;
  }

  /** The first value that {@code accept} makes something of, in order of rank. */
  <T> Optional<T> take(Field field, BiFunction<Path, String, Optional<T>> accept) {
    for (Path path : AliasTable.senders().paths(field)) {
      Optional<T> found =
          used.contains(path.text())
              ? Optional.empty()
              : texts(path).flatMap(text -> accept.apply(path, text).stream()).findFirst();
      if (found.isPresent()) {
        used.add(path.text());
        return found;
      }
    }
    return Optional.empty();
  }

  /** The nodes of the first path that leads anywhere. */
  List<Node> nodes(Field field) {
    return AliasTable.senders().paths(field).stream()
        .map(path -> from(path).toList())
        .filter(nodes -> !nodes.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  List<String> twice() {
    return item.twice();
  }

  private Stream<Node> from(Path path) {
    if (!path.fromRoot()) {
      return path.from(item);
    }
    return root == null ? Stream.of() : path.from(root);
  }

  private Stream<String> texts(Path path) {
    return from(path)
        .flatMap(Node::each)
        .flatMap(n -> n instanceof Node.Text(String value) ? Stream.of(value) : Stream.of());
  }
}
