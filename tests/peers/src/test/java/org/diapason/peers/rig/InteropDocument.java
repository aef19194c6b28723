package org.diapason.peers.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;

/** {@code docs/interop.md} as it lies in the tree, and what the tests say of themselves. */
public final class InteropDocument {

  private final String text;

  private InteropDocument(String text) {
    this.text = text;
  }

  /** Reads it. */
  public static InteropDocument read() {
    try {
      return new InteropDocument(Files.readString(file()));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static Path file() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("bundles"))) {
      here = here.getParent();
    }
    return here.resolve("docs").resolve("interop.md");
  }

  /** The heads of the programs' columns, with their versions. */
  public List<String> heads() {
    return InteropTable.cells(text.lines().filter(line -> line.startsWith("| | ")).findFirst().orElseThrow()).stream()
        .skip(1).toList();
  }

  /** Titles of the features, in their order. */
  public List<String> features() {
    return rows("## Features").map(List::getFirst).toList();
  }

  /** What it says of a feature, by program. */
  public List<String> results(Feature feature) {
    return rows("## Features").filter(cells -> cells.getFirst().equals(feature.title()))
        .flatMap(cells -> cells.stream().skip(1)).toList();
  }

  /** Features and names of tests, as pairs. */
  public List<List<String>> tests() {
    return rows("## Tests").map(cells -> cells.subList(0, 2)).toList();
  }

  private Stream<List<String>> rows(String heading) {
    return text.lines().dropWhile(line -> !line.equals(heading)).skip(1).takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| ")).map(InteropTable::cells)
        .filter(cells -> !cells.getFirst().isEmpty() && !cells.getFirst().equals("feature"));
  }

  /** The feature that a test shows. */
  public static Optional<Feature> shown(Method test) {
    return AnnotationSupport.findAnnotation(test, Shows.class)
        .or(() -> AnnotationSupport.findAnnotation(test.getDeclaringClass(), Shows.class)).map(Shows::value);
  }

  /** A test's name as the document writes it, without what its parameters add. */
  public static String name(Method test) {
    return InteropNotes.sentence(test.getName());
  }
}
