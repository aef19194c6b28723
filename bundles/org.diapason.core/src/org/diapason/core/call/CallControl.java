package org.diapason.core.call;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.diapason.core.account.Account;
import org.diapason.core.address.Address;
import org.diapason.core.control.CallThread;
import org.diapason.core.event.Events;
import org.diapason.core.handling.IncomingFacts;
import org.diapason.core.handling.Treatment;
import org.diapason.core.media.MediaEngine;
import org.diapason.core.media.MediaSession;
import org.diapason.core.media.MediaStatistics;
import org.diapason.core.media.Negotiated;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.time.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Owns the state of all calls, on {@code call-control} only: asks the machine, has its actions performed, tells the result. */
final class CallControl {

  private static final Logger LOG = LoggerFactory.getLogger(CallControl.class);

  private final CallThread thread;
  private final Scheduler scheduler;
  private final Events events;
  private final MediaEngine media;
  private final CallPolicy policy;
  private final ToneDesk tones;
  private final SpeakerDesk speaker;
  private final Recorder recorder;
  private final Recalls recalls;
  private final Transfers transfers;
  private final Introductions introductions;
  /** Changed on {@code call-control}, read on any thread. */
  private final Map<CallId, LiveCall> calls = new ConcurrentHashMap<>();
  private CallSignalling signalling;
  private CallActions actions;
  private Company company = Company.NONE;

  CallControl(CallThread thread, Scheduler scheduler, Events events, MediaEngine media, CallPolicy policy) {
    this.thread = thread;
    this.scheduler = scheduler;
    this.events = events;
    this.media = media;
    this.policy = policy;
    tones = new ToneDesk(media.tones(), policy.sounds());
    speaker = new SpeakerDesk(thread, scheduler, media.devices());
    recorder = new Recorder(thread, scheduler.clock(), events, calls::get, this::tell);
    recalls = new Recalls(scheduler.clock());
    transfers = new Transfers(thread, events, this::apply, id -> company.hold(id), recalls, this::tell);
    introductions = new Introductions(thread, policy.requests(), this::apply, this::tell, this::dialFor);
  }

  void use(CallSignalling wire) {
    signalling = wire;
    transfers.use(wire);
    introductions.use(wire);
    actions = new CallActions(wire, media, tones, events, this::post, policy);
  }

  void accompany(Company conferences) {
    company = conferences;
    recorder.accompany(conferences);
  }

  Recorder recorder() {
    return recorder;
  }

  List<CallView> views() {
    return calls.values().stream().map(call -> call.told).flatMap(Optional::stream)
        .filter(view -> view.phase() != CallPhase.ENDED).sorted(Comparator.comparing(CallView::began)).toList();
  }

  boolean idle() {
    return calls.isEmpty();
  }

  MediaStatistics statistics(CallId id) {
    LiveCall call = calls.get(id);
    return call == null ? MediaStatistics.NONE : call.scope.statistics();
  }

  /** From any thread. */
  Optional<MediaSession> media(CallId id) {
    return Optional.ofNullable(calls.get(id)).flatMap(call -> call.scope.media());
  }

  void dial(CallId id, Account account, Address to, Introduction introduction) {
    dial(id, account, to, introduction, Optional.empty());
  }

  /** On behalf of a far side that wants to be replaced. */
  private void dialFor(LiveCall asker, Address to, Introduction introduction) {
    dial(CallId.fresh(), asker.account, to, introduction, Optional.of(asker.id));
  }

  private void dial(CallId id, Account account, Address to, Introduction introduction, Optional<CallId> asker) {
    CallState.Step first = CallState.outgoing();
    LiveCall call = new LiveCall(id, account, to, introduction, first.next(), scheduler.clock().wall(),
        new CallScope(scheduler));
    call.asker = asker;
    call.emergency = policy.emergency().test(to);
    LOG.info("Dialling: call={} account={} asked={}", id, account.id(), asker.isPresent());
    asker.ifPresent(other -> company.invites(other, id));
    call.speaker = asker.map(calls::get).filter(other -> other.speaker).isPresent();
    holdOthers(call);
    begin(call, first);
  }

