package org.diapason.core.call;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.diapason.core.address.Address;
import org.diapason.core.control.CallThread;
import org.diapason.core.event.Events;
import org.diapason.core.media.MediaSession;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.recording.RecordingDesk;
import org.diapason.core.recording.RecordingFacts;
import org.diapason.core.time.Clock;

/**
 * Records calls, as a person asks for or as the settings have it from the answer on. Each start is a part of its own. A
 * recording that fails is told and harms no call. On {@code call-control} only.
 */
final class Recorder {

  private final CallThread thread;
  private final Clock clock;
  private final Events events;
  private final Consumer<LiveCall> changed;
  private Optional<RecordingDesk> desk = Optional.empty();

  /** @param changed told about calls that are to be shown anew */
  Recorder(CallThread thread, Clock clock, Events events, Consumer<LiveCall> changed) {
    this.thread = thread;
    this.clock = clock;
    this.events = events;
    this.changed = changed;
  }

  /** Without a desk nothing is ever recorded. */
  void use(RecordingDesk orders) {
    desk = Optional.of(orders);
  }

  /** Begins what was waited with until the call was answered. */
  void follow(LiveCall call) {
    LiveRecording recording = call.recording;
    if (call.phase() != CallPhase.TALKING || recording.decided || desk.isEmpty()) {
      return;
    }
    recording.decided = true;
    if (recording.wish.orElseGet(() -> desk.get().recordsByItself(call.outgoing))) {
      begin(call);
    }
  }

  /** A person's wish; before the answer it is kept until then. */
  void record(LiveCall call, boolean on) {
    LiveRecording recording = call.recording;
    if (!recording.decided) {
      recording.wish = Optional.of(on);
    } else if (on && recording.state == RecordingState.OFF) {
      begin(call);
      changed.accept(call);
    } else if (!on && recording.state != RecordingState.OFF) {
      recording.running.ifPresent(running -> running.close());
      end(call);
    }
  }

  /** Nothing happens unless the call is recorded. */
  void pause(LiveCall call, boolean paused) {
    LiveRecording recording = call.recording;
    if (recording.state != RecordingState.OFF) {
      recording.running.ifPresent(running -> running.pause(paused));
      recording.state = paused ? RecordingState.PAUSED : RecordingState.ON;
      changed.accept(call);
    }
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
    call.recording.running = Optional.empty();
    call.recording.state = RecordingState.OFF;
    changed.accept(call);
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
