package org.diapason.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The product as the build has made it for this machine. */
final class Product {

  private final Path launcher;

  private Product(Path launcher) {
    this.launcher = launcher;
  }

  /** Finds it; the test does not run where it has not been built. */
  static Product built() throws IOException {
    Optional<Path> launcher = launcher(root().resolve("product/target/products/diapason").resolve(platform()));
    Assumptions.assumeTrue(launcher.isPresent(), "the product has not been built: ./mvnw verify makes it, ./mvnw test does not");
    return new Product(launcher.orElseThrow());
  }

  /** Where it lies. */
  Path folder() {
    return launcher.getParent().getParent();
  }

  /** The command line that runs one of its commands as {@code ./diapason} does. */
  List<String> command(String... arguments) throws IOException {
    return java(List.of("-data", "@none", "-nosplash", "-application", "org.diapason.remote.command"), arguments);
  }

  /** The command line that opens its window, or has the open one do something, as {@code ./diapason} does. */
  List<String> window(String... arguments) throws IOException {
    return java(List.of("-nosplash"), arguments);
  }

  private List<String> java(List<String> options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags());
    command.addAll(List.of("-jar", launcher.toString()));
    command.addAll(options);
    command.addAll(List.of(arguments));
    return command;
  }

  /** Lines after {@code -vmargs} in the product's own file. */
  private List<String> flags() throws IOException {
    List<String> lines = Files.readAllLines(launcher.getParent().resolveSibling("eclipse.ini"));
    return lines.subList(lines.indexOf("-vmargs") + 1, lines.size());
  }

  private static Optional<Path> launcher(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder, 6)) {
      return files.filter(file -> file.getFileName().toString().startsWith("org.eclipse.equinox.launcher_")).findFirst();
    }
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String os = system.startsWith("windows") ? "win32/win32" : system.startsWith("mac") ? "macosx/cocoa" : "linux/gtk";
    return os + (System.getProperty("os.arch").equals("aarch64") ? "/aarch64" : "/x86_64");
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("bundles"))) {
      here = here.getParent();
    }
    return here;
  }
}
