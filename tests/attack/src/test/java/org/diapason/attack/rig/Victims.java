package org.diapason.attack.rig;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.diapason.core.account.AccountChanged;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountView;
import org.diapason.core.account.AddResult;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.Exchange;
import org.diapason.core.call.ExchangeProvider;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.network.NetworkScope;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.phone.DemoPbx;
import org.diapason.core.phone.Phone;
import org.diapason.core.phone.PhoneFactory;
import org.diapason.core.phone.PhoneOptions;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.setting.Owner;
import org.diapason.core.time.SystemTime;
import org.diapason.demo.pbx.DemoPbxStarter;
import org.diapason.fixtures.MemoryStorageProvider;
import org.diapason.media.engine.LibjitsiMediaProvider;
import org.diapason.sip.exchange.SipExchangeProvider;
import org.diapason.sip.phone.SipSignallingProvider;

/** A whole phone and the whole demo PBX, with a tap between them. */
public final class Victims implements AutoCloseable {

  /** A REGISTER whose answer the attack swallowed fails by Timer F, and the phone tries again 15 to 30 s later. */
  private static final Duration PATIENCE = Duration.ofSeconds(75);

  private final SystemTime time = new SystemTime();
  private final DemoPbxStarter starter;
  private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
  private final List<Problem> problems = new CopyOnWriteArrayList<>();
  private final DemoPbx pbx;
  private final Voice voice;
  private final Phone phone;
  private final Tap tap;
  private final Semaphore signIns = new Semaphore(0);
  private AccountView.Status last = AccountView.Status.OFF;
  private AccountId account;

  /** Lays the way between the two. */
  @FunctionalInterface
  public interface Way {
    Tap between(Exchange registrar) throws IOException;
  }

  public Victims(Path folder, Way way) throws IOException {
    ExchangeProvider provider = context -> {
      exchanges.add(new SipExchangeProvider().open(context));
      return exchanges.getFirst();
    };
    starter = new DemoPbxStarter(provider, new LibjitsiMediaProvider(), time, _ -> Optional.of(new EchoProgram()));
    pbx = starter.start(folder.resolve("pbx"));
    tap = way.between(exchanges.getFirst());
    voice = new Voice(folder);
    PhoneFactory factory = new PhoneFactory(new MemoryStorageProvider(), new LibjitsiMediaProvider(),
        new SipSignallingProvider(), starter, time);
    phone = factory.create(new PhoneOptions(folder.resolve("phone"), NetworkScope.LOOPBACK,
        Optional.of(new AudioEnd.Wav(voice.says())), Optional.of(new AudioEnd.Wav(voice.hears()))));
    phone.settings().set(NetworkSettings.RTP_RANDOM, Owner.PHONE, true);
    phone.settings().set(AudioSettings.RINGER, Owner.PHONE, new AudioEnd.Silence());
    phone.events().subscribe(AccountChanged.class, this::note);
    phone.events().subscribe(ProblemRaised.class, raised -> problems.add(raised.problem()));
    phone.start();
  }

  public Tap tap() {
    return tap;
  }

  public Exchange registrar() {
    return exchanges.getFirst();
  }

  /** Signs in; more settings in place of those for UDP. */
  public void register(Transport transport, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(pbx.account(transport));
    values.put("account.domain", "127.0.0.1:" + tap.port());
    values.put("account.registerOnStart", "true");
    values.putAll(more);
    account = ((AddResult.Added) phone.accounts().add(values)).account();
    awaitRegistered();
  }

  public void awaitRegistered() {
    await("registered", () -> status() == AccountView.Status.REGISTERED);
  }

  /** What comes next may cost the phone its connection; see {@link #awaitSignIn}. */
  public void forgetSignIns() {
    signIns.drainPermits();
  }

  /**
   * Waits until the phone, which lost its connection, has signed in by itself once more. Then it is asked to do so afresh: it
   * would pause longer and longer before it remakes a connection that breaks again and again.
   */
  public void awaitSignIn() throws InterruptedException {
    if (!signIns.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("did not sign in once more; problems " + problems + "; account " + status());
    }
    registerAgain();
  }

  /** Signs in anew, which needs an answer of the registrar. */
  public void registerAgain() {
    int before = tap.registrations();
    phone.accounts().register(account);
    await("registered again", () -> tap.registrations() > before && status() == AccountView.Status.REGISTERED);
  }

  /** Calls the robot that answers and calls back, and hears itself in both calls. */
  public void callAndBeCalled() {
    hangUpAll();
    CallId out = dial("606");
    await("talking", () -> phase(out) == CallPhase.TALKING);
    voice.awaitEcho(voice.mark());
    phone.calls().hangUp(out);
    await("rings here", () -> phone.calls().list().stream().anyMatch(call -> call.phase() == CallPhase.RINGING_HERE));
    CallId in = phone.calls().list().getFirst().id();
    phone.calls().answer(in);
    await("talking", () -> phase(in) == CallPhase.TALKING);
    voice.awaitEcho(voice.mark());
    hangUpAll();
  }

  /** Begins a call to the echo and returns once it is heard. */
  public CallId talk() {
    CallId call = dial("600");
    await("talking", () -> phase(call) == CallPhase.TALKING);
    voice.awaitEcho(voice.mark());
    return call;
  }

  /** The call goes on, and what is said from now on comes back. */
  public void awaitEchoOf(CallId call) {
    voice.awaitEcho(voice.mark());
    if (phase(call) != CallPhase.TALKING) {
      throw new AssertionError("the call is " + phase(call));
    }
  }

  public CallId dial(String number) {
    return ((DialResult.Dialling) phone.calls().dial(Optional.of(account), number)).call();
  }

  /** Waits until a call is answered or over. */
  public void awaitOutcome(CallId call) {
    await("outcome", () -> phase(call) == CallPhase.TALKING || phase(call) == CallPhase.ENDED);
  }

  /** Ends all calls and waits until nothing is left of them. */
  public void hangUpAll() {
    phone.calls().hangUpAll();
    await("idle", () -> phone.calls().idle());
  }

  public Phone phone() {
    return phone;
  }

  @Override
  public void close() {
    phone.close();
    pbx.close();
    tap.close();
    time.close();
  }

  private synchronized void note(AccountChanged change) {
    AccountView.Status now = change.account().status();
    if (now == AccountView.Status.REGISTERED && last != now) {
      signIns.release();
    }
    last = now;
  }

  private AccountView.Status status() {
    return phone.accounts().list().stream().filter(view -> view.id().equals(account)).findFirst().orElseThrow().status();
  }

  private CallPhase phase(CallId call) {
    return phone.calls().find(call).map(CallView::phase).orElse(CallPhase.ENDED);
  }

  private void await(String what, Callable<Boolean> condition) {
    try {
      org.awaitility.Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(condition);
    } catch (ConditionTimeoutException late) {
      throw new AssertionError("waited in vain: " + what + "; calls " + phone.calls().list() + "; problems " + problems
          + "; account " + status(), late);
    }
  }
}
