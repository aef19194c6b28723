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
public class KeyboardTest {

  @Test
  void f2AnswersWhereverTheKeyboardIsAndEscapeRejects(FirstStartPage start, CallWindow call, Driver driver) {
    MainWindow main = start.tryIt();
    haveItCallBack(main, call, driver);
    main.focusNumber();
    call.press(0, SWT.F2);
    call.waitForState("In a call");
    call.end();
    call.waitForState("Call ended");

    haveItCallBack(main, call, driver);
    call.press(0, SWT.ESC);
    call.waitForState("Call rejected");
  }

  @Test
  void everyToggleOfACallHasItsKey(FirstStartPage start, CallWindow call, Driver driver) {
    MainWindow main = start.tryIt();
    main.dial("601");
    call.waitForState("In a call");
    call.press(SWT.MOD1, 'm');
    call.waitForState("Microphone off");
    call.press(SWT.MOD1, 'm');
    call.waitForState("In a call");
    call.press(SWT.MOD1, 'h');
    call.waitForState("On hold");
    call.press(SWT.MOD1, 'h');
    call.waitForState("In a call");
    call.press(SWT.MOD1, 'k');
    driver.waitUntil("the keypad is there", call::showsKeypad);
    call.press(SWT.MOD1, 's');
    driver.waitUntil("the figures take its place", () -> call.showsStatistics() && !call.showsKeypad());
    for (char key : new char[] {'t', 'j'}) {
      call.press(SWT.MOD1, key);
      driver.waitUntil("somebody can be named", () -> driver.isFocused("target.number.text"));
      call.press(0, SWT.ESC);
      driver.waitUntil("nobody is named any more", () -> !call.isNaming());
      assertThat(call.state()).isEqualTo("In a call");
    }
    call.press(SWT.MOD1, 'r');
    driver.waitUntil("the notice is there", call::asksBeforeRecording);
    driver.click("consent.cancel");
    driver.activate();
    call.press(SWT.MOD1, 'e');
    call.waitForState("Call ended");
  }

  private static void haveItCallBack(MainWindow main, CallWindow call, Driver driver) {
    main.dial("606");
    call.waitForState("In a call");
    call.end();
    driver.waitUntil("it calls back", call::awaitsAnswer);
  }
}