  void receive(IncomingCall incoming, Optional<Account> account) {
    thread.assertCurrent();
    if (account.isEmpty()) {
      signalling.refuse(incoming.id(), 404);
      return;
    }
    if (incoming.replaces().map(calls::get).filter(old -> old.phase() != CallPhase.ENDED).isPresent()) {
      LOG.info("Incoming: call={} replaces={}", incoming.id(), incoming.replaces().get());
      offer(incoming, account.get(), new Treatment.Answer(Duration.ZERO, false));
      return;
    }
    IncomingFacts facts = new IncomingFacts(account.get().domain().toString(), incoming.anonymous(), incoming.intercom(),
        Others.crowd(calls.values()), Others.of(calls.values()));
    Treatment treatment = policy.treatment().apply(facts);
    LOG.info("Incoming: call={} account={} treatment={}", incoming.id(), account.get().id(),
        treatment.getClass().getSimpleName());
    switch (treatment) {
      case Treatment.Refuse refuse -> signalling.refuse(incoming.id(), refuse.status());
      case Treatment.Divert divert -> signalling.redirect(incoming.id(), divert.target());
      case Treatment.Offered offered -> offer(incoming, account.get(), offered);
    }
  }

  private void offer(IncomingCall incoming, Account account, Treatment.Offered treatment) {
    CallState.Step first = CallState.incoming(incoming, treatment);
    LiveCall call = new LiveCall(incoming, account, first.next(), scheduler.clock().wall(), new CallScope(scheduler));
    call.backFrom = recalls.backFrom(incoming);
    begin(call, first);
  }

  void apply(CallId id, CallInput input) {
    thread.assertCurrent();
    LiveCall call = calls.get(id);
    if (call == null) {
      return; // late message for a forgotten call
    }
    switch (input) {
      case CallInput.DigitReceived received -> events.publish(new CallDigit(id, received.digit()));
      case CallInput.AudioHeard _ -> events.publish(new CallHeard(id));
      case CallInput.AudioStopped _ -> noteAudio(call, true);
      case CallInput.AudioBack _ -> noteAudio(call, false);
      case CallInput.PartyChanged changed -> {
        call.party = changed.party();
        tell(call);
      }
      case CallInput.Redirected redirected -> introductions.redirected(call, redirected);
      case CallInput.TransferRequested request -> introductions.requested(call, request);
      case CallInput.TransferAccepted accepted -> transfers.accepted(call, accepted);
      case CallInput.TransferProgress progress -> transfers.told(call, progress);
      case CallInput.TransferRefused refused -> transfers.refused(call, refused);
      case CallInput.TalkAsked _ -> talkAsked(call);
      case CallInput.HoldAsked _ -> holdAsked(call);
      case CallInput.RemoteHangUp hangUp -> enter(call, call.state.on(transfers.leaving(call, hangUp)));
      case CallInput.FromPerson wish -> {
        introductions.follow(call, wish);
        if (wish instanceof CallInput.Accept || wish instanceof CallInput.Resume) {
          holdOthers(call);
        }
        enter(call, call.state.on(wish));
      }
      case CallInput.AnswerReady ready -> agreed(call, ready.negotiated(), ready);
      case CallInput.Agreed agreed -> agreed(call, agreed.negotiated(), agreed);
      case CallInput.FromWire _, CallInput.FromMedia _, CallInput.FromClock _ -> {
        introductions.follow(call, input);
        enter(call, call.state.on(input));
      }
    }
  }

  void transfer(CallId id, Address to) {
    with(id, call -> transfers.begin(call, new TransferTarget.To(to), to));
  }

  void transfer(CallId id, CallId other) {
    with(id, call -> with(other, target -> transfers.begin(call, new TransferTarget.Other(other), target.party)));
  }

  void decide(CallId id, boolean yes) {
    with(id, call -> introductions.decide(call, yes));
  }

  /** A person's wish, which is the affair of the conference if there is one. */
  void hold(CallId id) {
    if (!company.hold(id)) {
      apply(id, new CallInput.Hold());
    }
  }

  /** As above. */
  void resume(CallId id) {
    if (!company.resume(id)) {
      apply(id, new CallInput.Resume());
    }
  }

  /** A person's wish about how a call sounds. */
  void sound(CallId id, Consumer<LiveCall> wish) {
    with(id, call -> {
      wish.accept(call);
      tell(call);
      speaker.follow(calls.values());
    });
  }

  /** The mode of a call, and of those in a conference with it. */
  void speaker(CallId id, boolean on) {
    List.copyOf(calls.keySet()).stream().filter(other -> other.equals(id) || company.together(id, other))
        .forEach(one -> sound(one, call -> call.speaker = on));
  }

  /** What others know about a call has changed. */
  void show(CallId id) {
    with(id, this::tell);
  }

  void digit(CallId id, char digit) {
    with(id, call -> actions.digit(call, digit));
  }

  void hangUpAll() {
    List.copyOf(calls.keySet()).forEach(id -> apply(id, new CallInput.HangUp()));
  }

  private void begin(LiveCall call, CallState.Step first) {
    calls.put(call.id, call);
    limit(call);
    enter(call, first);
  }

