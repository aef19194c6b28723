package org.diapason.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSounds;
import org.diapason.core.account.KeepAlive;
import org.diapason.core.account.Transport;
import org.diapason.core.address.Address;
import org.diapason.core.control.CallThread;
import org.diapason.core.event.Events;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Description;
import org.diapason.core.media.DtmfMode;
import org.diapason.core.media.Tones.Tone;
import org.diapason.core.setting.HostPort;
import org.diapason.fixtures.Rules;
import org.diapason.fixtures.VirtualTime;

/** Whatever is told to the owner of calls in whatever order: nothing is left of a call, and its end is told once. */
class CallsPropertiesTest {

  private static final Account WORK = new Account(new AccountId("work"), "Work", new HostPort("pbx.example", 0), "100", "100",
      Optional.empty(), "", Transport.UDP, Duration.ofMinutes(10), new KeepAlive.Off(), true, true,
      List.of(AudioCodec.values()), DtmfMode.AUTO, false, false, "");

  @Property(tries = 400)
  void nothingIsLeftInTheEndAndTheEndIsToldOnce(@ForAll("inputs") List<CallInput> inputs, @ForAll boolean outgoing,
      @ForAll boolean broken) throws InterruptedException {
    VirtualTime time = new VirtualTime();
    Events events = new Events();
    List<CallView> ends = new CopyOnWriteArrayList<>();
    events.subscribe(CallChanged.class, changed -> ends.add(changed.call()));
    ScriptedMedia media = new ScriptedMedia();
    media.breaksOnCommit = broken;
    try (CallThread thread = new CallThread(bug -> {
      throw bug;
    })) {
      Calls calls = new Calls(thread, time, events, media, wanted -> Optional.of(WORK),
          CallPolicy.person(Rules.standard(events), Rules.emergencies(events), account -> AccountSounds.STANDARD));
      calls.use(new RecordingSignalling());
      thread.start();
      CallId call = begin(calls, outgoing);
      inputs.forEach(input -> calls.call(call, input));
      settle(thread);
      calls.hangUpAll();
      for (int limits = 0; limits < 3; limits++) {
        settle(thread);
        time.advance(Duration.ofMinutes(3));
      }
      settle(thread);

      assertThat(calls.idle()).isTrue();
      assertThat(calls.list()).isEmpty();
      assertThat(time.pending()).isZero();
      assertThat(media.open).isEmpty();
      assertThat(media.sounding).doesNotContain(Tone.RING, Tone.WAITING, Tone.RING_BACK);
      assertThat(ends.stream().filter(view -> view.phase() == CallPhase.ENDED)).hasSize(1);
    }
  }

  @Provide
  Arbitrary<List<CallInput>> inputs() {
    return new CallStatePropertiesTest().inputs();
  }

  private static CallId begin(Calls calls, boolean outgoing) {
    if (outgoing) {
      return ((DialResult.Dialling) calls.dial(Optional.empty(), "600")).call();
    }
    CallId call = new CallId("c1");
    calls.incoming(new IncomingCall(call, WORK.id(), Address.of("bob", "pbx"), Address.of("me", "pbx"), true,
        false, Optional.empty(),
        Optional.of(new Description("v=0")), InetAddress.getLoopbackAddress()));
    return call;
  }

  /** Until the inbox is empty, what media answers at once included. */
  private static void settle(CallThread thread) throws InterruptedException {
    for (int round = 0; round < 30; round++) {
      CountDownLatch reached = new CountDownLatch(2);
      thread.post(reached::countDown);
      thread.offer(reached::countDown);
      assertThat(reached.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }
}
