package org.diapason.core.call;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountId;
import org.diapason.core.address.Address;
import org.diapason.core.address.Dialled;
import org.diapason.core.control.CallThread;
import org.diapason.core.event.Events;
import org.diapason.core.media.MediaEngine;
import org.diapason.core.media.MediaSession;
import org.diapason.core.media.MediaStatistics;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.recording.RecordingDesk;
import org.diapason.core.time.Scheduler;

/**
 * The calls of one phone. Everything a person can do may be asked from any thread and returns at once; what becomes of it is told
 * as {@link CallChanged}. A call that has ended meanwhile is ignored.
 */
public final class Calls implements CallListener {

  private static final String NO_DOMAIN = "invalid"; // RFC 2606

  private final CallThread thread;
  private final Function<Optional<AccountId>, Optional<Account>> accounts;
  private final CallControl control;
  private final CallPolicy policy;

  /**
   * Makes the calls of a phone; {@link #use} completes them.
   *
   * @param accounts finds an account by id, the default one for empty
   */
  public Calls(CallThread thread, Scheduler scheduler, Events events, MediaEngine media,
      Function<Optional<AccountId>, Optional<Account>> accounts, CallPolicy policy) {
    this.thread = thread;
    this.accounts = accounts;
    this.policy = policy;
    control = new CallControl(thread, scheduler, events, media, policy);
  }

  /** Ties the signalling, which needs this object as its listener, before anything else is asked. */
  public void use(CallSignalling signalling) {
    control.use(signalling);
  }

  /** Ties the conferences, of which calls may be members, before anything else is asked. */
  public void accompany(Company conferences) {
    control.accompany(conferences);
  }

  /** Gives what recordings are ordered with, before anything else is asked; without it nothing is recorded. */
  public void use(RecordingDesk desk) {
    control.recorder().use(desk);
  }

  /**
   * Dials.
   *
   * @param account empty for the default account
   * @param typed number, user, address or URI, as a person writes it
   */
  public DialResult dial(Optional<AccountId> account, String typed) {
    return dial(account, typed, call -> { });
  }

  /**
   * Dials.
   *
   * @param account empty for the default account
   * @param typed number, user, address or URI, as a person writes it
   * @param first done with the new call on {@code call-control} before anything else is
   */
  public DialResult dial(Optional<AccountId> account, String typed, Consumer<CallId> first) {
    Optional<Account> found = accounts.apply(account);
    if (found.isEmpty()) {
      return Dialled.read(typed, NO_DOMAIN).filter(policy.emergency())
          .<DialResult>map(to -> new DialResult.Refused(Problem.of(ProblemCode.EMERGENCY_NOT_CONNECTED, to.user())))
          .orElseGet(() -> missing(account));
    }
    Optional<Address> to = Dialled.read(typed, found.get().domain().toString());
    if (to.isEmpty()) {
      return new DialResult.Refused(Problem.of(ProblemCode.NUMBER_INVALID, typed));
    }
    CallId id = CallId.fresh();
    thread.post(() -> {
      first.accept(id);
      control.dial(id, found.get(), to.get(), Introduction.NONE);
    });
    return new DialResult.Dialling(id);
  }

  /**
   * Dials an address for a reason that the far side is told: it picks up another call, or its turn has come.
   *
   * @param account empty for the default account
   */
  public DialResult dial(Optional<AccountId> account, Address to, Introduction introduction) {
    Optional<Account> found = accounts.apply(account);
    if (found.isEmpty()) {
      return missing(account);
    }
    CallId id = CallId.fresh();
    thread.post(() -> control.dial(id, found.get(), to, introduction));
    return new DialResult.Dialling(id);
  }

  /** As {@link #dial(Optional, String)}, in speaker mode. */
  public DialResult dialHandsFree(Optional<AccountId> account, String typed) {
    DialResult result = dial(account, typed);
    if (result instanceof DialResult.Dialling dialling) {
      speaker(dialling.call(), true);
    }
    return result;
  }

  /** Answers in speaker mode. */
  public void answerHandsFree(CallId call) {
    speaker(call, true);
    answer(call);
  }

  public void answer(CallId call) {
    call(call, new CallInput.Accept());
  }

  /** Rejects, cancels or hangs up, as the state of the call wants. */
  public void hangUp(CallId call) {
    call(call, new CallInput.HangUp());
  }

  /** Makes no more sound of a call that rings; it rings on in the windows. Can not be taken back. */
  public void silence(CallId call) {
    call(call, new CallInput.Silence());
  }

  /**
   * Sends the caller of a call that rings elsewhere.
   *
   * @param typed number, user, address or URI, as a person writes it
   * @return why that is no target
   */
  public Optional<Problem> deflect(CallId call, String typed) {
    Optional<Address> target = target(call, typed);
    target.ifPresent(to -> call(call, new CallInput.Deflect(to)));
    return target.isPresent() ? Optional.empty() : Optional.of(Problem.of(ProblemCode.NUMBER_INVALID, typed));
  }

