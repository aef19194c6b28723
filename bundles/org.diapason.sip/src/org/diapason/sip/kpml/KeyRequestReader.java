package org.diapason.sip.kpml;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.diapason.sip.kpml.KeyRequest.Persistence;

/** Reads documents of RFC 4730 §5 from servers that may mean no good: as a stream, bounded, without DOCTYPE. */
public final class KeyRequestReader {

  /** Type of the documents, below {@code application}. */
  public static final String SUBTYPE = "kpml-request+xml";

  private static final int MOST_BYTES = 16 * 1_024;
  private static final int MOST_ELEMENTS = 100;
  private static final int MOST_RULES = 20;
  private static final int LONGEST = 200;
  private static final int LONGEST_WAIT = 60_000;
  private static final Duration EXTRA = Duration.ofMillis(500);
  private static final String NAMESPACE = "urn:ietf:params:xml:ns:kpml-request";

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  public KeyRequestReader() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing is resolved");
    });
  }

  /** Empty when it is not sound, too large, or asks for what is no pattern. */
  public Optional<KeyRequest> read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return Optional.empty();
    }
    try {
      // Decoded here: the parser prints what it can not decode.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
      try {
        return new Walk(xml).request();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException | CharacterCodingException unsound) {
      return Optional.empty();
    }
  }

  /** One way through one document. */
  private static final class Walk {

    private final XMLStreamReader xml;
    private final List<KeyRequest.Rule> rules = new ArrayList<>();
    private Persistence persistence = Persistence.ONE_SHOT;
    private Duration interDigit = Duration.ofMillis(4_000);
    private Duration critical = Duration.ofMillis(1_000);
    private Optional<KeyRequest.Enter> enter = Optional.empty();
    private boolean flush;
    private int elements;

    Walk(XMLStreamReader xml) {
      this.xml = xml;
    }

    Optional<KeyRequest> request() throws XMLStreamException {
      boolean asked = false;
      for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw new XMLStreamException("no document type");
        }
        if (event == XMLStreamConstants.START_ELEMENT && NAMESPACE.equals(xml.getNamespaceURI())) {
          asked |= xml.getLocalName().equals("kpml-request");
          element(xml.getLocalName());
        }
      }
      return asked ? Optional.of(new KeyRequest(rules, persistence, flush, interDigit, critical, enter)) : Optional.empty();
    }

    private void element(String name) throws XMLStreamException {
      if (++elements > MOST_ELEMENTS) {
        throw new XMLStreamException("too long");
      }
      switch (name) {
        case "pattern" -> pattern();
        case "flush" -> flush = !text().equalsIgnoreCase("no");
        case "regex" -> rule();
        default -> { }
      }
    }

    private void pattern() throws XMLStreamException {
      persistence = switch (attribute("persist")) {
        case "", "one-shot" -> Persistence.ONE_SHOT;
        case "persist" -> Persistence.PERSIST;
        case "single-notify" -> Persistence.SINGLE_NOTIFY;
        default -> throw new XMLStreamException("persist");
      };
      interDigit = wait("interdigittimer", interDigit);
      critical = wait("criticaldigittimer", critical);
      enter = enter(attribute("enterkey"), wait("extradigittimer", EXTRA));
    }

    private static Optional<KeyRequest.Enter> enter(String key, Duration patience) throws XMLStreamException {
      if (!key.matches("[0-9A-D*#]?")) {
        throw new XMLStreamException("enterkey");
      }
      return key.isEmpty() ? Optional.empty() : Optional.of(new KeyRequest.Enter(key.charAt(0), patience));
    }

    private Duration wait(String name, Duration usual) throws XMLStreamException {
      String written = attribute(name);
      if (!written.matches("\\d{0,9}")) {
        throw new XMLStreamException(name);
      }
      return written.isEmpty() ? usual : Duration.ofMillis(Math.min(Long.parseLong(written), LONGEST_WAIT));
    }

    private void rule() throws XMLStreamException {
      String tag = attribute("tag");
      Optional<DigitPattern> pattern = DigitPattern.read(text());
      if (pattern.isEmpty() || rules.size() == MOST_RULES) {
        throw new XMLStreamException("regex");
      }
      rules.add(new KeyRequest.Rule(pattern.get(), tag));
    }

    private String text() throws XMLStreamException {
      String text = xml.getElementText().strip();
      if (text.length() > LONGEST) {
        throw new XMLStreamException("too long");
      }
      return text;
    }

    private String attribute(String name) {
      String value = xml.getAttributeValue(null, name);
      return value == null || value.length() > LONGEST ? "" : value.strip();
    }
  }
}
