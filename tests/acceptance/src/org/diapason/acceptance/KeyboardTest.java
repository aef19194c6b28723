package org.diapason.acceptance;

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

  private static void haveItCallBack(MainWindow main, CallWindow call, Driver driver) {
    main.dial("606");
    call.waitForState("In a call");
    call.end();
    driver.waitUntil("it calls back", call::awaitsAnswer);
  }
}
