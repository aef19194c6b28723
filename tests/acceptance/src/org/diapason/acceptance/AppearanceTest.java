package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Diapason.class)
public class AppearanceTest {

  @Test
  void languageChangesAtRunTime(FirstStartPage start, Driver driver, Photographer photos) {
    start.chooseLanguage("de");
    driver.waitUntil("it speaks German", () -> start.tryItLabel().startsWith("Ohne"));
    photos.take("first-start-de");
    start.chooseLanguage("fr");
    driver.waitUntil("it speaks French", () -> start.tryItLabel().startsWith("Essayer"));
    photos.take("first-start-fr");
    start.chooseTheme("dark");
    photos.take("first-start-fr-dark");
    start.signInByHand();
    photos.take("sign-in-fr-dark");
    assertThat(start.failure()).isEmpty();
  }

  @Test
  void aCallSpeaksTheLanguageToo(FirstStartPage start, CallWindow call, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.dial("600");
    call.waitForState("In a call");
    for (String language : List.of("fr", "de", "en")) {
      String before = call.endLabel();
      main.chooseLanguage(language);
      driver.waitUntil("the button speaks " + language, () -> !call.endLabel().equals(before));
      photos.take("call-" + language);
    }
    assertThat(call.state()).isEqualTo("In a call");
  }
}
