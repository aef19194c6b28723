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
public class SeveralCallsTest {

  @Test
  void brokerAndConference(FirstStartPage start, CallWindow call, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.dial("601");
    call.waitForState("In a call");
    main.dial("600");
    driver.waitUntil("there are two calls, the second one talks",
        () -> call.showsCards() && call.name().equals("600") && call.state().equals("In a call"));
    photos.take("two-calls");
    call.resumeByCard();
    driver.waitUntil("the first one is on the stage again", () -> call.name().equals("601") && call.state().equals("In a call"));
    call.askTransfer();
    photos.take("transfer");
    driver.press(0, SWT.ESC);
    driver.waitUntil("nobody is named any more", () -> !call.isNaming());
    call.askConference();
    photos.take("conference-add");
    assertThat(call.otherChoice()).isEqualTo("Add 600");
    call.chooseOther();
    call.waitForConference("In a conference");
    assertThat(call.conferenceNames()).contains("600").contains("601");
    photos.takeForDocs("conference");
    photos.takeAll("conference");
    main.chooseTheme("dark");
    workWithMembers(call, driver, photos);
  }

  private static void workWithMembers(CallWindow call, Driver driver, Photographer photos) {
    call.conference("mute");
    call.waitForConference("Microphone off");
    call.conference("mute");
    call.conference("hold");
    call.waitForConference("Conference on hold");
    call.conference("hold");
    call.waitForConference("In a conference");
    call.member("mute");
    call.member("aside");
    photos.take("conference-aside-dark");
    call.member("aside");
    call.member("split");
    driver.waitUntil("the conference is over", () -> !call.isConference());
    photos.take("split-dark");
  }

  @Test
  void aSecondCallerKnocksAndIsTakenOrSentElsewhere(FirstStartPage start, CallWindow call, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    knock(main, call, driver);
    assertThat(call.name()).isEqualTo("601");
    photos.takeAll("knocking");
    call.answerKnocking();
    driver.waitUntil("the second caller is talked to", () -> call.name().equals("Call-back") && call.state().equals("In a call"));
    call.end();
    call.waitForState("Call ended");
    call.resumeByCard();
    driver.waitUntil("the first one is back", () -> call.name().equals("601") && call.state().equals("In a call"));
    knockAgain(main, call, driver);
    call.endOthersForKnocking();
    driver.waitUntil("it rings as others do", () -> driver.isVisible("call.answer") && call.state().equals("Incoming call"));
    call.silence();
    call.waitForState("Incoming call, silent");
    photos.take("silenced");
    call.askDeflect();
    photos.take("deflect");
    driver.press(0, SWT.ESC);
    driver.waitUntil("nobody is named any more", () -> !call.isNaming());
    assertThat(call.state()).isEqualTo("Incoming call, silent");
    driver.press(SWT.MOD1, 'd');
    driver.waitUntil("somebody can be named", call::isNaming);
    call.name("600");
    call.waitForState("Call passed on");
  }

  private static void knock(MainWindow main, CallWindow call, Driver driver) {
    main.dial("606");
    call.waitForState("In a call");
    call.end();
    call.waitForState("Call ended");
    main.dial("601");
    driver.waitUntil("it knocks", call::knocks);
  }

  private static void knockAgain(MainWindow main, CallWindow call, Driver driver) {
    main.dial("606");
    driver.waitUntil("606 talks", () -> call.name().equals("606") && call.state().equals("In a call"));
    call.end();
    call.waitForState("Call ended");
    call.resumeByCard();
    driver.waitUntil("it knocks", call::knocks);
  }
}
