package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Diapason.class)
public class WatchedExtensionsTest {

  @Test
  void whoIsBusyIsCalledBackOnceFree(FirstStartPage start, CallWindow call, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.dial("603");
    call.waitForState("603 is busy");
    assertThat(call.facts()).contains("486");
    for (String language : new String[] {"de", "fr"}) {
      main.speak(language);
      photos.take("busy-" + language);
    }
    main.speak("en");
    driver.click("call.callBack");
    driver.waitUntil("it waits or asks", () -> driver.isVisible("main.callback.603"));
    driver.waitUntil("603 is free", () -> driver.text("main.callback.603").contains("free now"));
    main.chooseTheme("dark");
    photos.take("call-back-dark");
    driver.click("main.callback.603.call");
    call.waitForState("In a call");
    assertThat(driver.isVisible("main.callback.603")).isFalse();
    call.end();
  }

  @Test
  void anExtensionIsWatchedAndCalledFromTheList(FirstStartPage start, CallWindow call, Driver driver, Photographer photos) {
    start.tryIt();
    driver.click("main.watched.add");
    driver.waitUntil("it asks for a number", () -> driver.isVisible("main.watched.number"));
    driver.type("main.watched.number.text", "601");
    driver.press(0, SWT.CR);
    driver.waitUntil("601 is watched", () -> driver.isVisible("main.watched"));
    assertThat(driver.isVisible("main.watched.number")).isFalse();
    photos.take("watched");
    driver.click("main.watched");
    driver.press(0, SWT.CR);
    call.waitForState("In a call");
    assertThat(call.name()).isEqualTo("601");
    call.end();
    call.waitForState("Call ended");
  }

  @Test
  void theLastNumbersComeBackByKeyAndButton(FirstStartPage start, CallWindow call, Driver driver) {
    MainWindow main = start.tryIt();
    main.dial("603");
    call.waitForState("603 is busy");
    main.dial("604");
    call.waitForState("Ringing");
    call.end();
    call.waitForState("Call cancelled");
    main.focusNumber();
    driver.press(0, SWT.ARROW_UP);
    driver.press(0, SWT.ARROW_UP);
    assertThat(main.typed()).isEqualTo("603");
    driver.press(0, SWT.ARROW_DOWN);
    assertThat(main.typed()).isEqualTo("604");
    driver.press(0, SWT.ARROW_DOWN);
    assertThat(main.typed()).isEmpty();
    driver.click("main.call");
    assertThat(main.typed()).isEqualTo("604");
  }
}
