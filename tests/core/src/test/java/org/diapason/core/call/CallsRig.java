package org.diapason.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSounds;
import org.diapason.core.account.KeepAlive;
import org.diapason.core.account.Transport;
import org.diapason.core.address.Address;
import org.diapason.core.control.CallThread;
import org.diapason.core.event.Events;
import org.diapason.core.handling.Emergencies;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.IncomingRules;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Description;
import org.diapason.core.media.DtmfMode;
import org.diapason.core.presence.Presence;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.recording.RecordingDesk;
import org.diapason.core.recording.RecordingSettings;
import org.diapason.core.setting.Catalogue;
import org.diapason.core.setting.HostPort;
import org.diapason.core.setting.Settings;
import org.diapason.fixtures.MemoryStore;
import org.diapason.fixtures.VirtualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The calls of one phone on its own thread, with media and signalling that note what is asked of them. */
abstract class CallsRig {

  static final AccountId WORK = new AccountId("work");
  static final Path STATE = Path.of("/state");
  static final Optional<Description> SDP = Optional.of(new Description("v=0"));

  final VirtualTime time = new VirtualTime();
  final Events events = new Events();
  final List<CallView> told = new CopyOnWriteArrayList<>();
  final List<ProblemRaised> problems = new CopyOnWriteArrayList<>();
  final ScriptedMedia media = new ScriptedMedia();
  final RecordingSignalling wire = new RecordingSignalling();
  final CallThread thread = new CallThread(bug -> {
    throw bug;
  });
  DtmfMode dtmf = DtmfMode.AUTO;
  boolean kpml;
  boolean forceRfc3264Hold;
  AccountSounds sounds = AccountSounds.STANDARD;
  final MemoryStore store = new MemoryStore();
  final Settings settings =
      new Settings(new Catalogue(HandlingSettings.all(), RecordingSettings.all()), store, store, events);
  final Calls calls = new Calls(thread, time, events, media, wanted -> Optional.of(account()),
      CallPolicy.person(new IncomingRules(settings, new Presence(events)), new Emergencies(settings), account -> sounds));

  @BeforeEach
  void start() {
    calls.use(wire);
    calls.use(new RecordingDesk(settings, STATE));
    events.subscribe(CallChanged.class, changed -> told.add(changed.call()));
    events.subscribe(ProblemRaised.class, problems::add);
    thread.start();
  }

  @AfterEach
  void end() {
    thread.close();
  }

  final CallId dialled(String number) {
    DialResult.Dialling dialling = (DialResult.Dialling) calls.dial(Optional.of(WORK), number);
    settle();
    input(dialling.call(), new CallInput.Routed(InetAddress.getLoopbackAddress()));
    return dialling.call();
  }

  final CallId talking(String number) {
    CallId call = dialled(number);
    input(call, new CallInput.Answered(SDP));
    assertThat(calls.find(call)).map(CallView::phase).contains(CallPhase.TALKING);
    return call;
  }

  final void incoming(String id) {
    calls.incoming(new IncomingCall(new CallId(id), WORK, Address.of("bob", "pbx"), Address.of("me", "pbx"), true, false,
        Optional.empty(), SDP, InetAddress.getLoopbackAddress()));
    settle();
  }

  final void input(CallId call, CallInput input) {
    calls.call(call, input);
    settle();
  }

  /** Waits until the inbox is empty, what media answers at once included. */
  final void settle() {
    for (int i = 0; i < 4; i++) {
      CountDownLatch reached = new CountDownLatch(2);
      thread.post(reached::countDown);
      thread.offer(reached::countDown);
      try {
        assertThat(reached.await(5, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException stop) {
        throw new IllegalStateException(stop);
      }
    }
  }

  final Account account() {
    return new Account(WORK, "Work", new HostPort("pbx.example", 0), "100", "100", Optional.empty(), "", Transport.UDP,
        Duration.ofMinutes(10), new KeepAlive.Off(), true, true, List.of(AudioCodec.values()), dtmf, kpml,
        forceRfc3264Hold, "");
  }
}
