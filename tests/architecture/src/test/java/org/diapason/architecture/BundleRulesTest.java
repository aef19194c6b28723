package org.diapason.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The one rule: ui → core ← adapters. */
class BundleRulesTest {

  private static final List<String> OPEN = List.of("core", "libjitsi");

  static Stream<String> bundles() {
    return Product.BUNDLES.stream();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyBundleWasImported(String bundle) {
    assertThat(Product.CLASSES.stream().filter(c -> c.getPackageName().startsWith("org.diapason." + bundle))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void aBundleKnowsCoreAndItselfOnly(String bundle) {
    String[] others = Product.BUNDLES.stream()
        .filter(other -> !other.equals(bundle) && !OPEN.contains(other))
        .map(other -> "org.diapason." + other + "..").toArray(String[]::new);

    noClasses().that().resideInAPackage("org.diapason." + bundle + "..").should().dependOnClassesThat()
        .resideInAnyPackage(others).check(Product.CLASSES);
  }

  @Test
  void coreKnowsNoOther() {
    String[] others = Product.BUNDLES.stream().filter(other -> !other.equals("core"))
        .map(other -> "org.diapason." + other + "..").toArray(String[]::new);

    noClasses().that().resideInAPackage("org.diapason.core..").should().dependOnClassesThat()
        .resideInAnyPackage(others).check(Product.CLASSES);
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching("org.diapason.(**)").should().beFreeOfCycles().check(Product.CLASSES);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void onlyCoreAndTheLibraryWrapperExport(String bundle) throws IOException {
    try (InputStream in = Files.newInputStream(Product.folder(bundle).resolve("META-INF/MANIFEST.MF"))) {
      String exported = new Manifest(in).getMainAttributes().getValue("Export-Package");
      assertThat(exported != null).isEqualTo(OPEN.contains(bundle));
    }
  }

  @Test
  void coreExportsEveryPackageOfIts() throws IOException {
    try (InputStream in = Files.newInputStream(Product.folder("core").resolve("META-INF/MANIFEST.MF"))) {
      String exported = new Manifest(in).getMainAttributes().getValue("Export-Package");
      Stream<String> packages = Product.CLASSES.stream().map(c -> c.getPackageName())
          .filter(name -> name.startsWith("org.diapason.core")).distinct();
      assertThat(List.of(exported.split(","))).containsExactlyInAnyOrderElementsOf(packages.toList());
    }
  }
}
