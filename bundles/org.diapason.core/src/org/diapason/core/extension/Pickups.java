package org.diapason.core.extension;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.diapason.core.account.Account;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.Calls;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.EndReason;
import org.diapason.core.call.Introduction;
import org.diapason.core.event.Events;
import org.diapason.core.extension.ExtensionView.State;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.watch.DialogInfo;
import org.diapason.core.watch.Replaces;

/**
 * Takes calls that ring elsewhere: by an INVITE to the caller that replaces the ringing call (RFC 3891), else by the PBX's code.
 * When the PBX does not take the first and it still rings, the second is tried.
 */
final class Pickups {

  /** Somebody was faster, or the caller does not want. */
  private static final Set<Integer> FINAL = Set.of(486, 487, 600, 603);

  private final Calls calls;
  private final WatchList list;
  private final Supplier<String> code;
  /** Attempts that have not come to anything yet; guarded by this. */
  private final Map<CallId, Attempt> attempts = new HashMap<>();

  private record Attempt(Account account, Address extension) {
  }

  Pickups(Calls calls, WatchList list, Events events, Supplier<String> code) {
    this.calls = calls;
    this.list = list;
    this.code = code;
    events.subscribe(CallChanged.class, this::follow);
  }

  synchronized DialResult take(Account account, Address extension) {
    Optional<DialogInfo> ringing = list.find(account.id(), extension).flatMap(Watched::ringing);
    Optional<Replaces> replaced = ringing.flatMap(DialogInfo::pickup);
    Optional<Address> caller = ringing.flatMap(dialog -> dialog.reachedAt(account.domain().host()));
    if (replaced.isEmpty() || caller.isEmpty()) {
      return byCode(account, extension);
    }
    DialResult result = calls.dial(Optional.of(account.id()), caller.get(), Introduction.replacing(replaced.get()));
    if (result instanceof DialResult.Dialling dialling) {
      attempts.put(dialling.call(), new Attempt(account, extension));
    }
    return result;
  }

  /** Whether a call that goes on has replaced a ringing one, or tries to. */
  synchronized boolean isOne(CallId call) {
    return attempts.containsKey(call);
  }

  private DialResult byCode(Account account, Address extension) {
    String before = code.get();
    if (before.isEmpty()) {
      return new DialResult.Refused(Problem.of(ProblemCode.CODE_MISSING, ExtensionSettings.PICKUP_CODE.id()));
    }
    Address to = new Address("", extension.scheme(), before + extension.user(), extension.host(), extension.port());
    return calls.dial(Optional.of(account.id()), to, Introduction.NONE);
  }

  private synchronized void follow(CallChanged changed) {
    CallPhase phase = changed.call().phase();
    if (phase == CallPhase.TALKING || phase == CallPhase.ENDED) {
      Attempt attempt = attempts.remove(changed.call().id());
      if (attempt != null && changed.call().end().filter(Pickups::isRefused).isPresent() && rings(attempt)) {
        byCode(attempt.account(), attempt.extension());
      }
    }
  }

  private boolean rings(Attempt attempt) {
    return !code.get().isEmpty() && list.find(attempt.account().id(), attempt.extension())
        .filter(extension -> extension.state() == State.RINGING).isPresent();
  }

  private static boolean isRefused(EndReason end) {
    return end.status() >= 400 && !FINAL.contains(end.status());
  }
}
