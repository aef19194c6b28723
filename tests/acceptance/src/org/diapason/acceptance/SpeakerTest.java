package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Diapason.class)
public class SpeakerTest {

  @Test
  void aCallBeginsHandsFreeAndIsMadeLouder(FirstStartPage start, CallWindow call, Driver driver, Photographer photos) {
    start.tryIt();
    driver.type("main.dial.text", "601");
    driver.click("main.call.handsFree");
    call.waitForState("In a call");
    assertThat(driver.text("call.volume")).contains("100");
    driver.click("call.louder");
    driver.waitUntil("it is louder", () -> driver.text("call.volume").contains("110"));
    photos.takeAll("speaker");
    call.end();
    call.waitForState("Call ended");
  }
}
