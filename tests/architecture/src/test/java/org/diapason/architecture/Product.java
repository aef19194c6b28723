package org.diapason.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shipped classes, imported once. */
final class Product {

  /** Names of the bundles that hold code of ours, after {@code org.diapason.} */
  static final List<String> BUNDLES = bundles();

  static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("org.diapason");

  private Product() {
  }

  /** Folder of a bundle's sources and manifest. */
  static Path folder(String bundle) {
    return root().resolve("bundles").resolve("org.diapason." + bundle);
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("bundles"))) {
      here = here.getParent();
    }
    return here;
  }

  private static List<String> bundles() {
    try (Stream<Path> folders = Files.list(root().resolve("bundles"))) {
      return folders.map(folder -> folder.getFileName().toString()).filter(name -> name.startsWith("org.diapason."))
          .map(name -> name.substring("org.diapason.".length())).sorted().toList();
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
