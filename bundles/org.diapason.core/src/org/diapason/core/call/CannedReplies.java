package org.diapason.core.call;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountId;
import org.diapason.core.event.Events;
import org.diapason.core.message.Messages;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;

/** Refuses callers with a word of excuse: they hear that it is busy here, and get a text. Callable from any thread. */
public final class CannedReplies {

  /** The longest text that may be sent, in characters. */
  public static final int LONGEST = 1_000;

  private final Calls calls;
  private final Messages messages;
  private final Function<Optional<AccountId>, Optional<Account>> accounts;
  private final Events events;
  private final Supplier<List<String>> texts;

  /**
   * @param accounts finds an account by its id
   * @param texts that the person has at hand
   */
  public CannedReplies(Calls calls, Messages messages, Function<Optional<AccountId>, Optional<Account>> accounts,
      Events events, Supplier<List<String>> texts) {
    this.calls = calls;
    this.messages = messages;
    this.accounts = accounts;
    this.events = events;
    this.texts = texts;
  }

  /** The texts to choose from. */
  public List<String> texts() {
    return texts.get();
  }

  /** Whether a text would find the caller: who hides has no address (RFC 3323 §4.1.1.3). */
  public boolean possible(CallView call) {
    return call.phase() == CallPhase.RINGING_HERE && !call.party().host().endsWith(".invalid");
  }

  /**
   * Refuses a call that rings as busy and sends its caller a text. That the text was not taken is told as
   * {@link ProblemCode#MESSAGE_NOT_SENT}; the call is refused all the same.
   *
   * @return why nothing was done
   */
  public Optional<Problem> reject(CallId call, String text) {
    Optional<CallView> ringing = calls.find(call).filter(this::possible);
    if (ringing.isEmpty()) {
      return Optional.of(Problem.of(ProblemCode.CALL_NOT_NOW, call).about(call));
    }
    if (text.isBlank() || text.length() > LONGEST) {
      return Optional.of(Problem.of(ProblemCode.MESSAGE_LENGTH, LONGEST));
    }
    calls.hangUp(call);
    CallView caller = ringing.get();
    accounts.apply(Optional.of(caller.account())).ifPresent(account -> messages.send(account, caller.party(), text,
        failed -> failed.ifPresent(problem -> events.publish(new ProblemRaised(problem)))));
    return Optional.empty();
  }
}
