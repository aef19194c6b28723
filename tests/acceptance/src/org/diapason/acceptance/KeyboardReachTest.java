package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.diapason.acceptance.page.Settings;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever has no mouse, or does not see, gets everywhere. */
@ExtendWith(Diapason.class)
public class KeyboardReachTest {

  @Test
  void everythingThatTheKeyboardReachesHasAnIdAndAName(FirstStartPage start, CallWindow call, Settings settings, Driver driver) {
    assertThat(driver.nameless("main")).isEmpty();
    start.signInByHand();
    assertThat(driver.nameless("main")).isEmpty();
    start.back();
    MainWindow main = start.tryIt();
    main.togglePad();
    driver.click("main.watched.add");
    assertThat(driver.nameless("main")).isEmpty();
    driver.click("main.watched.add");
    main.dial("601");
    call.waitForState("In a call");
    assertThat(driver.nameless("main")).isEmpty();
    call.end();
    main.openSettings();
    for (String page : new String[] {"calls", "pbx", "ringing", "audio", "recording", "appearance", "network", "account.*"}) {
      settings.show(page);
      assertThat(driver.nameless("settings")).describedAs(page).isEmpty();
    }
    settings.close();
    main.chooseForAccount("remove");
    assertThat(driver.nameless("question")).isEmpty();
    driver.click("question.no");
  }

  @Test
  void tabWalksThroughTheMainWindowFromTopToBottom(FirstStartPage start, Driver driver, Photographer photos) {
    start.tryIt();
    List<String> order = driver.tabOrder("main.dial.text");
    assertThat(order).doesNotHaveDuplicates()
        .containsSubsequence("main.dial.text", "main.pad.toggle", "main.watched.add", "main.demo", "status.presence",
            "status.handling", "status.fold", "main.menu");
    for (String reached : List.of("main.menu", "main.watched.add", "status.presence")) {
      driver.focus(reached);
      photos.take("focus-" + reached);
    }
  }

  @Test
  void thePadOfTheMainWindowTypesAndNeverSendsTones(FirstStartPage start, CallWindow call, Settings settings, Driver driver,
      Photographer photos) throws Exception {
    try (ScriptedPbx pbx = new ScriptedPbx()) {
      MainWindow main = start.signIn(pbx.domain());
      main.openAccountSettings();
      settings.choose("account.dtmf", "info (dtmf-relay)");
      settings.close();
      main.dial("302");
      call.waitForState("In a call");
      main.togglePad();
      main.pad("1");
      main.pad("star");
      assertThat(main.typed()).isEqualTo("1*");
      driver.focus("main.pad.5");
      driver.press(0, SWT.SPACE);
      assertThat(main.typed()).isEqualTo("1*5");
      driver.focus("main.dial.text");
      driver.press(0, '7');
      photos.takeAll("main-pad");
      call.keypad();
      call.keypad("9");
      driver.waitUntil("what the call's own keypad sends arrives", () -> pbx.received("INFO") > 0);
      assertThat(pbx.received("INFO")).isOne();
      call.end();
    }
  }

  @Test
  void aNumberThatIsRungHasItsCard(FirstStartPage start, CallWindow call, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.dial("604");
    call.waitForState("Ringing");
    photos.takeAll("ringing-out");
    main.pressCardAction();
    call.waitForState("Call cancelled");
    assertThat(main.showsCalls()).isFalse();
  }

  @Test
  void theLastNumberIsCalledAgainByItsKey(FirstStartPage start, CallWindow call, Driver driver) {
    MainWindow main = start.tryIt();
    main.dial("601");
    call.waitForState("In a call");
    call.end();
    call.waitForState("Call ended");
    main.focusNumber();
    call.press(SWT.MOD1 | SWT.MOD2, 'r');
    call.waitForState("In a call");
    assertThat(call.name()).isEqualTo("601");
    call.end();
  }
}
