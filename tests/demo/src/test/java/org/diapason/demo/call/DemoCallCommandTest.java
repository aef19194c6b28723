package org.diapason.demo.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.diapason.core.media.AudioProgram;
import org.diapason.core.media.MediaProvider;
import org.diapason.core.phone.PhoneFactory;
import org.diapason.core.time.SystemTime;
import org.diapason.demo.pbx.DemoPbxStarter;
import org.diapason.fixtures.MemoryStorageProvider;
import org.diapason.media.engine.LibjitsiMediaProvider;
import org.diapason.sip.exchange.SipExchangeProvider;
import org.diapason.sip.phone.SipSignallingProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real SIP and real audio; only the robot's sound is another. */
class DemoCallCommandTest {

  private final MediaProvider media = new LibjitsiMediaProvider();

  @ParameterizedTest
  @ValueSource(strings = {"udp", "tcp", "tls"})
  void anEchoIsHeardOverEveryTransport(String transport) {
    String said = call(new DemoPbxStarter(new SipExchangeProvider(), media), transport, 0);

    assertThat(said).contains("Heard my own voice back").contains("\"answered\":true").contains("\"heard\":true");
  }

  @Test
  void aMutedEchoIsNotHeard() {
    String said = call(new DemoPbxStarter(new SipExchangeProvider(), media, new SystemTime(),
        called -> Optional.of(new Muted())), "udp", 1);

    assertThat(said).contains("Did not hear my own voice back").contains("\"answered\":true").contains("\"heard\":false");
  }

  @ParameterizedTest
  @CsvSource({"rfc4733,opus", "info,pcmu", "info (dtmf),pcma", "in-band,opus", "auto,g722"})
  void digitsAreReadBackHoweverTheyAreSent(String dtmf, String codec) {
    String said = call(new DemoPbxStarter(new SipExchangeProvider(), media), 0, "--to", "602", "--digits", "1720*",
        "--dtmf", dtmf, "--codec", codec, "--json");

    assertThat(said).contains("Pressed 1720*, and heard it read back.").contains("\"heard\":true")
        .contains("\"said\":\"1720*\"");
  }

  @Test
  void whoSaysNothingReadsNoDigitBack() {
    String said = call(new DemoPbxStarter(new SipExchangeProvider(), media, new SystemTime(),
        called -> Optional.of(new Muted())), 1, "--to", "602", "--digits", "12", "--json");

    assertThat(said).contains("heard no digit read back").contains("\"answered\":true").contains("\"heard\":false");
  }

  private String call(DemoPbxStarter demos, String transport, int expected) {
    return call(demos, expected, "--seconds", "3", "--transport", transport, "--json");
  }

  private String call(DemoPbxStarter demos, int expected, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SystemTime time = new SystemTime()) {
      PhoneFactory phones =
          new PhoneFactory(new MemoryStorageProvider(), media, new SipSignallingProvider(), demos, time);
      int code = new DemoCallCommand(phones).run(List.of(arguments), InputStream.nullInputStream(), out);
      assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Listens and says nothing. */
  private static final class Muted implements AudioProgram {

    @Override
    public void heard(short[] frame) {
      // as a muted echo does
    }

    @Override
    public void speak(short[] frame) {
      Arrays.fill(frame, (short) 0);
    }
  }
}
