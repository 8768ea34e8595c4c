package newshook.webhook.body;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an RSS, RDF or Atom feed, which a WebSub hub pushes whole. No DTD, no entity of the
 * document's own, nothing from outside. What stands before a fault is kept.
 */
public final class FeedXml {
  private static final int MAX_DEPTH = 100;
  private static final XMLInputFactory XML = factory();

  private final XMLStreamReader reader;
  private final Deque<String> path = new ArrayDeque<>();
  private final List<Node> entries = new ArrayList<>();
  private final Node.Builder feed = new Node.Builder();
  private final StringBuilder text = new StringBuilder();
  private EntryXml entry = new EntryXml();
  private boolean inEntry;
  private boolean isFeed;

  private FeedXml(XMLStreamReader reader) {
    this.reader = reader;
  }

  /** {@code {feed: {title, url}, entries: […]}}, if this is a feed. */
  public static Optional<Node> read(String text) {
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(text));
      FeedXml feed = new FeedXml(reader);
      feed.readToTheEndOrTheFirstFault();
      reader.close();
      return feed.isFeed ? Optional.of(feed.node()) : Optional.empty();
    } catch (XMLStreamException _) {
      return Optional.empty();
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    xml.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return xml;
  }

  private Node node() {
    return Node.Fields.of(Map.of("feed", feed.build(), "entries", new Node.Items(entries)));
  }

  private void readToTheEndOrTheFirstFault() {
    try {
      while (reader.hasNext() && path.size() < MAX_DEPTH) {
        step(reader.next());
      }
    } catch (XMLStreamException _) {
      // Cut, or not well-formed: the entries so far are whole.
    }
  }

  private void step(int event) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName());
      case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
      case XMLStreamConstants.ENTITY_REFERENCE ->
          text.append(Entities.named(reader.getLocalName()));
      default -> {
        // comments, instructions, the document's ends
      }
    }
  }

  private void start(String name) {
    path.push(name);
    isFeed |= name.equals("rss") || name.equals("feed") || name.equals("RDF");
    boolean opens = name.equals("item") || name.equals("entry");
    if (opens && !inEntry) {
      inEntry = true;
      entry = new EntryXml();
    } else if (inEntry) {
      entry.attributes(reader);
    } else if (name.equals("link") && "self".equals(attribute("rel"))) {
      feed.put("url", attribute("href"));
    } else if (name.equals("link") && "hub".equals(attribute("rel"))) {
      feed.put("hub", attribute("href"));
    }
    if (!entry.isInMarkup(path)) {
      text.setLength(0);
    }
  }

  private void end(String name) {
    if (!path.isEmpty()) {
      path.pop();
    }
    if (inEntry && (name.equals("item") || name.equals("entry"))) {
      inEntry = false;
      entries.add(entry.node());
    } else if (inEntry) {
      entry.end(reader, path.peek() == null ? "" : path.peek(), text);
    } else if (name.equals("title") && path.size() <= 2) {
      feed.put("title", text.toString());
    }
  }

  private String attribute(String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
