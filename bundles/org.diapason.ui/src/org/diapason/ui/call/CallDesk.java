package org.diapason.ui.call;

import jakarta.inject.Inject;
import java.util.Optional;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.call.DialResult;
import org.diapason.core.phone.Phone;

/** What a person can do with calls; with no call named, it is about the one on the stage. */
public final class CallDesk {

  private final Calls calls;
  private final CallBoard board;

  /** A desk over the calls of a phone. */
  @Inject
  public CallDesk(Phone phone, CallBoard board) {
    calls = phone.calls();
    this.board = board;
  }

  /** Dials with the default account. */
  public DialResult dial(String typed) {
    return calls.dial(Optional.empty(), typed);
  }

  /** Dials the far side of a call again, with the account that it was with. */
  public DialResult again(CallView call) {
    return calls.dial(Optional.of(call.account()), (call.outgoing() ? call.called() : call.party()).uri());
  }

  public boolean canAnswer() {
    return ringing().isPresent();
  }

  public void answer() {
    ringing().ifPresent(call -> calls.answer(call.id()));
  }

  public boolean canReject() {
    return ringing().isPresent();
  }

  public boolean canEnd() {
    return board.live().isPresent();
  }

  /** Rejects, cancels or hangs up. */
  public void end() {
    board.live().ifPresent(this::end);
  }

  /** Rejects, cancels or hangs up this one. */
  public void end(CallView call) {
    calls.hangUp(call.id());
  }

  public boolean canHold() {
    return talking().isPresent();
  }

  public void toggleMute() {
    talking().ifPresent(call -> calls.mute(call.id(), !call.muted()));
  }

  public void toggleHold() {
    talking().ifPresent(this::toggleHold);
  }

  /** Holds or resumes this one. */
  public void toggleHold(CallView call) {
    if (call.held()) {
      calls.resume(call.id());
    } else {
      calls.hold(call.id());
    }
  }

  /**
   * Sends a digit into the call on the stage.
   *
   * @param digit 0-9, *, #, A-D
   */
  public void digit(char digit) {
    talking().ifPresent(call -> calls.digit(call.id(), digit));
  }

  private Optional<CallView> ringing() {
    return board.live().filter(call -> call.phase() == CallPhase.RINGING_HERE);
  }

  private Optional<CallView> talking() {
    return board.live().filter(call -> call.phase() == CallPhase.TALKING);
  }
}
