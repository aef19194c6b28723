package org.diapason.core.conference;

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
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.CallPolicy;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.IncomingCall;
import org.diapason.core.control.CallThread;
import org.diapason.core.event.Events;
import org.diapason.core.handling.Emergencies;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.IncomingRules;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Description;
import org.diapason.core.media.DtmfMode;
import org.diapason.core.media.MediaSession;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.presence.Presence;
import org.diapason.core.recording.RecordingDesk;
import org.diapason.core.recording.RecordingSettings;
import org.diapason.core.setting.Catalogue;
import org.diapason.core.setting.HostPort;
import org.diapason.core.setting.Settings;
import org.diapason.fixtures.MemoryStore;
import org.diapason.fixtures.NotedMix;
import org.diapason.fixtures.VirtualTime;

/** The conferences of one phone among its calls, with media and signalling that note what is asked of them. */
class ConferenceRig implements AutoCloseable {

  static final AccountId WORK = new AccountId("work");
  static final Path STATE = Path.of("/state");
  static final Optional<Description> SDP = Optional.of(new Description("v=0"));

  int answered;
  final VirtualTime time = new VirtualTime();
  final Events events = new Events();
  final FarSides far = new FarSides();
  final List<ConferenceView> told = new CopyOnWriteArrayList<>();
  final MemoryStore store = new MemoryStore();
  final Settings settings = new Settings(new Catalogue(HandlingSettings.all(), RecordingSettings.all()), store, store, events);
  final CallThread thread = new CallThread(bug -> {
    throw bug;
  });
  final Calls calls = new Calls(thread, time, events, far.media(), wanted -> Optional.of(account()),
      CallPolicy.person(new IncomingRules(settings, new Presence(events)), new Emergencies(settings),
          account -> AccountSounds.STANDARD));
  final Conferences conferences = new Conferences(thread, events, far.media(), calls);

  /** Begins to work. */
  ConferenceRig start() {
    calls.use(far.signalling());
    conferences.start();
    RecordingDesk desk = new RecordingDesk(settings, STATE);
    calls.use(desk);
    conferences.use(desk, time.clock(), id -> "Work");
    events.subscribe(ConferenceChanged.class, changed -> told.add(changed.conference()));
    thread.start();
    return this;
  }

  @Override
  public void close() {
    thread.close();
  }

  void settle() {
    for (int i = 0; i < 6; i++) {
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

  void input(CallId call, CallInput input) {
    calls.call(call, input);
    settle();
  }

  CallId dialled(String number) {
    return routed((DialResult.Dialling) calls.dial(Optional.of(WORK), number));
  }

  CallId routed(DialResult.Dialling dialling) {
    settle();
    input(dialling.call(), new CallInput.Routed(InetAddress.getLoopbackAddress()));
    return dialling.call();
  }

  CallId talking(String number) {
    CallId call = dialled(number);
    input(call, new CallInput.Answered(SDP));
    return call;
  }

  /** Another phone takes a call over (RFC 3891); we answer by ourselves. */
  CallId replacing(CallId old) {
    CallId fresh = new CallId("instead of " + old);
    calls.incoming(new IncomingCall(fresh, WORK, Address.of("eve", "pbx"), Address.of("me", "pbx"), true, false,
        Optional.empty(), SDP, InetAddress.getLoopbackAddress(), Optional.of(old), Optional.empty()));
    settle();
    time.advance(Duration.ZERO);
    settle();
    input(fresh, new CallInput.Acknowledged(Optional.empty()));
    return fresh;
  }

  /** The far sides agree to whatever is offered them. */
  void agree() {
    while (answered < offers().size()) {
      input(new CallId(offers().get(answered++).substring("reoffer ".length())),
          new CallInput.OfferAnswered(Carrier.INVITE_OK, SDP.get()));
    }
  }

  List<String> offers() {
    return far.sent.stream().filter(sent -> sent.startsWith("reoffer ")).toList();
  }

  ConferenceId conference(CallId... members) {
    ConferenceId id = ((CreateResult.Created) conferences.create(List.of(members))).conference();
    settle();
    agree();
    return id;
  }

  MediaSession session(CallId call) {
    return calls.media(call).orElseThrow();
  }

  NotedMix mix() {
    return far.mixes.getLast();
  }

  CallView view(CallId call) {
    return calls.find(call).orElseThrow();
  }

  ConferencePhase phase(ConferenceId conference) {
    return conferences.find(conference).orElseThrow().phase();
  }

  private static Account account() {
    return new Account(WORK, "Work", new HostPort("pbx.example", 0), "100", "100", Optional.empty(), "", Transport.UDP,
        Duration.ofMinutes(10), new KeepAlive.Off(), true, true, List.of(AudioCodec.values()), DtmfMode.AUTO,
        false, false, "");
  }
}
