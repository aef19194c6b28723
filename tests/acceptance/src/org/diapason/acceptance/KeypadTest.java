package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Digits go into the call by its keypad, and by the keyboard while the call window has it; never from the main window. */
@ExtendWith(Diapason.class)
public class KeypadTest {

  /** At this key the demo PBX's colleague puts one on hold for five seconds. */
  private static final char HOLD_ME = '3';
  private static final String HELD = "You are on hold";

  @Test
  void onlyTheCallWindowSendsDigits(FirstStartPage start, CallWindow call, Driver driver) {
    MainWindow main = start.tryIt();
    main.dial("605");
    call.waitForState("In a call");

    main.focusNumber();
    call.press(0, HOLD_ME);
    main.togglePad();
    main.pad("3");
    assertThat(main.typed()).isEqualTo("3");
    call.waitForDuration("00:04");
    assertThat(call.state()).isEqualTo("In a call");

    driver.focus("call.mute");
    call.press(0, HOLD_ME);
    call.waitForState(HELD);
    call.waitForState("In a call");

    call.keypad();
    call.keypad("3");
    call.waitForState(HELD);
    assertThat(main.typed()).isEqualTo("3");
    call.end();
  }
}
