package org.diapason.ui.call;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.conference.ConferenceChanged;
import org.diapason.core.conference.ConferenceId;
import org.diapason.core.conference.ConferencePhase;
import org.diapason.core.conference.ConferenceView;
import org.diapason.core.conference.MemberView;
import org.diapason.core.media.DevicesChanged;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.ui.event.Topics;
import org.eclipse.e4.core.di.extensions.EventTopic;
import org.eclipse.e4.core.services.events.IEventBroker;

/**
 * The calls as the windows show them: those that go on, their conferences, and the call on the stage, which stays there after its
 * end until another comes or it is put away. A member of a conference stands for it. Belongs to the UI thread.
 */
public final class CallBoard {

  private static final Set<ProblemCode> SOUND =
      EnumSet.of(ProblemCode.DEVICE_MISSING, ProblemCode.DEVICE_FAILED, ProblemCode.SOUND_SYSTEM_MISSING);
  private static final Set<ProblemCode> EMERGENCY =
      EnumSet.of(ProblemCode.EMERGENCY_CALL, ProblemCode.EMERGENCY_NOT_CONNECTED, ProblemCode.EMERGENCY_FAILED);

  private static final Set<ProblemCode> OF_A_CALL = EnumSet.of(ProblemCode.TRANSFER_FAILED, ProblemCode.DIGITS_NOT_TAKEN,
      ProblemCode.EMERGENCY_CALL, ProblemCode.EMERGENCY_NOT_CONNECTED, ProblemCode.EMERGENCY_FAILED);

  private final IEventBroker broker;
  private final Map<CallId, CallView> ongoing = new LinkedHashMap<>();
  private final Map<ConferenceId, ConferenceView> conferences = new LinkedHashMap<>();
  private final Map<String, Problem> warnings = new HashMap<>();
  private Optional<CallView> stage = Optional.empty();
  private Optional<CallId> told = Optional.empty();
  private Optional<Entry> entry = Optional.empty();
  private Optional<Detail> detail = Optional.empty();
  private Optional<CallId> dragged = Optional.empty();
  private Optional<Problem> soundProblem = Optional.empty();

  /** A board without calls; each change is told as {@link Topics#BOARD_CHANGED}. */
  @Inject
  public CallBoard(IEventBroker broker) {
    this.broker = broker;
  }

  /** The calls that go on, oldest first. */
  public List<CallView> ongoing() {
    return List.copyOf(ongoing.values());
  }

  /** The call on the stage. */
  public Optional<CallView> stage() {
    return stage;
  }

  /** The call on the stage if it still goes on. */
  public Optional<CallView> live() {
    return stage.filter(call -> call.phase() != CallPhase.ENDED);
  }

  /** The call that can be answered: the one on the stage, else the one that knocks. */
  public Optional<CallView> ringing() {
    return live().filter(CallBoard::rings)
        .or(() -> ongoing.values().stream().filter(CallBoard::rings).findFirst());
  }

  /** The call that knocks while another one is on the stage. */
  Optional<CallView> knocking() {
    return ongoing.values().stream().filter(call -> rings(call) && !isOnStage(call.id())).findFirst();
  }

  /** The conference that a call is in. */
  public Optional<ConferenceView> conference(CallId call) {
    return conferences.values().stream().filter(one -> one.has(call)).findFirst();
  }

  /** The conference on the stage. */
  public Optional<ConferenceView> conference() {
    return live().flatMap(call -> conference(call.id()));
  }

  /** Who is in a conference, as one text. */
  String names(ConferenceView conference) {
    return conference.members().stream().flatMap(member -> find(member.call()).stream())
        .map(call -> call.party().shown()).collect(Collectors.joining(", "));
  }

  Optional<CallView> find(CallId call) {
    return Optional.ofNullable(ongoing.get(call));
  }

  /** Who is about to be named. */
  Optional<Entry> entry() {
    return entry;
  }

  /** Asks whom it shall be for a call; asking again for the same takes it back. */
  void ask(Entry.Purpose purpose, CallId call) {
    Optional<Entry> wanted = Optional.of(new Entry(purpose, call));
    entry = entry.equals(wanted) ? Optional.empty() : wanted;
    detail = Optional.empty();
    tell();
  }

  void endEntry() {
    entry = Optional.empty();
    tell();
  }

  /** What is shown of the call on the stage beyond its state. */
  Optional<Detail> detail() {
    return detail;
  }

  /** Shows it, or no longer. */
  void toggle(Detail wanted) {
    detail = detail.equals(Optional.of(wanted)) ? Optional.empty() : Optional.of(wanted);
    entry = Optional.empty();
    tell();
  }

  /** The call that the pointer carries. */
  public Optional<CallId> dragged() {
    return dragged;
  }

  void drag(CallId call) {
    dragged = Optional.of(call);
    tell();
  }

  void endDrag() {
    dragged = Optional.empty();
    tell();
  }

  /** What has to be known about a call: it calls for help, digits do not get through, or a transfer failed. */
  Optional<Problem> warning(CallId call) {
    return Optional.ofNullable(warnings.get(call.toString()));
  }

