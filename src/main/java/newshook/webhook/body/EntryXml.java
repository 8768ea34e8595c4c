package newshook.webhook.body;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** One item or entry of a feed while it is being read. */
final class EntryXml {
  private static final Set<String> MARKUP = Set.of("content", "summary", "description", "encoded");
  private static final Set<String> CONTAINERS = Set.of("item", "entry");

  private final Node.Builder fields = new Node.Builder();
  private final List<Node> categories = new ArrayList<>();
  private boolean hasImage;
  private boolean hasLink;
  private boolean permanent = true;

  /** Whether the innermost element stands inside one that holds markup (Atom's xhtml). */
  boolean isInMarkup(Collection<String> path) {
    return path.stream().skip(1).anyMatch(MARKUP::contains);
  }

  void attributes(XMLStreamReader element) {
    switch (element.getLocalName()) {
      case "link" -> link(attribute(element, "rel"), attribute(element, "href"));
      case "category" -> category(attribute(element, "term"));
      case "guid" -> permanent = !attribute(element, "isPermaLink").equals("false");
      case "thumbnail" -> image(attribute(element, "url"), "image/");
      case "content", "enclosure" -> image(attribute(element, "url"), kind(element));
      default -> {
        // nothing that we keep stands in its attributes
      }
    }
  }

  /** An element that ends inside {@code parent}; its text is in {@code text}. */
  void end(XMLStreamReader element, String parent, StringBuilder text) {
    String value = text.toString().strip();
    boolean own = CONTAINERS.contains(parent);
    switch (element.getLocalName()) {
      case "title" -> put(own && !isMedia(element), "title", value);
      case "link" -> link("", value);
      case "guid" -> put(permanent, "guid", value);
      case "id" -> put(own, "guid", value);
      case "pubDate", "published", "date" -> put(own, "published", value);
      case "updated", "modified" -> put(own, "updated", value);
      case "encoded", "content" -> put(own && !isMedia(element), "content", value);
      case "description", "summary" -> put(own && !isMedia(element), "summary", value);
      case "creator", "author" -> put(own, "author", value);
      case "name" -> put(parent.equals("author"), "creator", value);
      case "category" -> category(value);
      default -> {
        // unknown elements are left alone
      }
    }
  }

  Node node() {
    return fields.put("tags", new Node.Items(categories)).build();
  }

  private void put(boolean wanted, String name, String value) {
    if (wanted && !value.isEmpty()) {
      fields.put(name, value);
    }
  }

  private void link(String rel, String href) {
    boolean better = !hasLink || rel.equals("alternate");
    if (!href.isEmpty() && better && (rel.isEmpty() || rel.equals("alternate"))) {
      fields.put("link", href);
      hasLink = true;
    }
  }

  private void category(String term) {
    if (!term.isEmpty()) {
      categories.add(new Node.Text(term));
    }
  }

  private void image(String url, String kind) {
    if (!hasImage && !url.isEmpty() && kind.startsWith("image")) {
      fields.put("image", url);
      hasImage = true;
    }
  }

  private static String kind(XMLStreamReader element) {
    String type = attribute(element, "type");
    return type.isEmpty() ? attribute(element, "medium") : type;
  }

  private static boolean isMedia(XMLStreamReader element) {
    String namespace = element.getNamespaceURI();
    return namespace != null && namespace.contains("search.yahoo.com/mrss");
  }

  private static String attribute(XMLStreamReader element, String name) {
    String value = element.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