  private void enter(LiveCall call, CallState.Step step) {
    CallState before = call.state;
    call.state = step.next();
    if (before.getClass() != call.state.getClass()) {
      limit(call);
    }
    Optional<RuntimeException> bug = actions.perform(call, step.actions());
    if (bug.isPresent()) {
      tellIncident(call, bug.get());
      enter(call, call.state.abandoned());
      return;
    }
    noteTalking(call);
    transfers.follow(call);
    recorder.follow(call);
    tell(call);
    if (call.state instanceof Ended) {
      forget(call);
    }
    ringWhatKnocked();
    tones.follow(calls.values());
    speaker.follow(calls.values());
  }

  /** Once nobody is talked to any more. */
  private void ringWhatKnocked() {
    if (!Others.isActive(calls.values())) {
      calls.values().stream().filter(call -> call.state instanceof Alerting alerting && alerting.ringing().waiting())
          .toList().forEach(call -> enter(call, call.state.on(new CallInput.LineFree())));
    }
  }

  private void limit(LiveCall call) {
    CallState entered = call.state;
    call.scope.limit(entered.limit(), () -> thread.post(() -> {
      if (call.state.getClass() == entered.getClass()) {
        apply(call.id, new CallInput.TimedOut());
      }
    }));
  }

  private void noteTalking(LiveCall call) {
    if (call.talkingSince.isEmpty() && call.phase() == CallPhase.TALKING) {
      call.talkingSince = Optional.of(scheduler.clock().nanos());
      replace(call);
      if (!company.waits(call.id) && !call.isToBeHeld()) {
        holdOthers(call);
      }
    }
  }

  /** Ends the call whose place another one has taken; it is on hold as that one was. */
  private void replace(LiveCall call) {
    call.replaces.map(calls::get).ifPresent(old -> {
      boolean held = old.state instanceof Talking talking && talking.hushed();
      company.succeeds(old.id, call.id);
      call.speaker |= old.speaker;
      recorder.cede(old.id).ifPresent(recording -> recorder.goOn(call.id, recording));
      apply(old.id, new CallInput.Replaced());
      if (held) {
        post(call.id, new CallInput.Hold());
      }
    });
  }

  private void tellIncident(LiveCall call, RuntimeException bug) {
    String incident = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Call failed: incident={} call={}", incident, call.id, bug);
    events.publish(new ProblemRaised(Problem.of(ProblemCode.INTERNAL, incident).about(call.id)));
  }

  private void forget(LiveCall call) {
    try {
      call.scope.close();
    } catch (RuntimeException bug) {
      tellIncident(call, bug);
    }
    calls.remove(call.id);
    LOG.info("Ended: call={} state={}", call.id, call.state);
  }

  /** Tells everybody how the call is now, the end once. */
  private void tell(LiveCall call) {
    CallView view = call.view(company.recording(call.id).orElse(call.recording.state));
    boolean over = call.told.map(told -> told.phase() == CallPhase.ENDED || told.equals(view)).orElse(false);
    if (over) {
      return;
    }
    call.told = Optional.of(view);
    company.changed(view);
    events.publish(new CallChanged(view));
  }

  private void holdOthers(LiveCall active) {
    if (!policy.oneVoice()) {
      return;
    }
    List<LiveCall> others = calls.values().stream()
        .filter(other -> other != active && other.canBeHeld() && !company.together(active.id, other.id)).toList();
    others.stream().filter(other -> !company.makeRoom(other.id))
        .forEach(other -> enter(other, other.state.on(new CallInput.Hold())));
  }

  private void talkAsked(LiveCall call) {
    boolean rings = call.phase() == CallPhase.RINGING_HERE;
    if (policy.obeys().test(Others.than(call, calls.values()))) {
      if (rings) {
        apply(call.id, new CallInput.Accept());
      } else {
        resume(call.id);
      }
    }
  }

  private void holdAsked(LiveCall call) {
    if (!call.emergency && policy.obeys().test(IncomingFacts.Others.NONE)) {
      hold(call.id);
    }
  }

  private void agreed(LiveCall call, Negotiated negotiated, CallInput input) {
    call.media = Optional.of(negotiated);
    enter(call, call.state.on(input));
  }

  private void noteAudio(LiveCall call, boolean lost) {
    call.audioLost = lost;
    tell(call);
  }

  private void post(CallId id, CallInput input) {
    thread.post(() -> apply(id, input));
  }

  private void with(CallId id, Consumer<LiveCall> job) {
    thread.assertCurrent();
    LiveCall call = calls.get(id);
    if (call != null) {
      job.accept(call);
    }
  }
}
