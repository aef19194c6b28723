package org.diapason.sip.rig;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.RegistrationListener;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.CallListener;
import org.diapason.core.call.IncomingCall;

/** Notes what the signalling tells core, and waits for it. */
public final class Recorder implements CallListener, RegistrationListener {

  private final List<IncomingCall> incoming = new CopyOnWriteArrayList<>();
  private final List<Told> inputs = new CopyOnWriteArrayList<>();
  private final List<RegistrationInput> registrations = new CopyOnWriteArrayList<>();
  private volatile boolean takes = true;

  private record Told(CallId call, CallInput input) {
  }

  /** From now on new calls are too many. */
  public void takeNoMore() {
    takes = false;
  }

  @Override
  public boolean incoming(IncomingCall call) {
    incoming.add(call);
    return takes;
  }

  @Override
  public void call(CallId call, CallInput input) {
    inputs.add(new Told(call, input));
  }

  @Override
  public void registration(AccountId account, RegistrationInput input) {
    registrations.add(input);
  }

  /** The next new call that nobody has asked for yet. */
  public IncomingCall nextCall() {
    Awaitility.await("an incoming call").atMost(5, TimeUnit.SECONDS).until(() -> !incoming.isEmpty());
    return incoming.removeFirst();
  }

  public boolean hasCall() {
    return !incoming.isEmpty();
  }

  /** Waits for an input of that kind to a call and takes it off the list, others stay. */
  public <I extends CallInput> I next(CallId call, Class<I> kind) {
    AtomicReference<I> found = new AtomicReference<>();
    Awaitility.await(kind.getSimpleName() + " after " + inputs).atMost(5, TimeUnit.SECONDS).until(() -> {
      inputs.stream().filter(told -> told.call().equals(call) && kind.isInstance(told.input())).findFirst()
          .ifPresent(told -> {
            inputs.remove(told);
            found.set(kind.cast(told.input()));
          });
      return found.get() != null;
    });
    return found.get();
  }

  public boolean has(CallId call, Class<? extends CallInput> kind) {
    return inputs.stream().anyMatch(told -> told.call().equals(call) && kind.isInstance(told.input()));
  }

  /** Waits for the next thing told of a registration. */
  public <R extends RegistrationInput> R next(Class<R> kind) {
    Awaitility.await(kind.getSimpleName()).atMost(5, TimeUnit.SECONDS).until(() -> !registrations.isEmpty());
    return kind.cast(registrations.removeFirst());
  }

  public boolean hasRegistration() {
    return !registrations.isEmpty();
  }
}
