package org.diapason.core.conference;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.diapason.core.account.AccountId;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.call.Continuation;
import org.diapason.core.call.RecordingState;
import org.diapason.core.control.CallThread;
import org.diapason.core.event.Events;
import org.diapason.core.media.CallRecording;
import org.diapason.core.media.Mix;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.recording.RecordingDesk;
import org.diapason.core.recording.RecordingFacts;
import org.diapason.core.time.Clock;

/**
 * Records conferences as a whole, all voices in one file, as a person asks for or goes on from a call that was recorded
 * before. Each start is a part of its own; with the conference its recording ends. On {@code call-control} only.
 */
final class ConferenceRecorder {

  private final CallThread thread;
  private final Events events;
  private final Calls calls;
  private final Consumer<LiveConference> changed;
  private Optional<Studio> studio = Optional.empty();

  /**
   * What recordings are ordered with.
   *
   * @param accounts name of an account
   */
  record Studio(RecordingDesk desk, Clock clock, Function<AccountId, String> accounts) {
  }

  /** What is remembered of the recording of one conference. */
  static final class Tape {
    private boolean wanted;
    private int parts;
    private RecordingState state = RecordingState.OFF;
    private Optional<CallRecording> running = Optional.empty();

    RecordingState state() {
      return state;
    }
  }

  /** @param changed told about conferences that are to be shown anew */
  ConferenceRecorder(CallThread thread, Events events, Calls calls, Consumer<LiveConference> changed) {
    this.thread = thread;
    this.events = events;
    this.calls = calls;
    this.changed = changed;
  }

  /** Without it nothing is ever recorded. */
  void use(Studio made) {
    studio = Optional.of(made);
  }

  /** A person's wish; before anybody has answered it is kept until then. */
  void record(LiveConference live, boolean on) {
    Tape tape = live.tape;
    tape.wanted = on;
    if (on && tape.state == RecordingState.OFF) {
      follow(live);
    } else if (!on && tape.state != RecordingState.OFF) {
      tape.running.ifPresent(CallRecording::close);
      end(live);
    }
  }

  /** Begins what was waited with until there is something to hear. */
  void follow(LiveConference live) {
    Tape tape = live.tape;
    if (tape.wanted && tape.state == RecordingState.OFF && live.mix.isPresent() && studio.isPresent()) {
      begin(live, live.mix.get(), studio.get());
      changed.accept(live);
    }
  }

  /** Goes on with the recording of a call that has joined, once all who join with it have; unless it is recorded already. */
  void goOn(LiveConference live, Continuation from) {
    Tape tape = live.tape;
    if (!tape.wanted && !live.over()) {
      tape.parts = Math.max(tape.parts, from.parts());
      tape.wanted = true;
      follow(live);
      if (from.paused()) {
        pause(live, true);
      }
    }
  }

  /** With what a call that leaves goes on being recorded; empty if it is not. */
  Optional<Continuation> rest(LiveConference live) {
    Tape tape = live.tape;
    return tape.wanted ? Optional.of(new Continuation(tape.parts, tape.state == RecordingState.PAUSED)) : Optional.empty();
  }

  /** Nothing happens unless it is recorded. */
  void pause(LiveConference live, boolean paused) {
    Tape tape = live.tape;
    if (tape.state != RecordingState.OFF) {
      tape.running.ifPresent(running -> running.pause(paused));
      tape.state = paused ? RecordingState.PAUSED : RecordingState.ON;
      changed.accept(live);
    }
  }

  private void begin(LiveConference live, Mix mix, Studio with) {
    Tape tape = live.tape;
    int part = ++tape.parts;
    tape.state = RecordingState.ON;
    tape.running = Optional.of(
        mix.record(with.desk().order(facts(live, part, with)), event -> said(live, part, event)));
  }

  private void end(LiveConference live) {
    Tape tape = live.tape;
    tape.wanted = false;
    tape.running = Optional.empty();
    tape.state = RecordingState.OFF;
    changed.accept(live);
  }

  /** Named after all who are in it now. */
  private RecordingFacts facts(LiveConference live, int part, Studio with) {
    List<CallView> members = live.view().members().stream()
        .flatMap(member -> calls.find(member.call()).stream()).toList();
    Optional<CallView> first = members.stream().findFirst();
    return new RecordingFacts(LocalDateTime.ofInstant(with.clock().wall(), ZoneId.systemDefault()),
        first.map(CallView::account).map(with.accounts()).orElse(""),
        members.stream().map(CallView::party).map(ConferenceRecorder::number).collect(Collectors.joining("+")),
        members.stream().map(CallView::party).map(Address::shown).collect(Collectors.joining(", ")),
        first.map(CallView::called).map(ConferenceRecorder::number).orElse(""), part);
  }

  private static String number(Address address) {
    return address.user().isEmpty() ? address.host() : address.user();
  }

  /** From any thread. */
  private void said(LiveConference live, int part, RecordingEvent event) {
    switch (event) {
      case RecordingEvent.Saved saved ->
          events.publish(new ConferenceRecorded(live.id, saved.file(), saved.length()));
      case RecordingEvent.Hindered hindered -> tell(live, hindered.problem());
      case RecordingEvent.Failed failed -> {
        tell(live, failed.problem());
        thread.post(() -> {
          if (live.tape.parts == part && live.tape.state != RecordingState.OFF) {
            end(live);
          }
        });
      }
    }
  }

  private void tell(LiveConference live, Problem problem) {
    events.publish(new ProblemRaised(problem.about(live.id)));
  }
}
