package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Diapason.class)
public class DemoCallTest {

  @BeforeEach
  void tryIt(FirstStartPage start, Photographer photos) {
    photos.takeForDocs("first-start");
    start.tryIt();
  }

  @Test
  void newcomerCallsTheEchoTest(MainWindow main, CallWindow call, Photographer photos) {
    photos.take("registered");
    main.dial("600");
    call.waitForState("In a call");
    call.waitForDuration("00:01");
    assertThat(call.name()).isEqualTo("600");
    assertThat(call.facts()).contains("Opus");
    photos.take("call-light");
    main.chooseTheme("dark");
    photos.takeForDocs("call-dark");
    call.end();
    call.waitForState("Call ended");
    assertThat(call.canCallAgain()).isTrue();
    photos.take("call-ended-dark");
  }

  @Test
  void togglesFollowTheCall(MainWindow main, CallWindow call, Photographer photos) {
    main.dial("600");
    call.waitForState("In a call");
    call.mute();
    call.waitForState("Microphone off");
    photos.take("call-muted");
    call.mute();
    call.waitForState("In a call");
    call.hold();
    call.waitForState("On hold");
    photos.take("call-held");
    call.hold();
    call.waitForState("In a call");
    call.keypad();
    call.keypad("5");
    photos.take("call-keypad");
    call.end();
    call.waitForState("Call ended");
  }

  @Test
  void keyboardMutesHoldsAndEnds(MainWindow main, CallWindow call) {
    main.dialByEnter("600");
    call.waitForState("In a call");
    call.press(SWT.MOD1, 'm');
    call.waitForState("Microphone off");
    call.press(SWT.MOD1, 'm');
    call.press(SWT.MOD1, 'h');
    call.waitForState("On hold");
    call.press(SWT.MOD1, 'h');
    call.waitForState("In a call");
    call.press(SWT.MOD1, 'e');
    call.waitForState("Call ended");
  }

  @Test
  void callBackRaisesTheWindowAndIsAnsweredByKeyboard(MainWindow main, CallWindow call, Driver driver, Photographer photos) {
    main.dial("606");
    call.waitForState("In a call");
    call.end();
    driver.waitUntil("it calls back, with the keyboard on the answer button", call::awaitsAnswer);
    assertThat(call.state()).isEqualTo("Incoming call");
    photos.take("incoming");
    call.answerByKeyboard();
    call.waitForState("In a call");
    call.end();
    call.waitForState("Call ended");
  }

  @Test
  void busyIsSaidInWordsWithDetails(MainWindow main, CallWindow call, Photographer photos) {
    main.dial("603");
    call.waitForState("603 is busy");
    assertThat(call.facts()).contains("486");
    photos.take("call-busy");
  }

  @Test
  void dialPadTypes(MainWindow main, Photographer photos) {
    main.togglePad();
    main.pad("6");
    main.pad("0");
    main.pad("star");
    assertThat(main.typed()).isEqualTo("60*");
    photos.take("dial-pad");
  }
}
