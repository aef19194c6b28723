package org.diapason.demo.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.extension.CallbackResult;
import org.diapason.core.extension.CallbackView;
import org.diapason.core.extension.ExtensionView;
import org.diapason.core.extension.ExtensionView.State;
import org.diapason.demo.rig.DemoPhone;
import org.diapason.demo.rig.Ear;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer can try with the extensions of the demo PBX: watch them, pick up, be called back when free. */
class WatchedExtensionsTest {

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
  void anExtensionIsBusyWhileItTalks() {
    assertThat(phone.phone().extensions().watch(Optional.empty(), "601")).isEmpty();
    awaitState(State.IDLE);
    CallId music = phone.talkTo("601");
    awaitState(State.BUSY);

    phone.hangUp(music);

    awaitState(State.IDLE);
  }

  @Test
  void aCallThatRingsAtAnotherIsPickedUp() {
    phone.phone().extensions().watch(Optional.empty(), "604");
    awaitState(State.IDLE);
    CallId colleague = phone.talkTo("605");
    phone.phone().calls().digit(colleague, '5');
    awaitState(State.RINGING);
    assertThat(only().caller()).map(Address::user).contains("605");

    DialResult result = phone.phone().extensions().pickUp(Optional.empty(), "604");

    CallId picked = ((DialResult.Dialling) result).call();
    phone.await(picked, "answered", view -> view.phase() == CallPhase.TALKING);
    assertThat(phone.phone().calls().find(picked).orElseThrow().called().user()).isEqualTo("605");
    phone.awaitHeard("the colleague", sound -> java.util.stream.IntStream.range(0, 8).anyMatch(voice ->
        new Ear(Colleague.words(voice)).isIn(sound)));
    awaitState(State.IDLE);
  }

  @Test
  void aCallThatRingsAtAnotherIsPickedUpByTheCode() {
    assertThat(phone.awaitEnd(phone.dial("**604")).status()).as("nothing rings there").isEqualTo(480);
    CallId colleague = phone.talkTo("605");
    phone.phone().extensions().watch(Optional.empty(), "604");
    phone.phone().calls().digit(colleague, '5');
    awaitState(State.RINGING);
    phone.hangUp(colleague);

    phone.talkTo("**604");

    awaitState(State.IDLE);
    phone.awaitHeard("the colleague", sound -> java.util.stream.IntStream.range(0, 8).anyMatch(voice ->
        new Ear(Colleague.words(voice)).isIn(sound)));
  }

  @Test
  void whoIsBusyIsFreeForWhoWaitsForThat() {
    CallId busy = phone.dial("603");
    assertThat(phone.awaitEnd(busy).cause()).isEqualTo(Cause.BUSY);
    assertThat(phone.phone().callbacks().request(busy)).isInstanceOf(CallbackResult.Waiting.class);

    Awaitility.await("603 is free").atMost(Duration.ofSeconds(30)).until(() -> waits().stream().anyMatch(CallbackView::free));
    CallId call = ((DialResult.Dialling) phone.phone().callbacks().call(waits().getFirst().id()).orElseThrow()).call();

    phone.await(call, "answered", view -> view.phase() == CallPhase.TALKING);
    assertThat(waits()).isEmpty();
  }

  @Test
  void whoIsNotWaitedForStaysBusy() {
    assertThat(phone.awaitEnd(phone.dial("603")).cause()).isEqualTo(Cause.BUSY);
    assertThat(phone.awaitEnd(phone.dial("603")).cause()).isEqualTo(Cause.BUSY);
  }

  private List<CallbackView> waits() {
    return phone.phone().callbacks().list();
  }

  private void awaitState(State state) {
    Awaitility.await("it is " + state).atMost(Duration.ofSeconds(20)).until(() -> only().state() == state);
  }

  private ExtensionView only() {
    return phone.phone().extensions().list().getFirst();
  }
}
