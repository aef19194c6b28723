package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Diapason.class)
public class EmergencyCallTest {

  @Test
  void whoCallsForHelpIsSentToAnotherTelephoneWhenTheCallFails(FirstStartPage start, CallWindow call, Driver driver,
      Photographer photos) {
    MainWindow main = start.tryIt();
    main.dial("112");
    driver.waitUntil("another telephone is advised", () -> call.warning().contains("Use another telephone now"));
    assertThat(call.warning()).contains("112");
    photos.takeAll("emergency");
    main.openProblems();
    assertThat(main.problem("emergency.call")).contains("Do not rely on this softphone");
  }
}
