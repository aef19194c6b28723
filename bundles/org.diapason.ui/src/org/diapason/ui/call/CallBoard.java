package org.diapason.ui.call;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.media.DevicesChanged;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.ui.event.Topics;
import org.eclipse.e4.core.di.extensions.EventTopic;
import org.eclipse.e4.core.services.events.IEventBroker;

/**
 * The calls as the windows show them: those that go on, and the one on the stage, which stays there after its end until
 * another comes or it is put away. Belongs to the UI thread.
 */
public final class CallBoard {

  private static final Set<ProblemCode> SOUND =
      EnumSet.of(ProblemCode.DEVICE_MISSING, ProblemCode.DEVICE_FAILED, ProblemCode.SOUND_SYSTEM_MISSING);

  private final IEventBroker broker;
  private final Map<CallId, CallView> ongoing = new LinkedHashMap<>();
  private Optional<CallView> stage = Optional.empty();
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
    boolean begins = !ongoing.containsKey(call.id());
    if (call.phase() == CallPhase.ENDED) {
      ongoing.remove(call.id());
    } else {
      ongoing.put(call.id(), call);
    }
    boolean onStage = stage.filter(shown -> shown.id().equals(call.id())).isPresent();
    if (onStage || begins && call.phase() != CallPhase.ENDED) {
      stage = Optional.of(call);
    }
    tell();
  }

  @Inject
  @org.eclipse.e4.core.di.annotations.Optional
  void follow(@EventTopic(Topics.PROBLEM_RAISED) ProblemRaised raised) {
    if (SOUND.contains(raised.problem().code())) {
      soundProblem = Optional.of(raised.problem());
      tell();
    }
  }

  @Inject
  @org.eclipse.e4.core.di.annotations.Optional
  void follow(@EventTopic(Topics.DEVICES_CHANGED) DevicesChanged change) {
    soundProblem = Optional.empty();
    tell();
  }

  private void tell() {
    broker.send(Topics.BOARD_CHANGED, this);
  }
}
