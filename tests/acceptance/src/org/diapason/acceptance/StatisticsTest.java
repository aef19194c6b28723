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
public class StatisticsTest {

  @Test
  void aToggleShowsFiguresWhichAreCopiedAsText(FirstStartPage start, CallWindow call, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.dial("601");
    call.waitForState("In a call");
    call.statistics();
    driver.waitUntil("speech is judged", () -> call.showsStatistics() && call.statistics("mos").contains("↓ 4"));
    assertThat(call.statistics("codec")).startsWith("Codec: Opus");
    assertThat(call.statistics("path")).matches("RTP: here 127\\.0\\.0\\.1:\\d+, there 127\\.0\\.0\\.1:\\d+");
    assertThat(call.statistics("inputs")).contains("G.107").contains("loss").contains("buffer");
    call.waitForDuration("00:05");
    photos.takeAll("statistics");
    photos.takeForDocs("statistics");
    call.copyStatistics();
    assertThat(driver.clipboard()).contains("Codec: Opus", "RTP: here 127.0.0.1:", "MOS by ITU-T G.107 from Opus");

    call.keypad();
    driver.waitUntil("the keypad is in its place", () -> call.showsKeypad() && !call.showsStatistics());
    call.press(SWT.MOD1, 'k');
    driver.waitUntil("the keypad is away", () -> !call.showsKeypad());
    call.press(SWT.MOD1, 's');
    driver.waitUntil("the key shows the figures too", call::showsStatistics);
    call.press(SWT.MOD1, 's');
    driver.waitUntil("and hides them", () -> !call.showsStatistics());
  }
}
