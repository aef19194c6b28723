package org.diapason.sip.xml;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One way through a document that may mean no good: as a stream of UTF-8, without DOCTYPE and entities, bounded in bytes,
 * elements and depth. Names count within one namespace, whatever their case.
 */
public final class BoundedXml {

  private static final int DEEPEST = 12;

  private final XMLStreamReader xml;
  private final Kind kind;
  private int depth;
  private int elements;

  /**
   * What kind of document is read.
   *
   * @param mostBytes of the document
   * @param mostElements in it
   * @param longest attribute, in characters; of a text hardly more is kept
   */
  public record Kind(String namespace, int mostBytes, int mostElements, int longest) {
  }

  /** Makes something of a document. */
  @FunctionalInterface
  public interface Walk<T> {

    /** Empty when it is another document. */
    Optional<T> through(BoundedXml document) throws XMLStreamException;
  }

  private BoundedXml(XMLStreamReader xml, Kind kind) {
    this.xml = xml;
    this.kind = kind;
  }

  /** Empty when it is not sound or too large, and when the walk says so. */
  public static <T> Optional<T> read(byte[] bytes, Kind kind, Walk<T> walk) {
    if (bytes.length > kind.mostBytes()) {
      return Optional.empty();
    }
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(decoded(bytes)));
      try {
        return walk.through(new BoundedXml(xml, kind));
      } finally {
        xml.close();
      }
    } catch (XMLStreamException | CharacterCodingException unsound) {
      return Optional.empty();
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing is resolved");
    });
    return factory;
  }

  /** Decoded here: the parser prints what it can not decode. */
  private static String decoded(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Goes on to the next start, end or text; false at the end of the document. */
  public boolean next() throws XMLStreamException {
    switch (xml.next()) {
      case XMLStreamConstants.START_ELEMENT -> {
        if (++depth > DEEPEST || ++elements > kind.mostElements()) {
          throw new XMLStreamException("too deep or too long");
        }
      }
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
          throw new XMLStreamException("no document type");
      case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION, XMLStreamConstants.SPACE -> {
        return next();
      }
      case XMLStreamConstants.END_DOCUMENT -> {
        return false;
      }
      default -> { }
    }
    return true;
  }

  /** Elements that are open, the one that starts here included. */
  public int depth() {
    return depth;
  }

  /** Whether this is the start of such an element. */
  public boolean starts(String name) {
    return xml.isStartElement() && is(name);
  }

  /** Whether this is the end of such an element. */
  public boolean ends(String name) {
    return xml.isEndElement() && is(name);
  }

  private boolean is(String name) {
    return xml.getLocalName().toLowerCase(Locale.ROOT).equals(name) && kind.namespace().equals(xml.getNamespaceURI());
  }

  /** Text up to the end of the element that starts here; elements in it are stepped over. */
  public String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int outside = depth - 1;
    while (depth > outside) {
      next();
      if (xml.isCharacters() && text.length() <= kind.longest()) {
        text.append(xml.getText());
      }
    }
    return text.toString().strip();
  }

  /** Of the element that starts here; empty when there is none, or a longer one than may be. */
  public String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null || value.length() > kind.longest() ? "" : value.strip();
  }
}
