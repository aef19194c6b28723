package org.diapason.demo.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.diapason.core.account.Transport;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.DtmfMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCallOptionsTest {

  @Test
  void withoutArgumentsTheEchoIsCalledForFiveSeconds() {
    assertThat(DemoCallOptions.read(List.of())).contains(
        new DemoCallOptions("600", Optional.empty(), Transport.UDP, 5, false, "", DtmfMode.AUTO));
  }

  @Test
  void everyArgumentIsTaken() {
    assertThat(DemoCallOptions.read(List.of("--json", "--to", "601", "--codec", "g722", "--transport", "tls",
        "--seconds", "12", "--digits", "0*#9", "--dtmf", "info"))).contains(
            new DemoCallOptions("601", Optional.of(AudioCodec.G722), Transport.TLS, 12, true, "0*#9", DtmfMode.INFO_RELAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--to", "--to x", "--codec mp3", "--transport sctp", "--transport TLS", "--seconds 0", "--seconds 1",
      "--seconds 601", "--loud", "600", "--digits 12A", "--digits", "--dtmf tone"})
  void anythingElseIsRefused(String line) {
    assertThat(DemoCallOptions.read(List.of(line.split(" ")))).isEmpty();
  }
}
