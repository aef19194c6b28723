package org.diapason.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.MainWindow;

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
    driver.screenshot("main", file);
    return file;
  }

  /**
   * Takes a picture of the state in which the windows are, in each language and theme, and leaves them English and light. The
   * files are named {@code name-language-theme.png}.
   */
  public void takeAll(String name) {
    List<String> languages = List.of("en", "fr", "de");
    MainWindow main = new MainWindow(driver);
    for (String theme : List.of("light", "dark")) {
      main.chooseTheme(theme);
      for (String language : theme.equals("light") ? languages : languages.reversed()) {
        main.speak(language);
        take(name + "-" + language + "-" + theme);
      }
    }
    main.chooseTheme("light");
  }

  /** Takes a picture of another window than the main one. */
  public void takeWindow(String windowId, String name) {
    driver.screenshot(windowId, folder.resolve(name + ".png"));
  }

  /** Keeps the log of a run that failed beside the pictures. */
  void keepLog(Path state, String name) throws IOException {
    try (Stream<Path> files = Files.walk(state)) {
      for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        Files.createDirectories(folder);
        Files.copy(log, folder.resolve(name + "-" + log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
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
