package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallSettings;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Diapason.class)
public class CallSettingsTest {

  @Test
  void aCallIsAnsweredByItselfWhileThatIsOnAndShown(FirstStartPage start, CallWindow call, CallSettings settings,
      Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.openCallSettings();
    photos.takeWindow("handling", "call-settings");
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
  void badValuesAreRefusedAtTheirField(FirstStartPage start, CallSettings settings, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.openCallSettings();
    settings.turn("calls.handling.enabled");
    settings.forwardAfter();
    driver.waitUntil("a target is missed", () -> main.handling().contains("no target"));
    settings.type("calls.forward.target", "two words");
    driver.waitUntil("the reason is at the field",
        () -> settings.complaint("calls.forward.target").equals("This is no number or address."));
    settings.type("calls.forward.after", "601");
    driver.waitUntil("the bounds are at the field", () -> settings.complaint("calls.forward.after").contains("1-600"));
    photos.takeWindow("handling", "call-settings-wrong");
    settings.type("calls.forward.after", "20");
    settings.type("calls.forward.target", "201");
    driver.waitUntil("it is taken", () -> main.handling().equals("Calls are forwarded to 201 after 20 s."));
    assertThat(settings.complaint("calls.forward.target")).isEmpty();
    photos.takeWindow("handling", "call-settings-forward");
    settings.close();
    photos.take("handling-forwards");
  }

  @Test
  void aRingToneIsChosenForAllAndForOneAccount(FirstStartPage start, CallSettings settings, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.openCallSettings();
    assertThat(settings.ringtone()).isEqualTo("Bell");
    settings.chooseRingtone("marimba");
    driver.waitUntil("it is chosen", () -> settings.ringtone().equals("Marimba"));
    settings.listen();
    settings.turn("audio.ringAlsoOnSpeaker");
    photos.takeWindow("handling", "call-settings-ring-tone");
    settings.close();
    main.chooseRingtoneOfAccount("chime");
    main.openCallSettings();
    assertThat(settings.ringtone()).isEqualTo("Marimba");
    settings.close();
  }

  @Test
  void lookGoodInAllLanguages(FirstStartPage start, CallSettings settings, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.chooseTheme("dark");
    for (String language : new String[] {"de", "fr"}) {
      String before = main.dialHint();
      main.chooseLanguage(language);
      driver.waitUntil("it speaks " + language, () -> !main.dialHint().equals(before));
      main.openCallSettings();
      settings.forwardAfter();
      photos.takeWindow("handling", "call-settings-" + language + "-dark");
      settings.close();
    }
  }
}
