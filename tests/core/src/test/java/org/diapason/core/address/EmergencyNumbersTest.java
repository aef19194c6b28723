package org.diapason.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of emergency numbers is made of what libphonenumber knows; run with {@code -Ddiapason.docs=true} to write it anew. */
final class EmergencyNumbersTest {

  private static final int LONGEST = 5;

  @ParameterizedTest
  @CsvSource({"DE, '110,112'", "FR, '15,17,18,112'", "GB, '112,999'", "US, '112,911'", "CH, '112,117,118,144'", "QQ, '112,911'"})
  void theCountryHasItsNumbers(String country, String numbers) {
    assertThat(EmergencyNumbers.in(country)).containsExactly(numbers.split(","));
  }

  @Test
  void theTableSaysWhatIsKnown() throws IOException {
    Path table = root().resolve("bundles/org.diapason.core/src/org/diapason/core/address/emergency.properties");
    String expected = "# Emergency numbers by country, as libphonenumber knows them; made by EmergencyNumbersTest.\n"
        + new TreeSet<>(PhoneNumberUtil.getInstance().getSupportedRegions()).stream()
            .map(country -> country + "=" + String.join(",", known(country)) + "\n").filter(line -> !line.endsWith("=\n"))
            .collect(Collectors.joining());
    if (Boolean.getBoolean("diapason.docs")) {
      Files.writeString(table, expected);
    }
    assertThat(table).hasContent(expected);
  }

  private static List<String> known(String country) {
    ShortNumberInfo info = ShortNumberInfo.getInstance();
    return IntStream.rangeClosed(2, LONGEST).boxed().flatMap(EmergencyNumbersTest::numbers)
        .filter(number -> info.isEmergencyNumber(number, country)).toList();
  }

  private static Stream<String> numbers(int digits) {
    int all = (int) Math.pow(10, digits);
    return IntStream.range(all, 2 * all).mapToObj(number -> String.valueOf(number).substring(1));
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("bundles"))) {
      here = here.getParent();
    }
    return here;
  }
}
