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
public class RecordingTest {

  @Test
  void theLawIsReadOnceThenEachCallIsRecordedAtWill(FirstStartPage start, CallWindow call, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.dial("600");
    call.waitForState("In a call");
    call.record();
    driver.waitUntil("the notice is there", call::asksBeforeRecording);
    assertThat(call.isRecorded()).isFalse();
    photos.takeWindow("consent", "recording-consent");
    call.agreeToRecord();
    call.waitForRecording("Recording 00:01");
    photos.takeAll("recording");
    call.pauseRecording();
    call.waitForRecording("Recording paused");
    photos.take("recording-paused");
    call.pauseRecording();
    call.waitForRecording("Recording 00");
    call.record();
    driver.waitUntil("it is recorded no more", () -> !call.isRecorded());

    driver.press(SWT.MOD1, 'r');
    call.waitForRecording("Recording 00");
    assertThat(call.asksBeforeRecording()).isFalse();
    main.dial("601");
    driver.waitUntil("there are cards", call::showsCards);
    photos.take("recording-card");
  }
}
