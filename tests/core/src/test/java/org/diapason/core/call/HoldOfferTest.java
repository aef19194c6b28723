package org.diapason.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.diapason.core.media.Description;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hold and resume offer, after {@code account.forceRfc3264Hold}. */
final class HoldOfferTest extends CallsRig {

  @Test
  void holdAndResumeOfferTheCodecInUse() {
    holdAndResume(talking("600"));

    assertThat(offers()).containsExactly("all SENDRECV", "in use SENDONLY", "in use SENDRECV");
  }

  @Test
  void forcedHoldAndResumeOfferEverything() {
    forceRfc3264Hold = true;

    holdAndResume(talking("600"));

    assertThat(offers()).containsExactly("all SENDRECV", "all SENDONLY", "all SENDRECV");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoHoldsUsIsHeldByInactiveOnlyIfThatIsForced(boolean forced) {
    forceRfc3264Hold = forced;
    CallId call = talking("600");
    media.heldThere = true;
    input(call, new CallInput.RemoteOffer(Carrier.INVITE, SDP));

    calls.hold(call);
    settle();

    assertThat(offers()).last().isEqualTo(forced ? "all INACTIVE" : "in use SENDONLY");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoAsksForAnOfferGetsEverything(boolean forced) {
    forceRfc3264Hold = forced;
    CallId call = talking("600");

    input(call, new CallInput.RemoteOffer(Carrier.INVITE, Optional.empty()));

    assertThat(offers()).last().isEqualTo("all SENDRECV");
  }

  private List<String> offers() {
    return media.open.getFirst().offers;
  }

  private void holdAndResume(CallId call) {
    calls.hold(call);
    settle();
    input(call, new CallInput.OfferAnswered(Carrier.INVITE_OK, new Description("answer")));
    calls.resume(call);
    settle();
  }
}
