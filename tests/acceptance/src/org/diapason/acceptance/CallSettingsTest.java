package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.diapason.acceptance.page.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Diapason.class)
public class CallSettingsTest {

  @Test
  void aCallIsAnsweredByItselfWhileThatIsOnAndShown(FirstStartPage start, CallWindow call, Settings settings,
      Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.openCallSettings();
    photos.takeWindow("settings", "call-settings");
    settings.turn("calls.handling.enabled");
    driver.waitUntil("it is said", () -> main.handling().equals("Calls are answered at once."));
    settings.close();
    photos.take("handling-answers");

    main.dial("606");
    call.waitForState("In a call");
    call.end();
    driver.waitUntil("it calls back", () -> call.state().equals("Call ended"));
    driver.waitUntil("and is answered by nobody's hand", () -> call.state().equals("In a call"));
    call.end();

    main.stopHandling();
    driver.waitUntil("it is off", () -> main.handling().isEmpty());
  }

  @Test
  void badValuesAreRefusedAtTheirField(FirstStartPage start, Settings settings, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.openCallSettings();
    settings.turn("calls.handling.enabled");
    settings.choose("calls.handling.mode", "forward_after");
    driver.waitUntil("a target is missed", () -> main.handling().contains("no target"));
    settings.type("calls.forward.target", "two words");
    driver.waitUntil("the reason is at the field",
        () -> settings.complaint("calls.forward.target").equals("This is no number or address."));
    settings.type("calls.forward.after", "601");
    driver.waitUntil("the bounds are at the field", () -> settings.complaint("calls.forward.after").contains("1-600"));
    photos.takeWindow("settings", "call-settings-wrong");
    settings.enter("calls.forward.after", "20");
    settings.enter("calls.forward.target", "201");
    driver.waitUntil("it is taken", () -> main.handling().equals("Calls are forwarded to 201 after 20 s."));
    assertThat(settings.complaint("calls.forward.target")).isEmpty();
    photos.takeWindow("settings", "call-settings-forward");
    settings.close();
    photos.take("handling-forwards");
  }

  @Test
  void whatIsTypedHoldsOnceTheFieldIsLeftAndDefaultsComeBack(FirstStartPage start, Settings settings, Driver driver) {
    MainWindow main = start.tryIt();
    main.openSettings();
    settings.show("pbx");
    settings.type("calls.parkCode", "*68");
    settings.type("calls.retrieveCode", "*8");
    settings.close();
    driver.waitUntil("parked calls can be taken back", () -> driver.isVisible("main.retrieve"));

    main.openSettings();
    settings.show("pbx");
    assertThat(settings.typed("calls.parkCode")).isEqualTo("*68");
    settings.type("calls.pickupCode", "a1");
    assertThat(settings.complaint("calls.pickupCode")).contains("Up to 16");
    settings.show("calls");
    settings.show("pbx");
    assertThat(settings.typed("calls.pickupCode")).isEqualTo("**");
    settings.restoreDefaults();
    driver.waitUntil("there is none any more", () -> settings.typed("calls.parkCode").isEmpty());
    driver.waitUntil("so nothing can be taken back", () -> !driver.isVisible("main.retrieve"));
  }

  @Test
  void aRingToneIsChosenForAllAndForOneAccount(FirstStartPage start, Settings settings, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.openSettings();
    settings.show("ringing");
    assertThat(settings.chosen("audio.ringtone")).isEqualTo("Bell");
    settings.chooseRingtone("marimba");
    driver.waitUntil("it is chosen", () -> settings.chosen("audio.ringtone").equals("Marimba"));
    settings.listen();
    assertThat(settings.shows("audio.secondRinger")).isFalse();
    settings.turn("audio.ringAlsoOnSpeaker");
    driver.waitUntil("on which", () -> settings.shows("audio.secondRinger"));
    settings.close();
    main.chooseRingtoneOfAccount("chime");
    main.openAccountSettings();
    driver.waitUntil("it is the account's", () -> settings.chosen("account.ringtone").equals("Door chime"));
    settings.choose("account.ringtone", "");
    driver.waitUntil("it has none of its own", () -> settings.chosen("account.ringtone").equals("As set for all accounts"));
    settings.choose("account.dtmf", "in-band");
    driver.waitUntil("it is chosen", () -> settings.chosen("account.dtmf").equals("In the sound"));
    settings.close();
  }

  @Test
  @Preset(layer = "locked", id = "calls.handling.enabled", value = "true")
  @Preset(layer = "locked", id = "calls.handling.mode", value = "forward_after")
  @Preset(layer = "locked", id = "calls.forward.target", value = "201")
  @Preset(layer = "locked", id = "calls.callWaiting.tone", value = "beeps")
  void whatIsLockedIsShownAndCanNotBeChanged(FirstStartPage start, Settings settings, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    assertThat(main.handling()).isEqualTo("Calls are forwarded to 201 after 30 s.");
    assertThat(driver.isVisible("main.handling.off")).isFalse();
    main.openCallSettings();
    for (String setting : List.of("calls.handling.enabled", "calls.handling.mode", "calls.forward.target.text",
        "calls.callWaiting.tone")) {
      assertThat(driver.isEnabled("setting." + setting)).describedAs(setting).isFalse();
    }
    assertThat(driver.isEnabled("setting.calls.forward.after.text")).isTrue();
    photos.takeWindow("settings", "settings-locked");
    main.chooseTheme("dark");
    main.speak("fr");
    photos.takeWindow("settings", "settings-locked-fr-dark");
    settings.close();
  }

  @Test
  void everyPageLooksGoodInAllLanguages(FirstStartPage start, Settings settings, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.openSettings();
    for (String look : new String[] {"en-light", "fr-light", "de-dark"}) {
      main.chooseTheme(look.substring(3));
      main.speak(look.substring(0, 2));
      for (String page : new String[] {"calls", "pbx", "ringing", "audio", "recording", "appearance", "network", "account.*"}) {
        settings.show(page);
        photos.takeWindow("settings", "settings-" + page.replace(".*", "") + "-" + look);
      }
    }
    assertThat(settings.title()).isNotEmpty();
  }
}
