package org.diapason.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is given away says under which licences. */
class LicenceTest {

  @Test
  void theProductCarriesItsLicenceAndThoseOfItsLibraries() throws Exception {
    Path product = Product.built().folder();

    assertThat(product.resolve("LICENSE")).content().contains("Eclipse Public License");
    assertThat(product.resolve("NOTICE")).content().contains("libjitsi", "JAIN-SIP", "Bouncy Castle", "Logback", "SWTChart");
  }

  @Test
  void noLibraryIsThereTwice() throws Exception {
    Path plugins = Product.built().folder().resolve("plugins");

    try (Stream<Path> files = Files.walk(plugins)) {
      assertThat(files.map(file -> file.getFileName().toString())
          .filter(name -> name.matches("bc(prov|pkix|util|tls).*\\.jar")))
          .hasSize(4);
    }
  }
}
