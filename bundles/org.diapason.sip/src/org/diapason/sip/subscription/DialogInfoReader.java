package org.diapason.sip.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.diapason.core.watch.DialogInfo;
import org.diapason.sip.xml.BoundedXml;

/** Reads documents of RFC 4235. */
final class DialogInfoReader {

  /** Most dialogs of one extension. */
  static final int MOST_DIALOGS = 100;

  private static final BoundedXml.Kind KIND =
      new BoundedXml.Kind("urn:ietf:params:xml:ns:dialog-info", 256 * 1_024, 4_000, DialogEntry.LONGEST);

  private DialogInfoReader() {
  }

  /** Empty when it is not sound, or too large. */
  static Optional<DialogDocument> read(byte[] bytes) {
    return BoundedXml.read(bytes, KIND, xml -> new Walk(xml).document());
  }

  /** One way through one document. */
  private static final class Walk {

    private final BoundedXml xml;
    private final List<DialogInfo> dialogs = new ArrayList<>();

    Walk(BoundedXml xml) {
      this.xml = xml;
    }

    Optional<DialogDocument> document() throws XMLStreamException {
      if (!xml.next() || !xml.starts("dialog-info")) {
        return Optional.empty();
      }
      String version = xml.attribute("version");
      String state = xml.attribute("state");
      if (!version.matches("\\d{1,10}") || !state.equals("full") && !state.equals("partial")) {
        return Optional.empty();
      }
      while (xml.next()) {
        if (xml.starts("dialog") && !xml.attribute("id").isEmpty()) {
          dialog();
        }
      }
      return Optional.of(new DialogDocument(Long.parseLong(version), state.equals("full"), dialogs));
    }

    private void dialog() throws XMLStreamException {
      DialogEntry entry = new DialogEntry(xml.attribute("id"), xml.attribute("direction"), xml.attribute("call-id"),
          xml.attribute("local-tag"), xml.attribute("remote-tag"));
      int outside = xml.depth() - 1;
      boolean remote = false;
      for (xml.next(); xml.depth() > outside; xml.next()) {
        if (xml.starts("remote")) {
          remote = true;
        } else if (remote && xml.ends("remote")) {
          remote = false;
        } else if (xml.starts("state") && !remote) {
          entry.state(xml.text());
        } else if (xml.starts("identity") && remote) {
          String shown = xml.attribute("display").isEmpty() ? xml.attribute("display-name") : xml.attribute("display");
          entry.identity(shown, xml.text());
        } else if (xml.starts("target") && remote) {
          entry.target(xml.attribute("uri"));
        }
      }
      if (dialogs.size() < MOST_DIALOGS) {
        entry.dialog().ifPresent(dialogs::add);
      }
    }
  }
}
