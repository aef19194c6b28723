package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Diapason.class)
public class ConferenceTest {

  @Test
  void itBeginsWhileSomebodyIsRungAndEndsFromTheMainWindow(FirstStartPage start, CallWindow call, Driver driver,
      Photographer photos) {
    MainWindow main = start.tryIt();
    main.dial("604");
    driver.waitUntil("others may join", () -> driver.isVisible("call.conference"));
    assertThat(call.name()).isEqualTo("604");
    photos.take("conference-while-ringing");
    call.askConference();
    call.name("600");
    call.waitForConference("Waiting for an answer");
    driver.waitUntil("it is on the phone by itself", () -> main.status().equals("On the phone"));
    photos.take("conference-gathering");
    call.member("remove");
    driver.waitUntil("one is left", () -> !call.isConference() && call.name().equals("600"));
    call.waitForState("In a call");

    call.askConference();
    call.name("601");
    call.waitForConference("In a conference");
    assertThat(main.cardAction()).isEqualTo("End conference");
    main.pressCardAction();
    driver.waitUntil("both calls have ended", () -> !main.showsCalls());
    driver.waitUntil("it is online again", () -> main.status().equals("Online"));
  }

  @Test
  void theWholeIsRecordedAndTheTwoAreConnected(FirstStartPage start, CallWindow call, Driver driver,
      Photographer photos) {
    MainWindow main = start.tryIt();
    main.dial("600");
    call.waitForState("In a call");
    call.askConference();
    call.name("601");
    call.waitForConference("In a conference");
    call.conference("record");
    driver.waitUntil("the notice is there", call::asksBeforeRecording);
    assertThat(call.isConferenceRecorded()).isFalse();
    call.agreeToRecord();
    driver.waitUntil("the mark is there", call::isConferenceRecorded);
    photos.take("conference-recording");
    for (String language : new String[] {"de", "fr"}) {
      main.chooseLanguage(language);
      photos.take("conference-recording-" + language);
    }
    main.chooseTheme("dark");
    main.chooseLanguage("en");
    photos.take("conference-recording-dark");
    call.conference("record");
    driver.waitUntil("the mark is gone", () -> !call.isConferenceRecorded());

    call.conference("connect");

    driver.waitUntil("the conference is over", () -> !call.isConference());
    driver.waitUntil("the two have gone", () -> !main.showsCalls());
    photos.take("conference-connected-dark");
  }
}