  /** Whether it calls for help, of which is warned whatever else is shown. */
  boolean isEmergency(CallId call) {
    return warning(call).filter(problem -> EMERGENCY.contains(problem.code())).isPresent();
  }

  void forgetTransfer(CallId call) {
    if (!isEmergency(call)) {
      warnings.remove(call.toString());
    }
  }

  /** Why there is no sound, until the devices change. */
  public Optional<Problem> soundProblem() {
    return soundProblem;
  }

  /** Puts a call that goes on onto the stage. */
  public void show(CallId call) {
    if (ongoing.containsKey(call)) {
      stage = Optional.of(ongoing.get(call));
      tell();
    }
  }

  /** Puts the ended call on the stage away; the oldest that goes on, if any, takes its place. */
  public void putAway() {
    stage = ongoing.values().stream().findFirst();
    tell();
  }

  @Inject
  @org.eclipse.e4.core.di.annotations.Optional
  void follow(@EventTopic(Topics.CALL_CHANGED) CallChanged change) {
    CallView call = change.call();
    Optional<CallView> before = find(call.id());
    if (call.phase() == CallPhase.ENDED) {
      ongoing.remove(call.id());
    } else {
      ongoing.put(call.id(), call);
    }
    if (isOnStage(call.id()) || comesToStage(before, call)) {
      stage = Optional.of(call.phase() == CallPhase.ENDED ? companion(call.id()).orElse(call) : call);
    }
    warnings.keySet().removeIf(subject -> !isShown(new CallId(subject)));
    tell();
  }

  @Inject
  @org.eclipse.e4.core.di.annotations.Optional
  void follow(@EventTopic(Topics.CONFERENCE_CHANGED) ConferenceChanged change) {
    ConferenceView now = change.conference();
    Optional<ConferenceView> shown = conference();
    if (now.phase() == ConferencePhase.ENDED) {
      conferences.remove(now.id());
    } else {
      conferences.put(now.id(), now);
    }
    boolean left = shown.filter(one -> one.id().equals(now.id())).isPresent()
        && stage.filter(call -> now.has(call.id())).isEmpty();
    if (left) {
      stage = now.members().stream().map(MemberView::call).flatMap(call -> find(call).stream()).findFirst().or(() -> stage);
    }
    tell();
  }

  @Inject
  @org.eclipse.e4.core.di.annotations.Optional
  void follow(@EventTopic(Topics.PROBLEM_RAISED) ProblemRaised raised) {
    Problem problem = raised.problem();
    if (SOUND.contains(problem.code())) {
      soundProblem = Optional.of(problem);
      tell();
    } else if (OF_A_CALL.contains(problem.code())) {
      warnings.put(problem.subject(), problem);
      tell();
    }
  }

  @Inject
  @org.eclipse.e4.core.di.annotations.Optional
  void follow(@EventTopic(Topics.DEVICES_CHANGED) DevicesChanged change) {
    soundProblem = Optional.empty();
    tell();
  }

  /** What is dialled comes by itself, and what comes in alone or has just been answered; what only knocks does not. */
  private boolean comesToStage(Optional<CallView> before, CallView call) {
    if (call.outgoing() || call.phase() == CallPhase.ENDED) {
      return before.isEmpty() && call.phase() != CallPhase.ENDED;
    }
    boolean answered = talks(call) && before.filter(CallBoard::talks).isEmpty();
    return answered || live().isEmpty();
  }

  private Optional<CallView> companion(CallId call) {
    return conference(call).flatMap(one -> one.members().stream().map(MemberView::call)
        .filter(member -> !member.equals(call)).flatMap(member -> find(member).stream()).findFirst());
  }

  private boolean isShown(CallId call) {
    return ongoing.containsKey(call) || isOnStage(call);
  }

  boolean isOnStage(CallId call) {
    return stage.filter(shown -> shown.id().equals(call)).isPresent();
  }

  /** Whether others may join it: it is talked on, or dialled and not answered yet. */
  static boolean isJoinable(CallView call) {
    return talks(call) || call.outgoing() && call.phase() != CallPhase.ENDED;
  }

  private static boolean talks(CallView call) {
    return call.phase() == CallPhase.TALKING;
  }

  private static boolean rings(CallView call) {
    return call.phase() == CallPhase.RINGING_HERE;
  }

  private void tell() {
    entry = entry.filter(this::isOpen);
    Optional<CallId> now = stage.map(CallView::id);
    boolean other = !now.equals(told);
    told = now;
    detail = detail.filter(one -> one == Detail.STATISTICS || !other && live().filter(CallBoard::talks).isPresent());
    broker.send(Topics.BOARD_CHANGED, this);
  }

  private boolean isOpen(Entry asked) {
    return find(asked.call()).filter(call -> switch (asked.purpose()) {
      case DEFLECT -> rings(call);
      case TRANSFER -> talks(call);
      case CONFERENCE -> isJoinable(call);
    }).isPresent();
  }
}
