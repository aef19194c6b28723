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
public class CallPopupTest {

  @Test
  @Preset(id = "popup.onlyInBackground", value = "false")
  void whoCallsIsAnsweredOrRejectedWhereItPopsUp(FirstStartPage start, CallWindow call, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    beCalled(main, call, driver);
    assertThat(driver.text("popup.call.name")).isEqualTo("Call-back");
    assertThat(driver.text("popup.call.origin")).isEqualTo("606 · Demo");
    photograph(main, photos);
    driver.click("popup.call.reject");
    call.waitForState("Call rejected");
    assertThat(isThere(driver)).isFalse();

    beCalled(main, call, driver);
    driver.click("popup.call.answer");
    call.waitForState("In a call");
    assertThat(isThere(driver)).isFalse();
  }

  @Test
  @Preset(id = "popup.seconds", value = "3")
  void itComesWhileTheWindowIsAwayGoesByItselfAndTheCallRingsOn(FirstStartPage start, CallWindow call, Driver driver) {
    MainWindow main = start.tryIt();
    main.dial("606");
    call.waitForState("In a call");
    call.end();
    driver.minimize();
    driver.waitUntil("it pops up", () -> isThere(driver));
    driver.waitUntil("it goes by itself", () -> !isThere(driver));
    assertThat(driver.isActive()).isFalse();
    assertThat(call.state()).isEqualTo("Incoming call");
  }

  @Test
  void aClickOnItOpensTheWindow(FirstStartPage start, CallWindow call, Driver driver) {
    MainWindow main = start.tryIt();
    main.dial("606");
    call.waitForState("In a call");
    call.end();
    driver.minimize();
    driver.waitUntil("it pops up", () -> isThere(driver));
    driver.click("popup.call.name");
    driver.waitUntil("the window is there", driver::isActive);
    assertThat(isThere(driver)).isFalse();
    assertThat(call.state()).isEqualTo("Incoming call");
  }

  @Test
  void whoLooksAtTheWindowSeesNoPopUp(FirstStartPage start, CallWindow call, Driver driver) {
    MainWindow main = start.tryIt();
    main.dial("606");
    call.waitForState("In a call");
    call.end();
    call.waitForState("Incoming call");
    assertThat(isThere(driver)).isFalse();
  }

  private static void beCalled(MainWindow main, CallWindow call, Driver driver) {
    main.dial("606");
    call.waitForState("In a call");
    call.end();
    driver.waitUntil("it pops up", () -> isThere(driver));
  }

  private static boolean isThere(Driver driver) {
    return driver.isVisible("popup.call.answer");
  }

  private static void photograph(MainWindow main, Photographer photos) {
    for (String theme : List.of("dark", "light")) {
      main.chooseTheme(theme);
      for (String language : List.of("de", "fr", "en")) {
        main.speak(language);
        photos.takeWindow("popup.call", "popup-" + language + "-" + theme);
      }
    }
  }
}
