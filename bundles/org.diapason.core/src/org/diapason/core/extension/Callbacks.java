package org.diapason.core.extension;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountChanged;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.Accounts;
import org.diapason.core.address.Address;
import org.diapason.core.address.Dialled;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.EndReason;
import org.diapason.core.call.Introduction;
import org.diapason.core.event.Events;
import org.diapason.core.media.Tones;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.time.Scheduler;
import org.diapason.core.watch.Completion;
import org.diapason.core.watch.Subscriptions;
import org.diapason.core.watch.WatchEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Call back when free: waits until somebody who was busy is free, then asks the person here, told as {@link CallbackChanged}. In
 * the server's own queue where it offers one (RFC 6910), else by watching the extension (RFC 4235). Any thread; returns at once.
 * Nothing of it survives the end of the program.
 */
public final class Callbacks {

  /** As long as telephone exchanges keep such a wish. */
  public static final Duration LIMIT = Duration.ofMinutes(45);

  private static final int MOST = 10;
  /** Answers to SUBSCRIBE that are about the server, not about who is watched. */
  private static final Set<Integer> NEVER = Set.of(405, 489, 501);
  private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);

  private final Accounts accounts;
  private final Calls calls;
  private final Scheduler scheduler;
  private final Events events;
  private final Tones tones;
  /** Guarded by this. */
  private final Map<CallbackId, Wish> wishes = new LinkedHashMap<>();
  /** Accounts whose server tells of nobody. */
  private final Set<AccountId> mute = ConcurrentHashMap.newKeySet();
  /** The last calls that may be waited for; guarded by this. */
  private final Map<CallId, CallView> missed = new LinkedHashMap<>();
  private Subscriptions subscriptions;

  /**
   * Makes them; {@link #start} completes them.
   *
   * @param tones call attention once somebody is free
   */
  public Callbacks(Accounts accounts, Calls calls, Scheduler scheduler, Events events, Tones tones) {
    this.accounts = accounts;
    this.calls = calls;
    this.scheduler = scheduler;
    this.events = events;
    this.tones = tones;
    events.subscribe(CallChanged.class, changed -> met(changed.call())); // who hears of the end of a call may ask at once
    events.subscribe(AccountChanged.class, this::follow);
  }

  /** Once only, before anything else is asked. */
  public void start(Subscriptions port) {
    subscriptions = port;
  }

  /** Whether a call that has ended is one to wait for: nobody waits yet, and the server is not known to tell nothing. */
  public boolean isOffered(CallView call) {
    return isMissed(call) && !mute.contains(call.account())
        && list().stream().noneMatch(one -> one.account().equals(call.account()) && one.party().equals(call.called()));
  }

  /** Waits until the far side of a call that ended busy is free. */
  public CallbackResult request(CallView call) {
    return accounts.find(Optional.of(call.account()))
        .map(account -> wait(account, call.called(), call.end().flatMap(EndReason::completion)))
        .orElseGet(() -> new CallbackResult.Refused(Problem.of(ProblemCode.ACCOUNT_UNKNOWN, call.account())));
  }

  /** The same of a call by its id: one of the last that ended so. */
  public CallbackResult request(CallId call) {
    Optional<CallView> ended;
    synchronized (this) {
      ended = Optional.ofNullable(missed.get(call));
    }
    return ended.map(this::request)
        .orElseGet(() -> new CallbackResult.Refused(Problem.of(ProblemCode.CALL_UNKNOWN, call)));
  }

  /**
   * Waits until somebody is free.
   *
   * @param account empty for the default account
   * @param typed number, user, address or URI, as a person writes it
   */
  public CallbackResult request(Optional<AccountId> account, String typed) {
    Optional<Account> found = accounts.find(account);
    if (found.isEmpty()) {
      return new CallbackResult.Refused(account.map(id -> Problem.of(ProblemCode.ACCOUNT_UNKNOWN, id))
          .orElseGet(() -> Problem.of(ProblemCode.ACCOUNT_NONE)));
    }
    return Dialled.read(typed, found.get().domain().toString()).map(to -> wait(found.get(), to, Optional.empty()))
        .orElseGet(() -> new CallbackResult.Refused(Problem.of(ProblemCode.NUMBER_INVALID, typed)));
  }

  /** Calls, whether they are free already or not; ends the wait. Empty when that is over already. */
  public synchronized Optional<DialResult> call(CallbackId callback) {
    return find(callback).map(wish -> {
      on(wish, new CallbackInput.Call());
      Optional<Completion> turn = wish.offer.filter(_ -> !wish.plain);
      return calls.dial(Optional.of(wish.account), wish.target, turn.map(Introduction::completing).orElse(Introduction.NONE));
    });
  }

  /** Waits no longer; ignored when that is over already. */
  public synchronized void cancel(CallbackId callback) {
    find(callback).ifPresent(wish -> on(wish, new CallbackInput.Cancel()));
  }

  /** Whom we wait for, first come first. */
  public synchronized List<CallbackView> list() {
    return wishes.values().stream().map(Wish::view).toList();
  }

  private static boolean isMissed(CallView call) {
    return call.outgoing()
        && call.end().filter(end -> end.cause() == EndReason.Cause.BUSY || end.completion().isPresent()).isPresent();
  }

  private synchronized CallbackResult wait(Account account, Address party, Optional<Completion> offer) {
    Optional<Wish> same = wishes.values().stream().filter(wish -> wish.isAbout(account.id(), party)).findFirst();
    if (same.isPresent()) {
      return new CallbackResult.Waiting(same.get().id);
    }
    if (wishes.size() >= MOST) {
      return new CallbackResult.Refused(Problem.of(ProblemCode.CALLBACK_TOO_MANY, MOST));
    }
    Wish wish = new Wish(account.id(), party, offer, scheduler.clock().wall().plus(LIMIT));
    wishes.put(wish.id, wish);
    wish.limit = Optional.of(scheduler.schedule(LIMIT, () -> told(wish, new CallbackInput.TimedOut())));
    LOG.info("Waiting for somebody: callback={} account={} queue={}", wish.id, account.id(), offer.isPresent());
    tell(wish);
    watch(wish, account);
    return new CallbackResult.Waiting(wish.id);
  }

  private void watch(Wish wish, Account account) {
    wish.watch = Optional.of(wish.offer.filter(_ -> !wish.plain)
        .map(offer -> subscriptions.complete(account, offer, news -> heard(wish, news)))
        .orElseGet(() -> subscriptions.watch(account, wish.party, news -> heard(wish, news))));
  }

  /** On the adapter's thread. */
  private synchronized void heard(Wish wish, WatchEvent news) {
    switch (news) {
      case WatchEvent.Dialogs dialogs -> on(wish, dialogs.idle() ? new CallbackInput.Free() : new CallbackInput.NotFree());
      case WatchEvent.Turn turn -> {
        wish.target = turn.at().filter(address -> address.host().equals(wish.party.host())).orElse(wish.party);
        on(wish, turn.ready() ? new CallbackInput.Free() : new CallbackInput.NotFree());
      }
      case WatchEvent.Unknown _ -> on(wish, new CallbackInput.NotFree());
      case WatchEvent.Refused refused -> refused(wish, refused.status());
    }
  }

  /** What the server's queue does not do, watching may. */
  private void refused(Wish wish, OptionalInt status) {
    Optional<Account> account = wish.plain ? Optional.empty() : accounts.find(Optional.of(wish.account));
    if (account.isPresent() && wishes.containsKey(wish.id)) {
      wish.plain = true;
      wish.target = wish.party;
      watch(wish, account.get());
      return;
    }
    if (status.isPresent() && NEVER.contains(status.getAsInt())) {
      mute.add(wish.account);
    }
    on(wish, new CallbackInput.Refused(status));
  }

  private synchronized void told(Wish wish, CallbackInput input) {
    on(wish, input);
  }

  private void on(Wish wish, CallbackInput input) {
    CallbackState before = wish.state;
    wish.state = before.on(input);
    if (wish.state.equals(before)) {
      return;
    }
    switch (wish.state) {
      case CallbackState.Waiting _ -> { }
      case CallbackState.Asking _ -> tones.start(Tones.Tone.ANSWERED);
      case CallbackState.Over over -> {
        wishes.remove(wish.id);
        wish.close();
        explain(wish, over);
      }
    }
    tell(wish);
  }

  private void explain(Wish wish, CallbackState.Over over) {
    LOG.info("No longer waiting: callback={} end={}", wish.id, over.end());
    String party = wish.party.shown();
    switch (over.end()) {
      case REFUSED -> raise(wish, Problem.of(ProblemCode.CALLBACK_REFUSED, party,
          over.status().isPresent() ? over.status().getAsInt() : "–"));
      case TIMED_OUT -> raise(wish, Problem.of(ProblemCode.CALLBACK_EXPIRED, party, LIMIT.toMinutes()));
      case CALLED, CANCELLED, REACHED -> { }
    }
  }

  private void raise(Wish wish, Problem problem) {
    events.publish(new ProblemRaised(problem.about(wish.id)));
  }

  private void tell(Wish wish) {
    events.publish(new CallbackChanged(wish.view()));
  }

  private Optional<Wish> find(CallbackId callback) {
    return Optional.ofNullable(wishes.get(callback));
  }

  /** Who has been talked to need not be waited for. */
  private synchronized void met(CallView call) {
    if (isMissed(call)) {
      missed.put(call.id(), call);
      if (missed.size() > MOST) {
        missed.remove(missed.keySet().iterator().next());
      }
    }
    if (call.phase() == CallPhase.TALKING && !wishes.isEmpty()) {
      List.copyOf(wishes.values()).stream()
          .filter(wish -> wish.isAbout(call.account(), call.outgoing() ? call.called() : call.party()))
          .forEach(wish -> on(wish, new CallbackInput.Reached()));
    }
  }

  private synchronized void follow(AccountChanged changed) {
    AccountId account = changed.account().id();
    if (changed.removed()) {
      List.copyOf(wishes.values()).stream().filter(wish -> wish.account.equals(account))
          .forEach(wish -> on(wish, new CallbackInput.Cancel()));
      mute.remove(account);
    }
  }
}
