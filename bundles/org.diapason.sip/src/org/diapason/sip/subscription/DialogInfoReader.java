package org.diapason.sip.subscription;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.diapason.core.watch.DialogInfo;

/** Reads documents of RFC 4235 from servers that may mean no good: as a stream, bounded, without DOCTYPE. */
final class DialogInfoReader {

  /** Most dialogs of one extension. */
  static final int MOST_DIALOGS = 100;

  private static final int MOST_BYTES = 256 * 1_024;
  private static final int MOST_ELEMENTS = 4_000;
  private static final int DEEPEST = 12;
  private static final String NAMESPACE = "urn:ietf:params:xml:ns:dialog-info";

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  DialogInfoReader() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing is resolved");
    });
  }

  /** Empty when it is not sound, or too large. */
  Optional<DialogDocument> read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return Optional.empty();
    }
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text(bytes)));
      try {
        return new Walk(xml).document();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException | CharacterCodingException unsound) {
      return Optional.empty();
    }
  }

  /** UTF-8, which every document of this kind is. Decoded here: the parser prints what it can not decode. */
  private static String text(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** One way through one document. */
  private static final class Walk {

    private final XMLStreamReader xml;
    private final List<DialogInfo> dialogs = new ArrayList<>();
    private int depth;
    private int elements;

    Walk(XMLStreamReader xml) {
      this.xml = xml;
    }

    Optional<DialogDocument> document() throws XMLStreamException {
      if (next() != XMLStreamConstants.START_ELEMENT || !is("dialog-info")) {
        return Optional.empty();
      }
      String version = attribute("version");
      String state = attribute("state");
      if (!version.matches("\\d{1,10}") || !state.equals("full") && !state.equals("partial")) {
        return Optional.empty();
      }
      while (next() != XMLStreamConstants.END_DOCUMENT) {
        if (starts("dialog") && !attribute("id").isEmpty()) {
          dialog();
        }
      }
      return Optional.of(new DialogDocument(Long.parseLong(version), state.equals("full"), dialogs));
    }

    private void dialog() throws XMLStreamException {
      DialogEntry entry = new DialogEntry(attribute("id"), attribute("direction"), attribute("call-id"),
          attribute("local-tag"), attribute("remote-tag"));
      int outside = depth - 1;
      boolean remote = false;
      for (next(); depth > outside; next()) {
        if (starts("remote")) {
          remote = true;
        } else if (remote && xml.getEventType() == XMLStreamConstants.END_ELEMENT && is("remote")) {
          remote = false;
        } else if (starts("state") && !remote) {
          entry.state(text());
        } else if (starts("identity") && remote) {
          String shown = attribute("display").isEmpty() ? attribute("display-name") : attribute("display");
          entry.identity(shown, text());
        } else if (starts("target") && remote) {
          entry.target(attribute("uri"));
        }
      }
      if (dialogs.size() < MOST_DIALOGS) {
        entry.dialog().ifPresent(dialogs::add);
      }
    }

    /** Text up to the end of the element, which has no children; others in it are stepped over. */
    private String text() throws XMLStreamException {
      StringBuilder text = new StringBuilder();
      int outside = depth - 1;
      while (depth > outside) {
        int event = next();
        if (event == XMLStreamConstants.CHARACTERS && text.length() < DialogEntry.LONGEST) {
          text.append(xml.getText());
        }
      }
      return text.toString().strip();
    }

    private int next() throws XMLStreamException {
      int event = xml.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new XMLStreamException("too deep or too long");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
            throw new XMLStreamException("no document type");
        case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION, XMLStreamConstants.SPACE -> {
          return next();
        }
        default -> { }
      }
      return event;
    }

    private boolean starts(String name) {
      return xml.getEventType() == XMLStreamConstants.START_ELEMENT && is(name);
    }

    private boolean is(String name) {
      return xml.getLocalName().toLowerCase(Locale.ROOT).equals(name) && NAMESPACE.equals(xml.getNamespaceURI());
    }

    private String attribute(String name) {
      String value = xml.getAttributeValue(null, name);
      return value == null || value.length() > DialogEntry.LONGEST ? "" : value.strip();
    }
  }
}
