package org.diapason.sip.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.AccountSounds;
import org.diapason.core.account.AccountView;
import org.diapason.core.account.Accounts;
import org.diapason.core.account.AddResult;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.CallListener;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallPolicy;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.EndReason;
import org.diapason.core.call.IncomingCall;
import org.diapason.core.call.Signalling;
import org.diapason.core.call.SignallingContext;
import org.diapason.core.control.CallThread;
import org.diapason.core.event.Events;
import org.diapason.core.network.NetworkScope;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.problem.Problem;
import org.diapason.core.setting.Catalogue;
import org.diapason.core.setting.Setting;
import org.diapason.core.setting.Settings;
import org.diapason.fixtures.MemoryStore;
import org.diapason.fixtures.Rules;
import org.diapason.fixtures.VirtualTime;
import org.diapason.sip.phone.SipHoldings;
import org.diapason.sip.phone.SipSignallingProvider;
import org.diapason.sip.route.JndiDns;

/** Core and signalling of one phone on a {@link MemoryWire}, and the person before it. */
public final class MemoryPhone implements AutoCloseable {

  private final VirtualTime time;
  private final Events events = new Events();
  private final List<RuntimeException> incidents = new CopyOnWriteArrayList<>();
  private final CallThread thread = new CallThread(incidents::add);
  private final MemoryMedia media = new MemoryMedia();
  private final List<CallView> told = new CopyOnWriteArrayList<>();
  private final SipSignallingProvider provider;
  private final Accounts accounts;
  private final Calls calls;
  private final Signalling signalling;

  /**
   * @param name as scripts call it, and the user of its account
   */
  MemoryPhone(String name, MemoryWire wire, VirtualTime time) {
    this.time = time;
    List<Setting<?>> all = new ArrayList<>(AccountSettings.all());
    all.addAll(NetworkSettings.all());
    MemoryStore store = new MemoryStore();
    Settings settings = new Settings(new Catalogue(all), store, store, events);
    provider = new SipSignallingProvider(new JndiDns(), wire.surroundings(name));
    accounts = new Accounts(settings, thread, time, events, wire.surroundings(name).random());
    calls = new Calls(thread, time, events, media, accounts::find,
        CallPolicy.person(Rules.standard(events), Rules.emergencies(events), account -> AccountSounds.STANDARD));
    signalling = provider.open(
        new SignallingContext(settings, events, time, new Counted(wire), (account, input) -> {
          wire.handedOn();
          accounts.registration(account, input);
        }, NetworkScope.LOOPBACK));
    accounts.use(signalling);
    calls.use(signalling);
    events.subscribe(CallChanged.class, changed -> told.add(changed.call()));
    thread.start();
    accounts.start();
  }

  /** Adds an account at the proxy, which begins to register. */
  public AccountId register(String user, int port, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(Map.of("account.domain", "127.0.0.1:" + port, "account.user",
        user, "account.password", "s3cret", "account.transport", "udp"));
    values.putAll(more);
    return ((AddResult.Added) accounts.add(values)).account();
  }

  public AccountView.Status status(AccountId account) {
    return view(account).status();
  }

  /** Why an account is not registered. */
  Problem problem(AccountId account) {
    return view(account).problem().orElseThrow();
  }

  private AccountView view(AccountId account) {
    return accounts.list().stream().filter(view -> view.id().equals(account)).findFirst().orElseThrow();
  }

  public void unregister(AccountId account) {
    accounts.unregister(account);
  }

  public CallId dial(String user) {
    return ((DialResult.Dialling) calls.dial(Optional.empty(), user)).call();
  }

  public Calls calls() {
    return calls;
  }

  /** From now on the person answers each call so long after it began to ring. */
  public void answersAfter(Duration patience) {
    events.subscribe(CallChanged.class, changed -> {
      CallView now = changed.call();
      long told = this.told.stream().filter(view -> view.id().equals(now.id()) && view.phase() == now.phase()).count();
      if (now.phase() == CallPhase.RINGING_HERE && told == 1) {
        time.schedule(patience, () -> calls.answer(now.id()));
      }
    });
  }

  /** The calls that there were, oldest first, each as it is or ended. */
  public List<CallView> all() {
    Map<CallId, CallView> last = new LinkedHashMap<>();
    told.forEach(view -> last.put(view.id(), view));
    return List.copyOf(last.values());
  }

  /** The only call there was. */
  public CallView only() {
    List<CallView> all = all();
    if (all.size() != 1) {
      throw new AssertionError("Not one call but " + all);
    }
    return all.getFirst();
  }

  /** Whether the only call has ever been in a phase. */
  public boolean was(CallPhase phase) {
    return told.stream().anyMatch(view -> view.phase() == phase);
  }

  /** How often an end was told of a call. */
  public long ends(CallId call) {
    return told.stream().filter(view -> view.id().equals(call) && view.phase() == CallPhase.ENDED).count();
  }

  public EndReason.Cause cause() {
    return only().end().orElseThrow().cause();
  }

  /** Bugs. */
  public List<RuntimeException> incidents() {
    return incidents;
  }

  /** Media sessions that are not closed. */
  public int openMedia() {
    return media.open();
  }

  /** What the signalling holds, once it has done all that was asked of it. */
  public SipHoldings holdings() {
    return provider.holdings().getFirst();
  }

  /** Waits until the thread of calls has done all that was asked of it. */
  void awaitCallControl() {
    CountDownLatch done = new CountDownLatch(1);
    thread.post(done::countDown);
    try {
      if (!done.await(5, TimeUnit.SECONDS)) {
        throw new AssertionError("call-control is stuck");
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** Lets the stage see that something goes on. */
  private final class Counted implements CallListener {

    private final MemoryWire wire;

    Counted(MemoryWire wire) {
      this.wire = wire;
    }

    @Override
    public boolean incoming(IncomingCall call) {
      wire.handedOn();
      return calls.incoming(call);
    }

    @Override
    public void call(CallId call, CallInput input) {
      wire.handedOn();
      calls.call(call, input);
    }
  }

  @Override
  public void close() {
    signalling.close();
    thread.close();
  }
}
