package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Diapason.class)
public class RefusalTest {

  @Test
  void aCallerGoesToVoiceMailAndAnotherOneGetsAText(FirstStartPage start, CallWindow call, Driver driver,
      Photographer photos) {
    MainWindow main = start.tryIt();
    letCall(main, call);
    for (String language : new String[] {"de", "fr"}) {
      main.chooseLanguage(language);
      photos.take("incoming-" + language);
    }
    main.chooseTheme("dark");
    main.chooseLanguage("en");
    photos.take("incoming-dark");
    call.toVoiceMail();
    call.waitForState("Call passed on");
    letCall(main, call);
    call.rejectWithText();
    call.waitForState("Call rejected");
    letCall(main, call);
    if (main.showsProblems()) {
      main.openProblems(); // of sound, where there is none
    }
    assertThat(driver.isVisible("problems.message.not.sent")).as("the text arrived").isFalse();
  }

  private static void letCall(MainWindow main, CallWindow call) {
    main.dial("606");
    call.waitForState("In a call");
    call.end();
    call.waitForState("Incoming call");
  }
}
