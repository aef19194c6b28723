package org.diapason.core.conference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.call.Company;
import org.diapason.core.call.RecordingState;
import org.diapason.core.control.CallThread;
import org.diapason.core.event.Events;
import org.diapason.core.media.MediaEngine;
import org.diapason.core.media.Mix;
import org.diapason.core.media.MixSpeakers;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the state of all conferences, on {@code call-control} only: asks the machine, has its actions performed, tells the result.
 * What it wants of calls it leaves in the inbox, for it is mostly told of them in the midst of their own change.
 */
final class ConferenceControl implements Company {

  private static final Logger LOG = LoggerFactory.getLogger(ConferenceControl.class);

  private final CallThread thread;
  private final Events events;
  private final MediaEngine media;
  private final Calls calls;
  private final ConferenceRecorder recorder;
  private final Map<ConferenceId, LiveConference> conferences = new LinkedHashMap<>();
  private final Map<CallId, LiveConference> byCall = new HashMap<>();
  private volatile List<ConferenceView> views = List.of();

  ConferenceControl(CallThread thread, Events events, MediaEngine media, Calls calls) {
    this.thread = thread;
    this.events = events;
    this.media = media;
    this.calls = calls;
    recorder = new ConferenceRecorder(thread, events, calls, this::tell);
  }

  ConferenceRecorder recorder() {
    return recorder;
  }

  /** From any thread. */
  List<ConferenceView> views() {
    return views;
  }

  void begin(ConferenceId id, List<CallId> members) {
    thread.assertCurrent();
    conferences.put(id, new LiveConference(id));
    LOG.info("Conference: conference={} calls={}", id, members);
    members.forEach(call -> add(id, call));
    Optional.ofNullable(conferences.get(id)).filter(live -> live.members().isEmpty()).ifPresent(this::end);
  }

  /** A call that goes on and is in no conference yet. */
  void add(ConferenceId id, CallId call) {
    calls.find(call).ifPresent(view -> apply(id, new ConferenceInput.Add(call, Standing.of(view))));
  }

  /** A call that is about to be dialled. */
  void expect(ConferenceId id, CallId call) {
    apply(id, new ConferenceInput.Add(call, Standing.WAITING));
  }

  void record(ConferenceId id, boolean on) {
    with(id, live -> recorder.record(live, on));
  }

  void pauseRecording(ConferenceId id, boolean paused) {
    with(id, live -> recorder.pause(live, paused));
  }

  private void with(ConferenceId id, Consumer<LiveConference> job) {
    thread.assertCurrent();
    Optional.ofNullable(conferences.get(id)).ifPresent(job);
  }

  void apply(ConferenceId id, ConferenceInput input) {
    thread.assertCurrent();
    LiveConference live = conferences.get(id);
    boolean elsewhere = input instanceof ConferenceInput.Add add && byCall.containsKey(add.call());
    if (live != null && !elsewhere) {
      enter(live, live.state.on(input));
    }
  }

  /** To whatever conference the call is in. */
  boolean apply(CallId call, Function<CallId, ConferenceInput> input) {
    thread.assertCurrent();
    LiveConference live = byCall.get(call);
    if (live == null) {
      return false;
    }
    enter(live, live.state.on(input.apply(call)));
    return true;
  }

  @Override
  public boolean together(CallId one, CallId other) {
    LiveConference live = byCall.get(one);
    return live != null && live == byCall.get(other);
  }

  @Override
  public boolean waits(CallId call) {
    return byCall.get(call) instanceof LiveConference live && live.state instanceof Going going && going.held();
  }

  @Override
  public boolean hold(CallId call) {
    return apply(call, id -> new ConferenceInput.HoldOne(id, true));
  }

  @Override
  public boolean resume(CallId call) {
    return apply(call, id -> new ConferenceInput.HoldOne(id, false));
  }

  @Override
  public boolean makeRoom(CallId call) {
    return apply(call, id -> new ConferenceInput.HoldAll(true));
  }

  @Override
  public boolean record(CallId call, boolean on) {
    return whole(call, live -> recorder.record(live, on));
  }

  @Override
  public boolean pauseRecording(CallId call, boolean paused) {
    return whole(call, live -> recorder.pause(live, paused));
  }

  private boolean whole(CallId member, Consumer<LiveConference> job) {
    Optional<LiveConference> live = Optional.ofNullable(byCall.get(member));
    live.ifPresent(job);
    return live.isPresent();
  }

  @Override
  public Optional<RecordingState> recording(CallId call) {
    return Optional.ofNullable(byCall.get(call)).map(live -> live.tape.state());
  }

  @Override
  public void invites(CallId asker, CallId fresh) {
    Optional.ofNullable(byCall.get(asker)).ifPresent(live -> expect(live.id, fresh));
  }

  @Override
  public void succeeds(CallId old, CallId fresh) {
    if (!byCall.containsKey(fresh)) {
      apply(old, call -> new ConferenceInput.Succeed(call, fresh));
    }
  }

