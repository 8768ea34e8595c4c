package newshook.webhook;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newshook.webhook.body.Node;

/**
 * Reads plain text of people who avoid JSON: fields between separators of their own, front matter,
 * a headline with its address.
 */
final class DelimitedText {
  private static final int MAX_PARTS = 500;
  private static final Pattern SEPARATOR =
      Pattern.compile("_{2,}[A-Za-z_]{2,40}?_{2,}|\\|{2,3}|\\s\\|\\s|\\r?\\n|\\t");
  private static final Pattern NAMED =
      Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_-]{1,30})\\s*[:=]\\s+(\\S.*)", Pattern.DOTALL);

  private final Map<String, String> named = new LinkedHashMap<>();
  private final List<String> loose = new ArrayList<>();
  private boolean inFrontMatter;

  private DelimitedText() {}

  /** Fields by the names of the alias table; empty where the text holds no address. */
  static Optional<Node.Fields> read(String text) {
    List<String> parts = SEPARATOR.splitAsStream(text).limit(MAX_PARTS).map(String::strip).toList();
    return parts.stream()
        .flatMap(part -> CleanText.addressIn(part).stream())
        .findFirst()
        .map(address -> new DelimitedText().fields(parts, address));
  }

  private Node.Fields fields(List<String> parts, String firstAddress) {
    parts.forEach(this::add);
    Map<String, String> fields = loose(firstAddress);
    fields.putAll(named);
    if (!named.containsKey("link")) {
      fields.putIfAbsent("url", firstAddress);
    }
    Node.Builder node = new Node.Builder();
    fields.forEach(node::put);
    return node.build();
  }

  private void add(String part) {
    Matcher field = NAMED.matcher(part);
    boolean known = field.matches() && AliasTable.senders().knows(field.group(1));
    if (known) {
      named.putIfAbsent(Node.fold(field.group(1)), field.group(2));
    } else if (part.equals("---")) {
      inFrontMatter = !inFrontMatter;
    } else if (!part.isEmpty() && !inFrontMatter) {
      loose.add(part); // in front matter it is somebody's field, but none of ours
    }
  }

  /** The first text is the title, a date is the date, the rest is content. */
  private Map<String, String> loose(String address) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String part : loose) {
      if (part.equals(address) || CleanText.address(part).equals(address)) {
        continue;
      }
      boolean date = EventDate.read(part, ZoneOffset.UTC).isPresent();
      String name = date ? "published" : hasTitle(fields) ? "content" : "title";
      fields.merge(name, part, (before, more) -> before + "\n" + more);
    }
    return fields;
  }

  private boolean hasTitle(Map<String, String> fields) {
    return fields.containsKey("title") || named.containsKey("title");
  }
}
