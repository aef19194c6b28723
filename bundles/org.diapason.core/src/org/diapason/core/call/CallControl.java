package org.diapason.core.call;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.diapason.core.account.Account;
import org.diapason.core.address.Address;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.control.CallThread;
import org.diapason.core.event.Events;
import org.diapason.core.media.MediaEngine;
import org.diapason.core.media.MediaEvent;
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
  private final Map<CallId, LiveCall> calls = new LinkedHashMap<>();
  private final Map<CallId, CallView> views = new ConcurrentHashMap<>();
  private final Map<CallId, LiveCall> live = new ConcurrentHashMap<>();
  private CallSignalling signalling;
  private CallActions actions;

  CallControl(CallThread thread, Scheduler scheduler, Events events, MediaEngine media, CallPolicy policy) {
    this.thread = thread;
    this.scheduler = scheduler;
    this.events = events;
    this.media = media;
    this.policy = policy;
    tones = new ToneDesk(media.tones());
  }

  void use(CallSignalling wire) {
    signalling = wire;
    actions = new CallActions(wire, media, tones, events, this::mediaSays, this::post, policy);
  }

  List<CallView> views() {
    return views.values().stream().sorted(Comparator.comparing(CallView::began)).toList();
  }

  boolean idle() {
    return live.isEmpty();
  }

  MediaStatistics statistics(CallId id) {
    LiveCall call = live.get(id);
    return call == null ? MediaStatistics.NONE : call.scope.statistics();
  }

  void dial(CallId id, Account account, Address to) {
    LiveCall call = new LiveCall(id, account, to, scheduler.clock().wall(), new CallScope(scheduler));
    LOG.info("Dialling: call={} account={}", id, account.id());
    holdOthers(call);
    begin(call, () -> {
      signalling.route(id, account, to);
      return new CallState.Step(CallState.outgoing(), List.of());
    });
  }

  void receive(IncomingCall incoming, Optional<Account> account) {
    thread.assertCurrent();
    boolean busy = policy.oneVoice() && calls.values().stream().anyMatch(call -> call.phase() != CallPhase.ENDED);
    if (account.isEmpty() || busy) {
      LOG.info("Refused: call={} busy={}", incoming.id(), busy);
      signalling.refuse(incoming.id(), busy ? 486 : 404);
      return;
    }
    LiveCall call = new LiveCall(incoming, account.get(), scheduler.clock().wall(), new CallScope(scheduler));
    LOG.info("Incoming: call={} account={}", call.id, account.get().id());
    begin(call, () -> CallState.incoming(incoming));
  }

  void apply(CallId id, CallInput input) {
    thread.assertCurrent();
    LiveCall call = calls.get(id);
    if (call == null) {
      return; // late message for a forgotten call
    }
    switch (input) {
      case CallInput.DigitReceived received -> events.publish(new CallDigit(id, received.digit()));
      case CallInput.PartyChanged changed -> {
        call.party = changed.party();
        tell(call);
      }
      case CallInput.FromPerson wish -> {
        if (wish instanceof CallInput.Accept || wish instanceof CallInput.Resume) {
          holdOthers(call);
        }
        enter(call, call.state.on(wish));
      }
      case CallInput.FromWire _, CallInput.FromMedia _, CallInput.FromClock _ -> enter(call, call.state.on(input));
    }
  }

  void mute(CallId id, boolean muted) {
    with(id, call -> {
      call.muted = muted;
      call.scope.media().ifPresent(session -> session.mute(muted));
      tell(call);
    });
  }

  void digit(CallId id, char digit) {
    with(id, call -> actions.digit(call, digit));
  }

  void hangUpAll() {
    List.copyOf(calls.keySet()).forEach(id -> apply(id, new CallInput.HangUp()));
  }

  private void begin(LiveCall call, Supplier<CallState.Step> first) {
    calls.put(call.id, call);
    live.put(call.id, call);
    enter(call, first.get());
    if (calls.containsKey(call.id)) {
      limit(call);
    }
  }

  /** Whom we hold hears nothing of us, though a held stream may go on (RFC 3264 §8.4), from the wish until it is taken back. */
  private static void hush(LiveCall call, CallState before) {
    if (before instanceof Talking was && call.state instanceof Talking now && was.hold().hushed() != now.hold().hushed()) {
      call.scope.media().ifPresent(session -> session.microphone(!now.hold().hushed()));
    }
  }

  /** A fault in one call ends that call and harms no other. */
  private void enter(LiveCall call, CallState.Step step) {
    CallState before = call.state;
    call.state = step.next();
    try {
      if (before.getClass() != call.state.getClass()) {
        limit(call);
      }
      step.actions().forEach(action -> actions.perform(call, action));
      hush(call, before);
      noteTalking(call);
      tell(call);
    } catch (RuntimeException bug) {
      fail(call, bug);
    }
    if (call.state instanceof Ended) {
      forget(call);
    }
    tones.follow(calls.values());
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
      call.scope.media().ifPresent(session -> session.mute(call.muted));
    }
  }

  private void fail(LiveCall call, RuntimeException bug) {
    String incident = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Call failed: incident={} call={}", incident, call.id, bug);
    call.state = Ended.by(Cause.FAILED);
    signalling.bye(call.id);
    events.publish(new ProblemRaised(Problem.of(ProblemCode.INTERNAL, incident).about(call.id)));
    tell(call);
  }

  private void forget(LiveCall call) {
    calls.remove(call.id);
    call.scope.close();
    live.remove(call.id);
    LOG.info("Ended: call={} state={}", call.id, call.state);
  }

  /** Tells everybody how the call is now, the end once. */
  private void tell(LiveCall call) {
    CallView view = call.view();
    boolean over = call.told.map(told -> told.phase() == CallPhase.ENDED || told.equals(view)).orElse(false);
    if (over) {
      return;
    }
    call.told = Optional.of(view);
    if (view.phase() == CallPhase.ENDED) {
      views.remove(call.id);
    } else {
      views.put(call.id, view);
    }
    events.publish(new CallChanged(view));
  }

  private void holdOthers(LiveCall active) {
    if (!policy.oneVoice()) {
      return;
    }
    List<LiveCall> others = calls.values().stream()
        .filter(other -> other != active && other.state instanceof Talking && !other.held()).toList();
    others.forEach(other -> enter(other, other.state.on(new CallInput.Hold())));
  }

  /** From a media thread. */
  private void mediaSays(CallId id, MediaEvent event) {
    switch (event) {
      case MediaEvent.OfferReady ready -> post(id, new CallInput.OfferReady(ready.offer()));
      case MediaEvent.AnswerReady ready -> agree(id, ready.negotiated(),
          new CallInput.AnswerReady(ready.answer(), ready.negotiated()));
      case MediaEvent.Agreed agreed -> agree(id, agreed.negotiated(), new CallInput.Agreed(agreed.negotiated()));
      case MediaEvent.Failed failed -> post(id, new CallInput.MediaFailed(failed.problem()));
      case MediaEvent.Digit digit -> post(id, new CallInput.DigitReceived(digit.digit()));
      case MediaEvent.FirstAudio _ -> events.publish(new CallHeard(id));
      case MediaEvent.AudioLost lost when lost.fatal() -> post(id, new CallInput.AudioDead());
      case MediaEvent.AudioLost _ -> noteAudio(id, true);
      case MediaEvent.AudioBack _ -> noteAudio(id, false);
    }
  }

  private void agree(CallId id, Negotiated negotiated, CallInput input) {
    thread.post(() -> with(id, call -> {
      call.media = Optional.of(negotiated);
      apply(id, input);
    }));
  }

  private void noteAudio(CallId id, boolean lost) {
    thread.post(() -> with(id, call -> {
      call.audioLost = lost;
      tell(call);
    }));
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
