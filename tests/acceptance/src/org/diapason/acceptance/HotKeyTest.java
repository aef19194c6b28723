package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.util.List;
import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.diapason.acceptance.page.Settings;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys that work while another program has the keyboard. */
@ExtendWith(Diapason.class)
public class HotKeyTest {

  private static final String CLIPBOARD = "ui.hotkey.dialClipboard";
  private static final String ANSWER = "ui.hotkey.answer";
  private static final String HANG_UP = "ui.hotkey.hangup";
  private static final String MUTE = "ui.hotkey.mute";

  @Test
  void aKeyCallsTheCopiedNumberAndBringsTheWindowToTheFront(FirstStartPage start, CallWindow call, Settings settings,
      Driver driver) {
    MainWindow main = start.tryIt();
    choose(main, settings, CLIPBOARD, SWT.CTRL | SWT.ALT, 'd', "Ctrl+Alt+D");
    driver.copy("Echo: tel:6-0-0");
    try (OtherProgram _ = OtherProgram.inFront(driver)) {
      driver.pressAnywhere(KeyEvent.VK_CONTROL, KeyEvent.VK_ALT, KeyEvent.VK_D);
      call.waitForState("In a call");
      assertThat(call.name()).isEqualTo("600");
      driver.waitUntil("the window is in front", driver::isActive);
    }
    call.end();
    call.waitForState("Call ended");

    driver.copy("Anna Weber");
    try (OtherProgram _ = OtherProgram.inFront(driver)) {
      driver.pressAnywhere(KeyEvent.VK_CONTROL, KeyEvent.VK_ALT, KeyEvent.VK_D);
      driver.waitUntil("it is said that there is no number", () -> main.refusal().startsWith("There is no number"));
      driver.waitUntil("the window is in front", driver::isActive);
    }
    assertThat(call.state()).isEqualTo("Call ended");
  }

  @Test
  void keysAnswerMuteAndHangUp(FirstStartPage start, CallWindow call, Settings settings, Driver driver) {
    MainWindow main = start.tryIt();
    choose(main, settings, ANSWER, 0, SWT.F9, "F9");
    choose(main, settings, HANG_UP, 0, SWT.F9, "F9");
    choose(main, settings, MUTE, SWT.CTRL | SWT.SHIFT, SWT.F8, "Ctrl+Shift+F8");
    main.dial("606");
    call.waitForState("In a call");
    try (OtherProgram _ = OtherProgram.inFront(driver)) {
      driver.pressAnywhere(KeyEvent.VK_F9);
      call.waitForState("Call ended");
      call.waitForState("Incoming call");
      driver.pressAnywhere(KeyEvent.VK_F9);
      call.waitForState("In a call");
      driver.pressAnywhere(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_F8);
      call.waitForState("Microphone off");
      driver.pressAnywhere(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_F8);
      call.waitForState("In a call");
      driver.pressAnywhere(KeyEvent.VK_F9);
      call.waitForState("Call ended");
    }
  }

  @Test
  void theKeysOfAnotherProgramAndThoseForTypingAreRefused(FirstStartPage start, Settings settings, Driver driver,
      Photographer photos) {
    MainWindow main = start.tryIt();
    main.openSettings();
    settings.show("keys");
    settings.pressKeys(MUTE, 0, 'd');
    driver.waitUntil("the reason is at the field", () -> settings.complaint(MUTE).startsWith("Hold Ctrl or Alt"));
    assertThat(settings.keys(MUTE)).isEmpty();
    settings.pressKeys(MUTE, SWT.ALT, SWT.F4);
    driver.waitUntil("the window manager has them", () -> settings.complaint(MUTE).equals("Another program has these keys."));
    assertThat(settings.keys(MUTE)).isEqualTo("Alt+F4");
    photos.takeWindow("settings", "keys-taken");
    settings.pressKeys(MUTE, 0, SWT.DEL);
    driver.waitUntil("they are gone", () -> settings.keys(MUTE).isEmpty());
    settings.pressKeys(HANG_UP, SWT.CTRL, SWT.ARROW_DOWN);
    driver.waitUntil("they are there", () -> settings.keys(HANG_UP).equals("Ctrl+↓"));
    settings.removeKeys(HANG_UP);
    driver.waitUntil("they are gone, too", () -> settings.keys(HANG_UP).isEmpty());
  }

  @Test
  void aKeyThatIsBeingChosenDoesNotDoWhatItStandsFor(FirstStartPage start, CallWindow call, Settings settings,
      Driver driver) {
    MainWindow main = start.tryIt();
    main.dial("601");
    call.waitForState("In a call");
    main.openSettings();
    settings.show("keys");
    settings.pressKeys(HANG_UP, SWT.MOD1, 'e'); // ends calls in the window
    driver.waitUntil("it is chosen", () -> settings.keys(HANG_UP).equals("Ctrl+E"));
    settings.pressKeys(MUTE, SWT.MOD1, 'e'); // sent to the field: the desktop gives the key back a moment after it has the focus
    driver.waitUntil("it is chosen there as well", () -> settings.keys(MUTE).equals("Ctrl+E"));
    settings.leaveKeys();
    assertThat(call.state()).isEqualTo("In a call");
    driver.waitUntil("the desktop hands it over again", () -> {
      driver.pressAnywhere(KeyEvent.VK_CONTROL, KeyEvent.VK_E);
      return call.state().equals("Call ended");
    });
  }

  @Test
  void lookGoodInAllLanguages(FirstStartPage start, Settings settings, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    for (String theme : List.of("light", "dark")) {
      main.chooseTheme(theme);
      for (String language : List.of("de", "fr", "en")) {
        main.speak(language);
        main.openSettings();
        settings.show("keys");
        settings.pressKeys(CLIPBOARD, SWT.CTRL | SWT.SHIFT, SWT.PAGE_UP);
        driver.waitUntil("it is chosen", () -> !settings.keys(CLIPBOARD).isEmpty());
        settings.pressKeys(HANG_UP, SWT.ALT, SWT.F4);
        driver.waitUntil("it is the window manager's", () -> !settings.complaint(HANG_UP).isEmpty());
        settings.pressKeys(MUTE, 0, 'x');
        photos.takeWindow("settings", "keys-" + language + "-" + theme);
        settings.close();
      }
    }
  }

  private static void choose(MainWindow main, Settings settings, String setting, int modifiers, int key, String words) {
    main.openSettings();
    settings.show("keys");
    settings.pressKeys(setting, modifiers, key);
    settings.waitForKeys(setting, words);
    settings.close();
  }
}
