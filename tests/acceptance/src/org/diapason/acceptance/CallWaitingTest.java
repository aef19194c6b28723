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

/** Everything that can be done with who knocks, and what the caller hears of it. */
@ExtendWith(Diapason.class)
public class CallWaitingTest {

  private static final double FIRST = 0.25;

  @Test
  void silenceIsForGoodAndWhoIsRejectedHearsBusy(FirstStartPage start, CallWindow call, Driver driver, Photographer photos)
      throws IOException {
    try (ScriptedPbx pbx = new ScriptedPbx()) {
      talk(start, call, pbx);
      Caller caller = knock(pbx, "402", call, driver);
      call.silenceKnocking();
      driver.waitUntil("it is silent", () -> call.knockingState().equals("Incoming call, silent"));
      assertThat(call.canSilenceKnocking()).isFalse();
      assertThat(caller.told()).startsWith("180");
      photos.takeAll("knocking-silent");

      call.rejectKnocking();

      driver.waitUntil("the caller hears busy", () -> caller.told().startsWith("486"));
      driver.waitUntil("nobody knocks", () -> !call.knocks());
      assertUntouched(call);
    }
  }

  @Test
  void whoKnocksIsSentToANumber(FirstStartPage start, CallWindow call, Driver driver, Photographer photos) throws IOException {
    try (ScriptedPbx pbx = new ScriptedPbx()) {
      talk(start, call, pbx);
      Caller caller = knock(pbx, "402", call, driver);
      call.askDeflectKnocking();
      assertThat(call.namingFor()).isEqualTo("Deflect 402 to");
      photos.takeAll("deflect-knocking");

      call.nameByButton("403");

      driver.waitUntil("the caller is sent there", () -> caller.told().startsWith("302") && caller.told().contains("403"));
      driver.waitUntil("nobody knocks", () -> !call.knocks());
      assertUntouched(call);
    }
  }

  @Test
  void theFirstZoneIsAboutWhoKnocks(FirstStartPage start, CallWindow call, Driver driver, Photographer photos)
      throws IOException {
    try (ScriptedPbx pbx = new ScriptedPbx()) {
      MainWindow main = talk(start, call, pbx);
      Caller first = knock(pbx, "402", call, driver);
      main.dragTyped("40440440404", FIRST); // long enough to be taken by
      driver.waitUntil("the caller is sent there", () -> first.told().startsWith("302") && first.told().contains("40440440404"));
      driver.waitUntil("nobody knocks", () -> !call.knocks());
      assertUntouched(call);

      Caller second = knock(pbx, "405", call, driver);
      call.dragKnockingToFirstZone(() -> photos.take("drag-knocking"));
      driver.waitUntil("it is asked where to", call::isNaming);
      assertThat(call.namingFor()).isEqualTo("Deflect 405 to");
      driver.press(0, SWT.ESC);
      driver.waitUntil("nobody is named any more", () -> !call.isNaming());
      assertThat(second.told()).startsWith("180");
      assertUntouched(call);
    }
  }

  @Test
  void whoKnocksIsTakenOrRingsOnceTheOtherIsHungUp(FirstStartPage start, CallWindow call, Driver driver, Photographer photos)
      throws IOException {
    try (ScriptedPbx pbx = new ScriptedPbx()) {
      talk(start, call, pbx);
      Caller first = knock(pbx, "402", call, driver);
      call.answerKnocking();
      driver.waitUntil("402 is talked to", () -> call.name().equals("402") && call.state().equals("In a call"));
      assertThat(first.told()).startsWith("200");
      call.resumeByCard();
      driver.waitUntil("the first is back", () -> call.name().equals("201") && call.state().equals("In a call"));

      Caller second = knock(pbx, "406", call, driver);
      photos.takeAll("knocking-and-held");
      call.endOthersForKnocking();
      driver.waitUntil("201 has gone, and it is asked for", () -> !call.name().equals("201"));
      assertThat(second.told()).startsWith("180");
    }
  }

  private static MainWindow talk(FirstStartPage start, CallWindow call, ScriptedPbx pbx) {
    MainWindow main = start.signIn(pbx.domain());
    main.dial("201");
    call.waitForState("In a call");
    return main;
  }

  private static Caller knock(ScriptedPbx pbx, String number, CallWindow call, Driver driver) throws IOException {
    Caller caller = pbx.caller(number);
    caller.call();
    driver.waitUntil("it knocks", () -> call.knocks() && call.knockingName().equals(number));
    return caller;
  }

  private static void assertUntouched(CallWindow call) {
    assertThat(call.name()).isEqualTo("201");
    assertThat(call.state()).isEqualTo("In a call");
  }
}