  @Override
  public void changed(CallView call) {
    LiveConference live = byCall.get(call.id());
    if (live == null) {
      return;
    }
    if (call.phase() == CallPhase.ENDED) {
      enter(live, live.state.on(new ConferenceInput.Gone(call.id())));
      return;
    }
    if (joinsHeld(live, call)) {
      enter(live, live.state.on(new ConferenceInput.HoldAll(false)));
    }
    enter(live, live.state.on(new ConferenceInput.Stands(call.id(), Standing.of(call))));
  }

  /** The person here answers a member's call, and so wants to talk to the conference. */
  private static boolean joinsHeld(LiveConference live, CallView call) {
    return !call.outgoing() && call.phase() == CallPhase.TALKING && live.state instanceof Going going && going.held()
        && going.member(call.id()).filter(Member::answered).isEmpty();
  }

  /** A fault in one conference ends that one; its calls go on. */
  private void enter(LiveConference live, ConferenceState.Step step) {
    Set<CallId> before = live.members();
    live.state = step.next();
    try {
      step.actions().forEach(action -> perform(live, action));
    } catch (RuntimeException bug) {
      fail(live, bug);
    }
    index(live, before);
    if (live.over()) {
      end(live);
    } else {
      tell(live);
    }
  }

  private void perform(LiveConference live, ConferenceAction action) {
    switch (action) {
      case ConferenceAction.Join join -> join(live, join.call());
      case ConferenceAction.Leave leave ->
          Optional.ofNullable(live.sessions.remove(leave.call())).ifPresent(session -> mix(live).leave(session));
      case ConferenceAction.Heard heard ->
          Optional.ofNullable(live.sessions.get(heard.call())).ifPresent(s -> mix(live).heard(s, heard.heard()));
      case ConferenceAction.TalkAside aside -> mix(live).aside(aside.with().map(live.sessions::get));
      case ConferenceAction.HoldCall hold -> calls.call(hold.call(), new CallInput.Hold());
      case ConferenceAction.ResumeCall resume -> calls.call(resume.call(), new CallInput.Resume());
      case ConferenceAction.MuteCall mute -> calls.mute(mute.call(), mute.muted());
      case ConferenceAction.Connect connect -> calls.transferTo(connect.call(), connect.other());
      case ConferenceAction.Release release ->
          recorder.rest(live).ifPresent(recording -> calls.goOnRecording(release.call(), recording));
      case ConferenceAction.HangUp hangUp -> calls.hangUp(hangUp.call());
    }
  }

  private void join(LiveConference live, CallId call) {
    calls.media(call).ifPresent(session -> {
      live.sessions.put(call, session);
      mix(live).join(session);
      calls.cedeRecording(call).ifPresent(recording -> thread.post(() -> recorder.goOn(live, recording)));
      recorder.follow(live);
    });
  }

  private Mix mix(LiveConference live) {
    if (live.mix.isEmpty()) {
      live.mix = Optional.of(media.mix(speakers -> thread.post(() -> heard(live, speakers))));
    }
    return live.mix.get();
  }

  private void heard(LiveConference live, MixSpeakers speakers) {
    live.speakers = speakers;
    if (!live.over()) {
      tell(live);
    }
  }

  private void index(LiveConference live, Set<CallId> before) {
    Set<CallId> now = live.members();
    before.forEach(byCall::remove);
    now.forEach(call -> byCall.put(call, live));
  }

  private void fail(LiveConference live, RuntimeException bug) {
    String incident = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Conference failed: incident={} conference={}", incident, live.id, bug);
    live.state = new Over();
    events.publish(new ProblemRaised(Problem.of(ProblemCode.INTERNAL, incident)));
  }

  private void end(LiveConference live) {
    if (conferences.remove(live.id) != null) {
      live.state = new Over();
      live.mix.ifPresent(Mix::close);
      LOG.info("Conference ended: conference={}", live.id);
      tell(live);
    }
  }

  private void tell(LiveConference live) {
    ConferenceView view = live.view();
    if (live.told.filter(view::equals).isPresent()) {
      return;
    }
    Optional<ConferenceView> before = live.told;
    live.told = Optional.of(view);
    views = conferences.values().stream().map(LiveConference::view).toList();
    events.publish(new ConferenceChanged(view));
    showRecording(before, view);
  }

  /** Each of its calls shows whether it is recorded. */
  private void showRecording(Optional<ConferenceView> before, ConferenceView now) {
    Set<CallId> members = calls(now);
    Set<CallId> were = before.map(ConferenceControl::calls).orElse(Set.of());
    boolean was = before.filter(view -> view.recording() == now.recording()).isPresent();
    if (!was || !were.equals(members)) {
      Stream.concat(members.stream(), were.stream()).distinct().forEach(calls::show);
    }
  }

  private static Set<CallId> calls(ConferenceView view) {
    return view.members().stream().map(MemberView::call).collect(Collectors.toSet());
  }
}
