package org.diapason.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.diapason.acceptance.driver.Driver;

/** Takes pictures of the windows, and copies those for the documentation there when {@code -Ddiapason.docs=true} asks for it. */
public final class Photographer {

  private final Driver driver;
  private final Path folder = Path.of(System.getProperty("diapason.screenshots", "target/screenshots"));

  Photographer(Driver driver) {
    this.driver = driver;
  }

  /** Takes a picture for people who look through all of them. */
  public Path take(String name) {
    Path file = folder.resolve(name + ".png");
    driver.screenshot(file);
    return file;
  }

  /** Takes a picture that the documentation shows too. */
  public void takeForDocs(String name) {
    Path file = take(name);
    if (Boolean.getBoolean("diapason.docs")) {
      Path images = Path.of(System.getProperty("diapason.images"));
      try {
        Files.createDirectories(images);
        Files.copy(file, images.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
