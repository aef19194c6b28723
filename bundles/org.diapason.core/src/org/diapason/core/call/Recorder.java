package org.diapason.core.call;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.diapason.core.address.Address;
import org.diapason.core.control.CallThread;
import org.diapason.core.event.Events;
import org.diapason.core.media.CallRecording;
import org.diapason.core.media.MediaSession;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.recording.RecordingDesk;
import org.diapason.core.recording.RecordingFacts;
import org.diapason.core.time.Clock;

/**
 * Records calls, as a person asks for or as the settings have it from the answer on. Each start is a part of its own. A
 * recording that fails is told and harms no call. What belongs to a conference is recorded by that, as a whole; whoever
 * joins or leaves one goes on being recorded. On {@code call-control} only.
 */
final class Recorder {

  private final CallThread thread;
  private final Clock clock;
  private final Events events;
  private final Function<CallId, LiveCall> calls;
  private final Consumer<LiveCall> changed;
  private Optional<RecordingDesk> desk = Optional.empty();
  private Company company = Company.NONE;

  /**
   * @param calls null for one that is over
   * @param changed told about calls that are to be shown anew
   */
  Recorder(CallThread thread, Clock clock, Events events, Function<CallId, LiveCall> calls, Consumer<LiveCall> changed) {
    this.thread = thread;
    this.clock = clock;
    this.events = events;
    this.calls = calls;
    this.changed = changed;
  }

  /** Without a desk nothing is ever recorded. */
  void use(RecordingDesk orders) {
    desk = Optional.of(orders);
  }

  void accompany(Company conferences) {
    company = conferences;
  }

  /** Begins what was waited with until the call was answered. */
  void follow(LiveCall call) {
    LiveRecording recording = call.recording;
    if (call.phase() != CallPhase.TALKING || recording.decided || desk.isEmpty()) {
      return;
    }
    recording.decided = true;
    boolean wanted = recording.wish.orElseGet(() -> desk.get().recordsByItself(call.outgoing));
    if (wanted && !company.record(call.id, true)) {
      begin(call);
    }
  }

  /** A person's wish; before the answer it is kept until then. */
  void record(CallId id, boolean on) {
    if (!company.record(id, on)) {
      with(id, call -> record(call, on));
    }
  }

  private void record(LiveCall call, boolean on) {
    LiveRecording recording = call.recording;
    if (!recording.decided) {
      recording.wish = Optional.of(on);
    } else if (on && recording.state == RecordingState.OFF) {
      begin(call);
      changed.accept(call);
    } else if (!on && recording.state != RecordingState.OFF) {
      end(call);
    }
  }

  /** Nothing happens unless the call is recorded. */
  void pause(CallId id, boolean paused) {
    if (!company.pauseRecording(id, paused)) {
      with(id, call -> {
        pause(call, paused);
        changed.accept(call);
      });
    }
  }

  private void pause(LiveCall call, boolean paused) {
    LiveRecording recording = call.recording;
    if (recording.state != RecordingState.OFF) {
      recording.running.ifPresent(running -> running.pause(paused));
      recording.state = paused ? RecordingState.PAUSED : RecordingState.ON;
    }
  }

  /** Ends the recording of a call whose conversation is recorded elsewhere from now on; empty if there is none. */
  Optional<Continuation> cede(CallId id) {
    return Optional.ofNullable(calls.apply(id)).filter(call -> call.recording.state != RecordingState.OFF).map(call -> {
      boolean paused = call.recording.state == RecordingState.PAUSED;
      stop(call);
      return new Continuation(call.recording.parts, paused);
    });
  }

  /** Goes on with a recording that was begun elsewhere; once a call is answered, if it is not yet. */
  void goOn(CallId id, Continuation from) {
    with(id, call -> {
      goOn(call, from);
      changed.accept(call);
    });
  }

  private void goOn(LiveCall call, Continuation from) {
    LiveRecording recording = call.recording;
    recording.parts = Math.max(recording.parts, from.parts());
    if (call.phase() != CallPhase.TALKING) {
      recording.wish = Optional.of(true);
    } else if (recording.state == RecordingState.OFF) {
      recording.decided = true;
      begin(call);
      if (from.paused()) {
        pause(call, true);
      }
    }
  }

  private void with(CallId id, Consumer<LiveCall> job) {
    thread.assertCurrent();
    Optional.ofNullable(calls.apply(id)).ifPresent(job);
  }

  private void begin(LiveCall call) {
    Optional<MediaSession> session = call.scope.media();
    if (session.isPresent() && desk.isPresent()) {
      LiveRecording recording = call.recording;
      int part = ++recording.parts;
      recording.running =
          Optional.of(session.get().record(desk.get().order(facts(call, part)), event -> said(call, part, event)));
      recording.state = RecordingState.ON;
    }
  }

  private void end(LiveCall call) {
    stop(call);
    changed.accept(call);
  }

  private static void stop(LiveCall call) {
    call.recording.running.ifPresent(CallRecording::close);
    call.recording.running = Optional.empty();
    call.recording.state = RecordingState.OFF;
  }

  private RecordingFacts facts(LiveCall call, int part) {
    return new RecordingFacts(LocalDateTime.ofInstant(clock.wall(), ZoneId.systemDefault()), call.account.name(),
        number(call.party), call.party.shown(), number(call.called), part);
  }

  private static String number(Address address) {
    return address.user().isEmpty() ? address.host() : address.user();
  }

  /** From any thread. */
  private void said(LiveCall call, int part, RecordingEvent event) {
    switch (event) {
      case RecordingEvent.Saved saved -> events.publish(new CallRecorded(call.id, saved.file(), saved.length()));
      case RecordingEvent.Hindered hindered -> tell(call, hindered.problem());
      case RecordingEvent.Failed failed -> {
        tell(call, failed.problem());
        thread.post(() -> {
          if (call.recording.parts == part) {
            end(call);
          }
        });
      }
    }
  }

  private void tell(LiveCall call, Problem problem) {
    events.publish(new ProblemRaised(problem.about(call.id)));
  }
}
