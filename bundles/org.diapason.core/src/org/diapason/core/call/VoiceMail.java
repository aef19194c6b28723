package org.diapason.core.call;

import java.util.Optional;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Settings;

/** Sends far sides to the voice mail of the account that they called. Callable from any thread. */
public final class VoiceMail {

  private final Calls calls;
  private final Settings settings;

  public VoiceMail(Calls calls, Settings settings) {
    this.calls = calls;
    this.settings = settings;
  }

  /** Where a call can be sent to now: it rings here or is talked in, and its account names a voice mail. */
  public Optional<String> target(CallView call) {
    return Optional.of(settings.get(AccountSettings.VOICEMAIL_TRANSFER, call.account().owner()))
        .filter(number -> !number.isBlank())
        .filter(number -> call.phase() == CallPhase.RINGING_HERE || call.phase() == CallPhase.TALKING);
  }

  /**
   * Deflects a call that rings, transfers one that is talked in.
   *
   * @return why that is not possible
   */
  public Optional<Problem> take(CallId call) {
    Optional<CallView> view = calls.find(call);
    Optional<String> target = view.flatMap(this::target);
    if (view.isEmpty() || target.isEmpty()) {
      return Optional.of(Problem.of(ProblemCode.VOICE_MAIL_UNKNOWN).about(call));
    }
    return view.get().phase() == CallPhase.RINGING_HERE
        ? calls.deflect(call, target.get()) : calls.transfer(call, target.get());
  }
}
