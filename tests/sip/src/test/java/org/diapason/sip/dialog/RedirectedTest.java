package org.diapason.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.junit.jupiter.api.Test;

/** 3xx to a call of ours (RFC 3261 §8.1.3.4). */
final class RedirectedTest extends CallingPhone {

  private CallId redirected(int status, String... contacts) {
    CallId call = phone.call("bert");
    peer.answer(peer.request("INVITE"), status, "x", contacts);
    peer.request("ACK");
    return call;
  }

  private CallInput.Redirected told(CallId call) {
    return phone.told.next(call, CallInput.Redirected.class);
  }

  @Test
  void theTargetsAreToldThePreferredOneFirst() {
    CallId call = redirected(302, "Contact: <sip:low@field.example>;q=0.2",
        "Contact: \"Hi\u202e\" <sips:high@field.example:5062;transport=tcp>, <tel:+33-12>;q=0.5");

    assertThat(told(call)).isEqualTo(new CallInput.Redirected(302, "Told", java.util.List.of(
        new Address("Hi", "sips", "high", "field.example", 5062), Address.of("+3312", "127.0.0.1"),
        Address.of("low", "field.example"))));
  }

  @Test
  void whatCanNotBeCalledIsLeftOut() {
    CallId call = redirected(300, "Contact: <https://field.example/>, <sip:good@field.example?Subject=x>",
        "Contact: <mailto:a@b>");

    assertThat(told(call).targets()).containsExactly(Address.of("good", "field.example"));
  }

  @Test
  void noMoreThanFiveAreTold() {
    CallId call = redirected(302, IntStream.range(0, 9).mapToObj(n -> "Contact: <sip:u" + n + "@field.example>")
        .toArray(String[]::new));

    assertThat(told(call).targets()).hasSize(5).startsWith(Address.of("u0", "field.example"));
  }

  @Test
  void aRedirectionToNowhereIsARefusal() {
    CallId call = redirected(302, "Contact: <https://field.example/>");

    assertThat(phone.told.next(call, CallInput.Refused.class).status()).isEqualTo(302);
    assertThat(phone.told.has(call, CallInput.Redirected.class)).isFalse();
  }
}
