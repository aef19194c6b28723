package org.diapason.core.conference;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.diapason.core.account.AccountId;
import org.diapason.core.call.CallId;
import org.diapason.core.call.Calls;
import org.diapason.core.call.DialResult;
import org.diapason.core.control.CallThread;
import org.diapason.core.event.Events;
import org.diapason.core.media.MediaEngine;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.recording.RecordingDesk;
import org.diapason.core.time.Clock;

/**
 * The conferences of one phone, mixed here. Everything a person can do may be asked from any thread and returns at once; what
 * becomes of it is told as {@link ConferenceChanged}. What has ended meanwhile is ignored.
 *
 * <p>Members are calls and remain so: one is put on hold alone by {@link Calls#hold}, hung up by {@link Calls#hangUp}, and muted
 * for that one only by {@link Calls#mute}. A call is in one conference at most. When less than two are left, the conference ends
 * and the last one is an ordinary call. While another call is active, the conference as a whole is on hold.
 */
public final class Conferences {

  private final CallThread thread;
  private final Calls calls;
  private final ConferenceControl control;

  /** Makes the conferences of a phone; {@link #start} completes them. */
  public Conferences(CallThread thread, Events events, MediaEngine media, Calls calls) {
    this.thread = thread;
    this.calls = calls;
    control = new ConferenceControl(thread, events, media, calls);
  }

  /**
   * Gives what recordings are ordered with, before anything else is asked; without it nothing is recorded.
   *
   * @param accounts name of an account
   */
  public void use(RecordingDesk desk, Clock clock, Function<AccountId, String> accounts) {
    control.recorder().use(new ConferenceRecorder.Studio(desk, clock, accounts));
  }

  /** Calls take their conference into account from now on. Once only, before anything else is asked. */
  public void start() {
    calls.accompany(control);
  }

  /**
   * Begins a conference; held calls are resumed. Those that ring or are dialled join when they are answered.
   *
   * @param members one at least; a second one may be added or invited afterwards
   */
  public CreateResult create(List<CallId> members) {
    for (CallId call : members) {
      Optional<Problem> objection = objection(call);
      if (objection.isPresent()) {
        return new CreateResult.Refused(objection.get());
      }
    }
    if (members.isEmpty()) {
      throw new IllegalArgumentException("no member");
    }
    ConferenceId id = ConferenceId.fresh();
    thread.post(() -> control.begin(id, members));
    return new CreateResult.Created(id);
  }

  /** Adds a call; empty if all is well. */
  public Optional<Problem> add(ConferenceId conference, CallId call) {
    Optional<Problem> objection = find(conference).isEmpty() ? Optional.of(unknown(conference)) : objection(call);
    if (objection.isEmpty()) {
      thread.post(() -> control.add(conference, call));
    }
    return objection;
  }

  /**
   * Dials somebody who joins when he answers; meanwhile nobody is put on hold.
   *
   * @param account empty for the default account
   * @param typed number, user, address or URI, as a person writes it
   */
  public DialResult invite(ConferenceId conference, Optional<AccountId> account, String typed) {
    return calls.dial(account, typed, call -> control.expect(conference, call));
  }

  /** Hangs one up; the last one left is an ordinary call. */
  public void remove(CallId member) {
    member(member, ConferenceInput.Remove::new);
  }

  /** One becomes a held call of its own; of two, the other one goes on as an ordinary call. Not before it has answered. */
  public void split(CallId member) {
    member(member, ConferenceInput.Split::new);
  }

  /** Whether the others and the person here do not hear one; it hears all. */
  public void muteMember(CallId member, boolean muted) {
    member(member, call -> new ConferenceInput.Silence(call, muted));
  }

  /** A private word with one, while the others go on among themselves; or back to all. */
  public void aside(CallId member, boolean aside) {
    member(member, call -> new ConferenceInput.Aside(call, aside));
  }

  /** Whether nobody hears the person here. */
  public void mute(ConferenceId conference, boolean muted) {
    whole(conference, new ConferenceInput.Mute(muted));
  }

  /** Puts all on hold. */
  public void hold(ConferenceId conference) {
    whole(conference, new ConferenceInput.HoldAll(true));
  }

  /** Resumes all but those on hold alone; another active call is put on hold. */
  public void resume(ConferenceId conference) {
    whole(conference, new ConferenceInput.HoldAll(false));
  }

  /**
   * Starts or stops recording all voices in one file; each start makes a file of its own, and the end of the conference
   * ends it. Before anybody has answered it begins with the first answer. {@link ConferenceRecorded} tells of the file.
   * Nobody is asked or warned here: see {@link org.diapason.core.recording.RecordingNotice}. A call that was recorded when it
   * joined has the conference recorded from then on; one that leaves a recorded conference and goes on is recorded on by itself.
   */
  public void record(ConferenceId conference, boolean on) {
    thread.post(() -> control.record(conference, on));
  }

  /** Leaves out of the recording what is said from now on, or no longer. */
  public void pauseRecording(ConferenceId conference, boolean paused) {
    thread.post(() -> control.pauseRecording(conference, paused));
  }

  /**
   * Brings the two far sides together and leaves (attended transfer): the first one is on hold until it has taken over the
   * call of the other one, who is an ordinary, active call until then; when that fails both remain so, and
   * {@link ProblemCode#TRANSFER_FAILED} is told.
   *
   * @return {@link ProblemCode#CONFERENCE_NOT_TWO} unless there are two, and both have answered
   */
  public Optional<Problem> connect(ConferenceId conference) {
    Optional<ConferenceView> view = find(conference);
    if (view.isEmpty()) {
      return Optional.of(unknown(conference));
    }
    if (!view.get().connectable()) {
      return Optional.of(Problem.of(ProblemCode.CONFERENCE_NOT_TWO, view.get().members().size()));
    }
    whole(conference, new ConferenceInput.Connect());
    return Optional.empty();
  }

  /** Hangs all up. */
  public void end(ConferenceId conference) {
    whole(conference, new ConferenceInput.End());
  }

  /** The conferences that go on, oldest first. */
  public List<ConferenceView> list() {
    return control.views();
  }

  public Optional<ConferenceView> find(ConferenceId conference) {
    return list().stream().filter(view -> view.id().equals(conference)).findFirst();
  }

  /** The conference that a call is in. */
  public Optional<ConferenceView> of(CallId call) {
    return list().stream().filter(view -> view.has(call)).findFirst();
  }

  private Optional<Problem> objection(CallId call) {
    if (calls.find(call).isEmpty()) {
      return Optional.of(Problem.of(ProblemCode.CALL_UNKNOWN, call));
    }
    return of(call).map(conference -> Problem.of(ProblemCode.CALL_IN_CONFERENCE, call));
  }

  private static Problem unknown(ConferenceId conference) {
    return Problem.of(ProblemCode.CONFERENCE_UNKNOWN, conference);
  }

  private void whole(ConferenceId conference, ConferenceInput input) {
    thread.post(() -> control.apply(conference, input));
  }

  private void member(CallId member, Function<CallId, ConferenceInput> input) {
    thread.post(() -> control.apply(member, input));
  }
}
