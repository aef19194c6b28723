package org.diapason.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A foreign library is known to one bundle, so that it can be exchanged. */
class LibraryRulesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "javax.sip..     | org.diapason.sip..",
      "gov.nist..      | org.diapason.sip..",
      "org.bouncycastle..| org.diapason.sip..",
      "javax.media..   | org.diapason.media..",
      "net.sf.fmj..    | org.diapason.media..",
      "ch.qos.logback..| org.diapason.log..",
      "org.slf4j.bridge..| org.diapason.log..",
      "org.jitsi..     | org.diapason.media..",
      "org.eclipse.swt..| org.diapason.ui..",
      "org.eclipse.swtchart..| org.diapason.ui.statistics..",
      "org.eclipse.jface..| org.diapason.ui..",
      "org.eclipse.e4..| org.diapason.ui..",
      "org.eclipse.equinox.security..| org.diapason.storage.."})
  void aLibraryStaysInItsBundle(String library, String bundle) {
    classes().that().resideInAPackage("org.diapason..").and().resideOutsideOfPackages(bundle, "org.diapason.libjitsi..")
        .should().onlyDependOnClassesThat().resideOutsideOfPackage(library).check(Product.CLASSES);
  }
}
