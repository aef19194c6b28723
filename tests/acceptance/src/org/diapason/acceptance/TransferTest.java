package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Diapason.class)
public class TransferTest {

  @Test
  void aCallIsTransferredToANumber(FirstStartPage start, CallWindow call, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.dial("605");
    call.waitForState("In a call");
    call.press(SWT.MOD1, 't');
    driver.waitUntil("somebody can be named", call::isNaming);
    assertThat(call.namingFor()).startsWith("Transfer ");
    photos.takeAll("transfer-number");
    call.nameByButton("601");
    driver.waitUntil("the call has gone to the other one", () -> call.state().contains("was transferred"));
    photos.takeAll("transferred");
  }

  @Test
  void aTransferThatFailsLeavesThePartyOnHoldWithTheReason(FirstStartPage start, CallWindow call, Driver driver,
      Photographer photos) {
    MainWindow main = start.tryIt();
    main.dial("605");
    call.waitForState("In a call");
    call.askTransfer();
    call.name("603");
    call.waitForState("On hold");
    driver.waitUntil("the reason is said", () -> driver.isVisible("call.warning"));
    photos.takeAll("transfer-failed");
    call.hold();
    call.waitForState("In a call");
  }

  @Test
  void twoCallsAreBroughtTogether(FirstStartPage start, CallWindow call, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.dial("605");
    call.waitForState("In a call");
    main.dial("601");
    driver.waitUntil("there are two calls, the second one talks",
        () -> call.showsCards() && call.name().equals("601") && call.state().equals("In a call"));
    call.askTransfer();
    photos.takeAll("transfer-attended");
    call.chooseOther();
    driver.waitUntil("both have gone", () -> !call.showsCards() && !call.state().equals("In a call"));
    assertThat(call.state()).contains("transferred");
  }

  @Test
  void whoIsSentOutsideIsAskedFirst(FirstStartPage start, CallWindow call, Driver driver, Photographer photos) throws IOException {
    try (ScriptedPbx pbx = new ScriptedPbx()) {
      MainWindow main = start.signIn(pbx.domain());
      main.dial("301");
      driver.waitUntil("it is asked", call::isAsked);
      assertThat(call.question()).contains("boss@192.0.2.7").contains("outside");
      photos.takeAll("question-redirected");
      call.decide(false);
      call.waitForState("Call cancelled");
    }
  }

  @Test
  @Preset(id = "automation.transferRequest", value = "ask")
  void whoWantsToBeReplacedIsLetOrNot(FirstStartPage start, CallWindow call, Driver driver, Photographer photos)
      throws IOException {
    try (ScriptedPbx pbx = new ScriptedPbx()) {
      MainWindow main = start.signIn(pbx.domain());
      main.dial("302");
      call.waitForState("In a call");
      pbx.askForReplacement();
      driver.waitUntil("it is asked", call::isAsked);
      assertThat(call.question()).contains("302").contains("201");
      photos.takeAll("question-transfer");
      call.decide(false);
      driver.waitUntil("the question is gone", () -> !call.isAsked());
      assertThat(call.state()).isEqualTo("In a call");
      call.end();
      call.waitForState("Call ended");

      main.dial("302");
      call.waitForState("In a call");
      pbx.askForReplacement();
      driver.waitUntil("it is asked again", call::isAsked);
      call.decide(true);
      driver.waitUntil("the other one is talked to", () -> call.name().equals("201") && call.state().equals("In a call"));
    }
  }
}
