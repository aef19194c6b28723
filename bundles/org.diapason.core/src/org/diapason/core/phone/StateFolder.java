package org.diapason.core.phone;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where a person's data lies unless another folder is asked for. */
public final class StateFolder {

  private StateFolder() {
  }

  /** The folder by the habits of the operating system: XDG, Application Support, or AppData. */
  public static Path ofUser() {
    Path home = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return folder("APPDATA").orElse(home.resolve("AppData").resolve("Roaming")).resolve("Diapason");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Diapason");
    }
    return folder("XDG_DATA_HOME").orElse(home.resolve(".local").resolve("share")).resolve("diapason");
  }

  private static Optional<Path> folder(String variable) {
    return Optional.ofNullable(System.getenv(variable)).filter(text -> !text.isBlank()).map(Path::of);
  }
}
