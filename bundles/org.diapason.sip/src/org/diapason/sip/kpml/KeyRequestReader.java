package org.diapason.sip.kpml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.diapason.sip.kpml.KeyRequest.Persistence;
import org.diapason.sip.xml.BoundedXml;

/** Reads documents of RFC 4730 §5. */
public final class KeyRequestReader {

  /** Type of the documents, below {@code application}. */
  public static final String SUBTYPE = "kpml-request+xml";

  private static final int MOST_RULES = 20;
  private static final int LONGEST = 200;
  private static final int LONGEST_WAIT = 60_000;
  private static final Duration EXTRA = Duration.ofMillis(500);
  private static final BoundedXml.Kind KIND =
      new BoundedXml.Kind("urn:ietf:params:xml:ns:kpml-request", 16 * 1_024, 100, LONGEST);

  private KeyRequestReader() {
  }

  /** Empty when it is not sound, too large, or asks for what is no pattern. */
  public static Optional<KeyRequest> read(byte[] bytes) {
    return BoundedXml.read(bytes, KIND, xml -> new Walk(xml).request());
  }

  /** One way through one document. */
  private static final class Walk {

    private final BoundedXml xml;
    private final List<KeyRequest.Rule> rules = new ArrayList<>();
    private Persistence persistence = Persistence.ONE_SHOT;
    private Duration interDigit = Duration.ofMillis(4_000);
    private Duration critical = Duration.ofMillis(1_000);
    private Optional<KeyRequest.Enter> enter = Optional.empty();
    private boolean flush;

    Walk(BoundedXml xml) {
      this.xml = xml;
    }

    Optional<KeyRequest> request() throws XMLStreamException {
      boolean asked = false;
      while (xml.next()) {
        asked |= xml.starts("kpml-request");
        if (xml.starts("pattern")) {
          pattern();
        } else if (xml.starts("flush")) {
          flush = !text().equalsIgnoreCase("no");
        } else if (xml.starts("regex")) {
          rule();
        }
      }
      return asked ? Optional.of(new KeyRequest(rules, persistence, flush, interDigit, critical, enter)) : Optional.empty();
    }

    private void pattern() throws XMLStreamException {
      persistence = switch (xml.attribute("persist")) {
        case "", "one-shot" -> Persistence.ONE_SHOT;
        case "persist" -> Persistence.PERSIST;
        case "single-notify" -> Persistence.SINGLE_NOTIFY;
        default -> throw new XMLStreamException("persist");
      };
      interDigit = wait("interdigittimer", interDigit);
      critical = wait("criticaldigittimer", critical);
      enter = enter(xml.attribute("enterkey"), wait("extradigittimer", EXTRA));
    }

    private static Optional<KeyRequest.Enter> enter(String key, Duration patience) throws XMLStreamException {
      if (!key.matches("[0-9A-D*#]?")) {
        throw new XMLStreamException("enterkey");
      }
      return key.isEmpty() ? Optional.empty() : Optional.of(new KeyRequest.Enter(key.charAt(0), patience));
    }

    private Duration wait(String name, Duration usual) throws XMLStreamException {
      String written = xml.attribute(name);
      if (!written.matches("\\d{0,9}")) {
        throw new XMLStreamException(name);
      }
      return written.isEmpty() ? usual : Duration.ofMillis(Math.min(Long.parseLong(written), LONGEST_WAIT));
    }

    private void rule() throws XMLStreamException {
      String tag = xml.attribute("tag");
      Optional<DigitPattern> pattern = DigitPattern.read(text());
      if (pattern.isEmpty() || rules.size() == MOST_RULES) {
        throw new XMLStreamException("regex");
      }
      rules.add(new KeyRequest.Rule(pattern.get(), tag));
    }

    private String text() throws XMLStreamException {
      String text = xml.text();
      if (text.length() > LONGEST) {
        throw new XMLStreamException("too long");
      }
      return text;
    }
  }
}