  /**
   * Sends the far side of an answered call to somebody else (blind transfer). It is put on hold before; when the transfer fails it
   * stays on hold, and {@link ProblemCode#TRANSFER_FAILED} is told.
   *
   * @param typed number, user, address or URI, as a person writes it
   * @return why that is no target
   */
  public Optional<Problem> transfer(CallId call, String typed) {
    Optional<Address> target = target(call, typed);
    target.ifPresent(to -> thread.post(() -> control.transfer(call, to)));
    return target.isPresent() ? Optional.empty() : Optional.of(Problem.of(ProblemCode.NUMBER_INVALID, typed));
  }

  /** Brings the far sides of two answered calls together and leaves (attended transfer). Fails as {@link #transfer} does. */
  public void transferTo(CallId call, CallId other) {
    thread.post(() -> control.transfer(call, other));
  }

  /** Answers the {@link CallView#question question} of a call. */
  public void decide(CallId call, boolean yes) {
    thread.post(() -> control.decide(call, yes));
  }

  public void hold(CallId call) {
    thread.post(() -> control.hold(call));
  }

  /** Resumes; another active call is put on hold. */
  public void resume(CallId call) {
    thread.post(() -> control.resume(call));
  }

  public void mute(CallId call, boolean muted) {
    thread.post(() -> control.sound(call, live -> live.mute(muted)));
  }

  /**
   * Puts a call into speaker mode or back, also while it rings: it is talked with the devices of {@code audio.speakerInput} and
   * {@code audio.speakerOutput} while it is the active one. Those in a conference with it have the same mode.
   */
  public void speaker(CallId call, boolean on) {
    thread.post(() -> control.speaker(call, on));
  }

  /**
   * How loud the far side is heard here, for this call only.
   *
   * @param percent of what it sends, 0 to 200
   */
  public void volume(CallId call, int percent) {
    if (percent < 0 || percent > 200) {
      throw new IllegalArgumentException("0 to 200 per cent");
    }
    thread.post(() -> control.sound(call, live -> live.volume(percent)));
  }

  /**
   * Starts or stops recording; each start makes a file of its own. A call that is not answered yet is recorded from its
   * answer on, one in a conference together with all the others. {@link CallRecorded} tells of the file. Nobody is asked
   * or warned here: see {@link org.diapason.core.recording.RecordingNotice}.
   */
  public void record(CallId call, boolean on) {
    thread.post(() -> control.recorder().record(call, on));
  }

  /** Leaves out of the recording what is said from now on, or no longer. */
  public void pauseRecording(CallId call, boolean paused) {
    thread.post(() -> control.recorder().pause(call, paused));
  }

  /**
   * Sends a digit the way the account wants it, and sounds it here.
   *
   * @param digit 0-9, *, #, A-D
   */
  public void digit(CallId call, char digit) {
    if ("0123456789*#ABCD".indexOf(digit) < 0) {
      throw new IllegalArgumentException("not a DTMF digit");
    }
    thread.post(() -> control.digit(call, digit));
  }

  /** Ends all calls, as the end of the program does. */
  public void hangUpAll() {
    thread.post(control::hangUpAll);
  }

  /** The calls that go on, oldest first. */
  public List<CallView> list() {
    return control.views();
  }

  public Optional<CallView> find(CallId call) {
    return list().stream().filter(view -> view.id().equals(call)).findFirst();
  }

  /** The audio of a call, for a mix. */
  public Optional<MediaSession> media(CallId call) {
    return control.media(call);
  }

  /** Ends the recording of a call that joins a conference, which goes on with it. On {@code call-control} only. */
  public Optional<Continuation> cedeRecording(CallId call) {
    return control.recorder().cede(call);
  }

  /** Goes on recording a call that has left a recorded conference. */
  public void goOnRecording(CallId call, Continuation from) {
    thread.post(() -> control.recorder().goOn(call, from));
  }

  /** A conference tells something else about a call than before. */
  public void show(CallId call) {
    thread.post(() -> control.show(call));
  }

  /** Figures of a call's audio; {@link MediaStatistics#NONE} while it has none. */
  public MediaStatistics statistics(CallId call) {
    return control.statistics(call);
  }

  private static DialResult missing(Optional<AccountId> account) {
    return new DialResult.Refused(account.map(id -> Problem.of(ProblemCode.ACCOUNT_UNKNOWN, id))
        .orElseGet(() -> Problem.of(ProblemCode.ACCOUNT_NONE)));
  }

  private Optional<Address> target(CallId call, String typed) {
    return find(call).flatMap(view -> accounts.apply(Optional.of(view.account())))
        .flatMap(account -> Dialled.read(typed, account.domain().toString()));
  }

  /** Whether nothing is left of any call, on the wire neither. */
  public boolean idle() {
    return control.idle();
  }

  @Override
  public boolean incoming(IncomingCall call) {
    return thread.offer(() -> control.receive(call, accounts.apply(Optional.of(call.account()))));
  }

  @Override
  public void call(CallId call, CallInput input) {
    thread.post(() -> control.apply(call, input));
  }
}
