package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Diapason.class)
public class PeerCallTest {

  @Test
  void anotherMakersPhoneIsCalled(FirstStartPage start, CallWindow call, Driver driver, Photographer photos, @TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(Baresip.isThere(), "baresip is not installed");
    try (ScriptedPbx pbx = new ScriptedPbx(); Baresip far = Baresip.start(folder)) {
      MainWindow main = start.signIn(pbx.domain());
      driver.waitUntil("baresip takes calls", far::isReady);
      main.dial(far.address());
      call.waitForState("In a call");
      assertThat(call.facts()).contains("Opus");
      call.waitForDuration("00:03");
      photos.takeForDocs("call-baresip");
      call.statistics();
      driver.waitUntil("its sound comes", () -> call.statistics("mos").contains("↓ 4"));
      call.end();
      call.waitForState("Call ended");
    }
  }
}
