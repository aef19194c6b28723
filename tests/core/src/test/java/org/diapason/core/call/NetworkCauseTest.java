package org.diapason.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.media.Tones.Tone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the telephone network behind a gateway says of the end of a call. */
final class NetworkCauseTest {

  @ParameterizedTest
  @CsvSource({"503, 17, BUSY, BUSY", "500, 1, NOT_FOUND, CONGESTION", "480, 19, NO_ANSWER, BUSY", "480, 20, UNAVAILABLE, BUSY",
      "502, 27, UNAVAILABLE, BUSY", "500, 28, INCOMPLETE, CONGESTION", "503, 34, SERVER_FAILED, CONGESTION",
      "500, 99, SERVER_FAILED, CONGESTION", "486, 1, BUSY, BUSY", "404, 17, NOT_FOUND, CONGESTION"})
  void itCountsWhereSipSaysLittle(int status, int network, Cause cause, Tone tone) {
    EndReason end = EndReason.refused(new CallInput.Refused(status, "x", Optional.empty(), said(network)));

    assertThat(end).isEqualTo(new EndReason(cause, status, "x · Q.850 " + network + " y"));
    assertThat(CallAction.PlayFailure.of(end.cause()).tone()).isEqualTo(tone);
  }

  @ParameterizedTest
  @CsvSource({"16, HUNG_UP_THERE, ''", "31, HUNG_UP_THERE, ''", "38, SERVER_FAILED, Q.850 38 y", "102, HUNG_UP_THERE, Q.850 102 y"})
  void aCallThatTheNetworkLosesIsNotHungUpByAPerson(int network, Cause cause, String detail) {
    assertThat(EndReason.left(new CallInput.RemoteHangUp(said(network)))).isEqualTo(new EndReason(cause, 0, detail));
  }

  private static Optional<NetworkCause> said(int code) {
    return Optional.of(new NetworkCause(code, "y"));
  }
}
