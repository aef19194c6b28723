package org.diapason.ui.call;

import java.util.List;
import java.util.Optional;
import org.diapason.core.address.Dialled;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallView;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.RecordingState;
import org.diapason.core.conference.ConferenceId;
import org.diapason.core.conference.ConferencePhase;
import org.diapason.core.conference.ConferenceView;
import org.diapason.core.conference.Conferences;
import org.diapason.core.conference.CreateResult;
import org.diapason.core.conference.MemberView;
import org.diapason.core.phone.Phone;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;

/** What a person can do with conferences. */
final class ConferenceDesk {

  private final Phone phone;
  private final Conferences conferences;
  private final CallBoard board;
  private final RecordingTimes recordings = new RecordingTimes();

  ConferenceDesk(Phone phone, CallBoard board) {
    this.phone = phone;
    conferences = phone.conferences();
    this.board = board;
  }

  /** Brings a call into the conference of another one, which begins if there is none. */
  Optional<Problem> join(CallView call, CallView other) {
    Optional<ConferenceView> here = board.conference(call.id());
    Optional<ConferenceView> there = board.conference(other.id());
    if (here.isPresent()) {
      return conferences.add(here.get().id(), other.id());
    }
    return there.isPresent() ? conferences.add(there.get().id(), call.id()) : begin(List.of(call.id(), other.id()));
  }

  /** Dials somebody into the conference of a call, which begins if there is none. */
  Optional<Problem> invite(CallView call, String typed) {
    boolean dialable = phone.accounts().find(Optional.of(call.account()))
        .flatMap(account -> Dialled.read(typed, account.domain().toString())).isPresent();
    if (!dialable) {
      return Optional.of(Problem.of(ProblemCode.NUMBER_INVALID, typed));
    }
    Optional<ConferenceId> known = board.conference(call.id()).map(ConferenceView::id);
    if (known.isPresent()) {
      return invite(known.get(), call, typed);
    }
    return switch (conferences.create(List.of(call.id()))) {
      case CreateResult.Created(ConferenceId fresh) -> invite(fresh, call, typed);
      case CreateResult.Refused(Problem problem) -> Optional.of(problem);
    };
  }

  void toggleMute(ConferenceView conference) {
    conferences.mute(conference.id(), !conference.muted());
  }

  /** All members have one mode. */
  void speaker(ConferenceView conference, boolean on) {
    conference.members().stream().findFirst().ifPresent(member -> phone.calls().speaker(member.call(), on));
  }

  void toggleHold(ConferenceView conference) {
    if (conference.phase() == ConferencePhase.HELD) {
      conferences.resume(conference.id());
    } else {
      conferences.hold(conference.id());
    }
  }

  /** What is recorded of the whole. */
  Recorded recorded(ConferenceView conference) {
    return new Recorded(conference.recording(),
        recordings.of(conference.id().value(), conference.recording(), phone.clock().nanos()),
        () -> conferences.pauseRecording(conference.id(), conference.recording() == RecordingState.ON));
  }

  void record(ConferenceView conference, boolean on) {
    conferences.record(conference.id(), on);
  }

  /** Brings the two together; the one who is sent is shown, for that may fail. */
  void connect(ConferenceView conference) {
    CallId sent = conference.members().getFirst().call();
    board.forgetTransfer(sent);
    if (conferences.connect(conference.id()).isEmpty()) {
      board.show(sent);
    }
  }

  void end(ConferenceView conference) {
    conferences.end(conference.id());
  }

  void toggleMute(MemberView member) {
    conferences.muteMember(member.call(), !member.muted());
  }

  void toggleHold(MemberView member) {
    if (member.held()) {
      phone.calls().resume(member.call());
    } else {
      phone.calls().hold(member.call());
    }
  }

  void aside(CallId member, boolean aside) {
    conferences.aside(member, aside);
  }

  void split(CallId member) {
    conferences.split(member);
  }

  void remove(CallId member) {
    conferences.remove(member);
  }

  private Optional<Problem> begin(List<CallId> calls) {
    return conferences.create(calls) instanceof CreateResult.Refused(Problem problem)
        ? Optional.of(problem) : Optional.empty();
  }

  private Optional<Problem> invite(ConferenceId conference, CallView call, String typed) {
    return conferences.invite(conference, Optional.of(call.account()), typed)
        instanceof DialResult.Refused(Problem problem) ? Optional.of(problem) : Optional.empty();
  }
}
