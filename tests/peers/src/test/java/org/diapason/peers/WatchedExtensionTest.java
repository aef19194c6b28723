package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.peers.rig.Scenario.SOUND;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.extension.CallbackChanged;
import org.diapason.core.extension.CallbackEnd;
import org.diapason.core.extension.CallbackResult;
import org.diapason.core.extension.CallbackView;
import org.diapason.core.extension.ExtensionView.State;
import org.diapason.core.problem.ProblemCode;
import org.diapason.peers.rig.Bench;
import org.diapason.peers.rig.Feature;
import org.diapason.peers.rig.Needs;
import org.diapason.peers.rig.OurPhone;
import org.diapason.peers.rig.Rig;
import org.diapason.peers.rig.Scenario;
import org.diapason.peers.rig.Shows;
import org.diapason.peers.rig.Sipp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SIPp is an extension that tells what it does (RFC 4235), behind a proxy: it is picked up and waited for. */
@Needs({"kamailio", "sipp"})
@ExtendWith(Rig.class)
@Shows(Feature.WATCHING)
class WatchedExtensionTest {

  private static final String ACTIVE = "active;expires=600";
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Bench bench;
  private OurPhone phone;

  @BeforeEach
  void register(Bench given) {
    bench = given;
    phone = bench.phone();
    phone.register(bench.kamailio(), Bench.freshUser("wanda"), Transport.UDP, Map.of());
  }

  @Test
  @Shows(Feature.PICKUP)
  void aRingingExtensionIsPickedUpAtItsCaller() {
    Sipp caller = sipp(new Scenario()
        .expectsFirst("INVITE", "Replaces:[ ]*cid-1;to-tag=caller;from-tag=watched;early-only", "Require:[ ]*replaces")
        .answersInviteWith(SOUND, "200 OK").expects("ACK").expects("BYE").answers("200 OK"));
    Sipp watched = sipp(tells("", dialog("early", caller.address())));
    assertThat(phone.phone().extensions().watch(Optional.empty(), watched.address())).isEmpty();
    awaitState(State.RINGING);

    DialResult result = phone.phone().extensions().pickUp(Optional.empty(), watched.address());

    CallId call = ((DialResult.Dialling) result).call();
    phone.await(call, CallPhase.TALKING);
    phone.heard().awaitSpeech(0, phone.speech());
    phone.hangUp(call);
    caller.assertPlayed();
    phone.phone().extensions().unwatch(phone.phone().extensions().list().getFirst().account(), watched.address());
    watched.assertPlayed();
  }

  @Test
  @Shows(Feature.CALL_BACK)
  void whoIsBusyIsCalledBackWhenFree() {
    Sipp busy = sipp(new Scenario().expectsInvite().answersInvite("486 Busy Here").expects("ACK"));
    CallId first = phone.dial(busy.address());
    assertThat(phone.await(first, CallPhase.ENDED).end().orElseThrow().cause()).isEqualTo(Cause.BUSY);
    busy.assertPlayed();
    Sipp watched = sipp(tells(dialog("confirmed", "x"), dialog("confirmed", "x"), ""));
    assertThat(phone.phone().callbacks().request(Optional.empty(), watched.address()))
        .isInstanceOf(CallbackResult.Waiting.class);

    Awaitility.await("free").atMost(PATIENCE).until(() -> waits().stream().anyMatch(CallbackView::free));

    assertThat(phone.phone().calls().list()).isEmpty();
    phone.phone().callbacks().cancel(waits().getFirst().id());
    watched.assertPlayed();
  }

  @Test
  void aServerWithoutSuchEventsIsSaidToTellNothing() {
    Sipp silent = sipp(new Scenario().expectsFirst("SUBSCRIBE", "Event:[ ]*dialog").answersInvite("489 Bad Event"));
    List<CallbackView> ends = new CopyOnWriteArrayList<>();
    phone.phone().events().subscribe(CallbackChanged.class, changed -> ends.add(changed.callback()));
    phone.phone().callbacks().request(Optional.empty(), silent.address());

    phone.awaitProblem(ProblemCode.CALLBACK_REFUSED);
    silent.assertPlayed();
    assertThat(ends.getLast().end()).contains(CallbackEnd.REFUSED);
  }

  /** Takes a subscription, and says one after the other what it does, until that is taken back. */
  private static Scenario tells(String... dialogs) {
    Scenario scenario = new Scenario().expectsFirst("SUBSCRIBE", "Event:[ ]*dialog", "Accept:[ ]*application/dialog-info")
        .answersInvite("200 OK", "Expires: 600");
    for (int i = 0; i < dialogs.length; i++) {
      scenario.waits(Duration.ofMillis(300)).notifies(i + 1, ACTIVE, document(i, dialogs[i])).expectsResponse(200);
    }
    return scenario.expects("SUBSCRIBE", "Expires: 0").answers("200 OK", "Expires: 0");
  }

  private static String document(int version, String dialogs) {
    return "<?xml version=\"1.0\"?>\n<dialog-info xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"" + version
        + "\" state=\"full\" entity=\"sip:x@127.0.0.1\">" + dialogs + "</dialog-info>\n";
  }

  private String dialog(String state, String caller) {
    return "<dialog id=\"d\" call-id=\"cid-1\" local-tag=\"watched\" remote-tag=\"caller\" direction=\"recipient\"><state>"
        + state + "</state><remote><identity display=\"Bert\">sip:" + caller + "@127.0.0.1:" + bench.kamailio().port()
        + "</identity></remote></dialog>";
  }

  private void awaitState(State state) {
    Awaitility.await("it is " + state).atMost(PATIENCE)
        .until(() -> phone.phone().extensions().list().getFirst().state() == state);
  }

  private List<CallbackView> waits() {
    return phone.phone().callbacks().list();
  }

  private Sipp sipp(Scenario scenario) {
    return bench.keep(Sipp.called(bench.folder("sipp"), scenario, 1));
  }
}
