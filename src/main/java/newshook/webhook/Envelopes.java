package newshook.webhook;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import newshook.article.FeedItem;
import newshook.webhook.AliasTable.Field;
import newshook.webhook.body.JsonTree;
import newshook.webhook.body.Node;
import newshook.webhook.body.Node.Fields;
import org.jspecify.annotations.Nullable;

/** Finds the items in a body: itself, a list in it, or one object in it. */
final class Envelopes {
  /** A JSON text in an event in an envelope: deeper is nobody's. */
  private static final int MAX_DEPTH = 4;

  private final ZoneId zone;

  Envelopes(ZoneId zone) {
    this.zone = zone;
  }

  List<FeedItem> items(Node body) {
    return items(body, null, MAX_DEPTH).toList();
  }

  private Stream<FeedItem> items(Node node, @Nullable Fields root, int depth) {
    return depth == 0
        ? Stream.of()
        : switch (node) {
          case Node.Text(String value) -> ofText(value, root, depth);
          case Node.Items(List<Node> nodes) ->
              nodes.stream().flatMap(n -> items(n, root, depth - 1));
          case Fields fields -> ofFields(fields, root, depth);
        };
  }

  /** An address, or JSON that was encoded twice. */
  private Stream<FeedItem> ofText(String text, @Nullable Fields root, int depth) {
    String address = CleanText.address(text);
    if (!address.isEmpty()) {
      return Stream.of(FeedItem.ofLink(address));
    }
    boolean json = text.startsWith("{") || text.startsWith("[");
    return json
        ? JsonTree.strict(text).or(() -> JsonTree.lenient(text)).stream()
            .flatMap(n -> items(n, root, depth - 1))
        : Stream.of();
  }

  private Stream<FeedItem> ofFields(Fields fields, @Nullable Fields root, int depth) {
    List<FeedItem> listed = inside(Field.ITEMS, fields, depth);
    if (!listed.isEmpty()) {
      return listed.stream();
    }
    List<FeedItem> self = ItemReader.read(fields, root, zone).stream().toList();
    if (!self.isEmpty() && !self.getFirst().title().isEmpty()) {
      return self.stream();
    }
    List<FeedItem> inner = inside(Field.INNER, fields, depth);
    return inner.isEmpty() ? self.stream() : inner.stream();
  }

  /** The items of the first envelope that holds any; a bare text in one is no item by itself. */
  private List<FeedItem> inside(Field kind, Fields fields, int depth) {
    return AliasTable.senders().paths(kind).stream()
        .map(path -> path.from(fields).flatMap(n -> opened(kind, n, fields, depth)).toList())
        .filter(items -> !items.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private Stream<FeedItem> opened(Field kind, Node node, Fields around, int depth) {
    boolean fits =
        switch (node) {
          case Node.Text(String value) -> kind == Field.INNER && value.startsWith("{");
          case Node.Items _ -> true;
          case Fields _ -> kind == Field.INNER;
        };
    return fits ? items(node, around, depth - 1) : Stream.of();
  }
}
