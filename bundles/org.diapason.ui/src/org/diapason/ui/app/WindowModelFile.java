package org.diapason.ui.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file in which e4 keeps the windows. One that cannot be read, or is of another shape of windows, is set aside. */
final class WindowModelFile {

  /** A tag of the application in {@code Application.e4xmi}; a new shape of windows takes a new one. */
  private static final String SHAPE = "windows-1";
  private static final Logger LOG = LoggerFactory.getLogger(WindowModelFile.class);

  private final Path file;

  /** The file below the folder that e4 writes to. */
  WindowModelFile(Path instance) {
    file = instance.resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi");
  }

  /** Leaves a good file alone and renames any other, so that the windows come as they were delivered. */
  void setAsideUnlessGood() {
    if (!Files.exists(file) || isGood()) {
      return;
    }
    Path aside = file.resolveSibling("workbench.unreadable.xmi");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      LOG.warn("Window model could not be used, set aside: file={}", aside);
    } catch (IOException failure) {
      LOG.error("Window model can neither be used nor set aside: file={}", file, failure);
    }
  }

  private boolean isGood() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream stream = Files.newInputStream(file)) {
      return hasShape(factory.createXMLStreamReader(stream));
    } catch (IOException | XMLStreamException unreadable) {
      LOG.info("Window model unreadable: {}", unreadable.getMessage());
      return false;
    }
  }

  private static boolean hasShape(XMLStreamReader reader) throws XMLStreamException {
    boolean found = false;
    while (reader.hasNext()) {
      boolean tag = reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("tags");
      found |= tag && reader.getElementText().equals(SHAPE);
    }
    return found;
  }
}
