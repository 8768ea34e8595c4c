package newshook.reading.feed;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import newshook.extract.body.Xhtml;

/** Writes XML that every parser takes: the JDK's writer, fed with nothing that XML forbids. */
public final class Markup {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter out;

  private Markup(XMLStreamWriter out) {
    this.out = out;
  }

  /** Writes one part of a document. */
  public interface Part {
    void write(Markup markup) throws XMLStreamException;
  }

  public static String document(Part content) {
    StringWriter text = new StringWriter(64 * 1024);
    try {
      XMLStreamWriter out = FACTORY.createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      content.write(new Markup(out));
      out.writeEndDocument();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing XML to memory", e);
    }
    return text.toString();
  }

  /** For a text inside HTML. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** An element with others inside. */
  public void element(String name, Map<String, String> attributes, Part content)
      throws XMLStreamException {
    out.writeStartElement(name);
    attributes(attributes);
    content.write(this);
    out.writeEndElement();
  }

  /** An element of text, or nothing where there is no text. */
  public void text(String name, Map<String, String> attributes, String text)
      throws XMLStreamException {
    if (!text.isEmpty()) {
      out.writeStartElement(name);
      attributes(attributes);
      out.writeCharacters(Xhtml.legal(text));
      out.writeEndElement();
    }
  }

  /** Text inside the element that is open. */
  void words(String text) throws XMLStreamException {
    out.writeCharacters(Xhtml.legal(text));
  }

  public void text(String name, String text) throws XMLStreamException {
    text(name, Map.of(), text);
  }

  public void empty(String name, Map<String, String> attributes) throws XMLStreamException {
    out.writeEmptyElement(name);
    attributes(attributes);
  }

  private void attributes(Map<String, String> attributes) throws XMLStreamException {
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      out.writeAttribute(attribute.getKey(), Xhtml.legal(attribute.getValue()));
    }
  }
}
