package org.diapason.core.conference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;

/**
 * What is done where no call is named: by a key that works everywhere, by the command line. Each finds the call that a person means
 * then; what is returned says that there is none. May be called on any thread.
 */
public final class Hook {

  private final Calls calls;
  private final Conferences conferences;

  /** The hook of one phone. */
  public Hook(Calls calls, Conferences conferences) {
    this.calls = calls;
    this.conferences = conferences;
  }

  /** Answers the call that rings longest; the active one is put on hold. */
  public Optional<Problem> answer() {
    Optional<CallView> ringing = first(Hook::rings);
    ringing.ifPresent(call -> calls.answer(call.id()));
    return ringing.isPresent() ? Optional.empty() : Optional.of(Problem.of(ProblemCode.CALL_NONE_RINGS));
  }

  /**
   * Hangs up whom one talks to, a conference as a whole. Else cancels what is dialled, else rejects who rings longest, else hangs
   * up the one on hold, unless there are several.
   */
  public Optional<Problem> hangUp() {
    Optional<CallView> meant = active().or(() -> first(call -> call.outgoing() && !talks(call))).or(() -> first(Hook::rings))
        .or(this::onlyOne);
    meant.ifPresent(call -> conferences.of(call.id())
        .ifPresentOrElse(conference -> conferences.end(conference.id()), () -> calls.hangUp(call.id())));
    return problem(meant);
  }

  /** Turns the microphone of whom one talks to off, or on again; in a conference, for all. */
  public Optional<Problem> toggleMute() {
    Optional<CallView> meant = active();
    meant.ifPresent(call -> conferences.of(call.id()).ifPresentOrElse(
        conference -> conferences.mute(conference.id(), !conference.muted()), () -> calls.mute(call.id(), !call.muted())));
    return problem(meant);
  }

  private Optional<CallView> active() {
    return first(call -> talks(call) && !call.held());
  }

  /** All members of a conference on hold count as one. */
  private Optional<CallView> onlyOne() {
    List<CallView> rest = ongoing();
    Optional<ConferenceView> conference = rest.stream().findFirst().flatMap(call -> conferences.of(call.id()));
    boolean one = rest.size() == 1 || conference.filter(all -> rest.stream().allMatch(call -> all.has(call.id()))).isPresent();
    return one ? rest.stream().findFirst() : Optional.empty();
  }

  private Optional<CallView> first(Predicate<CallView> wanted) {
    return ongoing().stream().filter(wanted).findFirst();
  }

  private List<CallView> ongoing() {
    return calls.list().stream().filter(call -> call.phase() != CallPhase.ENDED)
        .sorted(Comparator.comparing(CallView::began)).toList();
  }

  private static Optional<Problem> problem(Optional<CallView> meant) {
    return meant.isPresent() ? Optional.empty() : Optional.of(Problem.of(ProblemCode.CALL_NONE));
  }

  private static boolean rings(CallView call) {
    return call.phase() == CallPhase.RINGING_HERE;
  }

  private static boolean talks(CallView call) {
    return call.phase() == CallPhase.TALKING;
  }
}
