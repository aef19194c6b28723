package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.diapason.acceptance.page.Settings;
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
  void aWatchedExtensionIsSelectedCalledAndWatchedNoLonger(FirstStartPage start, CallWindow call, Driver driver) {
    start.tryIt();
    watch(driver, "601");
    driver.click("main.watched");
    assertThat(driver.isFocused("main.watched")).isTrue();
    assertThat(driver.isVisible("call.hangUp")).describedAs("a click selects, it does not call").isFalse();
    driver.doubleClick("main.watched");
    call.waitForState("In a call");
    call.end();
    call.waitForState("Call ended");
    driver.activate();
    driver.click("main.watched");
    driver.press(0, SWT.DEL);
    driver.waitUntil("nobody is watched", () -> !driver.isVisible("main.watched"));

    watch(driver, "601");
    driver.clickAt("main.watched", 0.93); // the sign at the end of the row
    call.waitForState("In a call");
    call.end();
    call.waitForState("Call ended");
    driver.click("main.watched");
    driver.chooseFromContextMenu("main.watched", "menu.watched.remove");
    driver.waitUntil("nobody is watched", () -> !driver.isVisible("main.watched"));
  }

  @Test
  void aCallThatRingsElsewhereIsPickedUp(FirstStartPage start, CallWindow call, Driver driver, Photographer photos)
      throws Exception {
    try (ScriptedPbx pbx = new ScriptedPbx()) {
      start.signIn(pbx.domain());
      watch(driver, "201");
      watch(driver, "202");
      pbx.tell("202", "confirmed", "");
      pbx.tell("201", "early", "305");
      driver.click("main.watched");
      photos.takeAll("watched-ringing");
      driver.chooseFromContextMenu("main.watched", "menu.watched.call");
      call.waitForState("In a call");
      assertThat(call.name()).isEqualTo("202");
      call.end();
    }
  }

  @Test
  void aCallIsParkedAndTakenBack(FirstStartPage start, CallWindow call, Settings settings, Driver driver, Photographer photos)
      throws Exception {
    try (ScriptedPbx pbx = new ScriptedPbx()) {
      MainWindow main = start.signIn(pbx.domain());
      main.openSettings();
      settings.show("pbx");
      settings.enter("calls.parkCode", "*68");
      settings.enter("calls.retrieveCode", "*8");
      settings.close();
      main.dial("302");
      call.waitForState("In a call");
      call.askTransfer();
      photos.takeAll("park");
      driver.click("target.park");
      driver.waitUntil("it is parked", () -> call.state().contains("transferred"));
      driver.click("main.retrieve");
      assertThat(main.typed()).isEqualTo("*8");
      photos.take("take-back");
      main.dialByEnter("*812");
      call.waitForState("In a call");
      assertThat(call.name()).isEqualTo("*812");
      call.end();
    }
  }

  private static void watch(Driver driver, String number) {
    driver.click("main.watched.add");
    driver.type("main.watched.number.text", number);
    driver.press(0, SWT.CR);
    driver.waitUntil(number + " is watched", () -> driver.isVisible("main.watched") && !driver.isVisible("main.watched.number"));
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
