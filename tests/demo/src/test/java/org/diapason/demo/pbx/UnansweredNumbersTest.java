package org.diapason.demo.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.demo.rig.DemoPhone;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnansweredNumbersTest {

  @TempDir
  private Path folder;

  private DemoPhone phone;

  @BeforeEach
  void start() throws IOException {
    phone = DemoPhone.start(folder, Sounds.silence(1_000, DemoPhone.RATE));
  }

  @AfterEach
  void close() {
    phone.close();
  }

  @Test
  void oneIsBusy() {
    assertThat(phone.awaitEnd(phone.dial("603")).cause()).isEqualTo(Cause.BUSY);
  }

  @Test
  void oneRingsUntilOneGivesUp() {
    CallId call = phone.dial("604");
    phone.await(call, "ringing", view -> view.phase() == CallPhase.RINGING_THERE);

    phone.phone().calls().hangUp(call);

    assertThat(phone.awaitEnd(call).cause()).isEqualTo(Cause.CANCELLED_HERE);
  }

  @Test
  void whatIsNoNumberIsNotFound() {
    assertThat(phone.awaitEnd(phone.dial("699")).cause()).isEqualTo(Cause.NOT_FOUND);
    assertThat(phone.awaitEnd(phone.dial("no_body")).cause()).isEqualTo(Cause.NOT_FOUND);
  }
}
