package org.diapason.peers.rig;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.diapason.core.account.AccountChanged;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountView;
import org.diapason.core.account.AddResult;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallDigit;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.DialResult;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.network.NetworkScope;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.phone.Phone;
import org.diapason.core.phone.PhoneFactory;
import org.diapason.core.phone.PhoneOptions;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.setting.Owner;
import org.diapason.core.time.Scheduler;
import org.diapason.fixtures.MemoryStorageProvider;
import org.diapason.media.engine.LibjitsiMediaProvider;
import org.diapason.sip.phone.SipSignallingProvider;

/** The phone under test: whole, in this process, with files in place of microphone and speaker. */
public final class OurPhone implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Phone phone;
  private final SipSignallingProvider signalling;
  private final Path heard;
  private final Speech speech;
  private final List<CallView> told = new CopyOnWriteArrayList<>();
  private final List<CallDigit> digits = new CopyOnWriteArrayList<>();
  private final List<Problem> problems = new CopyOnWriteArrayList<>();
  private final List<AccountView> accounts = new CopyOnWriteArrayList<>();

  private OurPhone(Phone phone, SipSignallingProvider signalling, Path heard, Speech speech) {
    this.phone = phone;
    this.signalling = signalling;
    this.heard = heard;
    this.speech = speech;
  }

  /** A phone that speaks and records, on the machine's time. */
  public static OurPhone start(Path folder, Scheduler time, Speech speech) {
    Path heard = folder.resolve("phone-heard.wav").toAbsolutePath();
    AudioEnd input = new AudioEnd.Wav(speech.write(folder.resolve("phone-says.wav"), 48_000).toString());
    return start(folder, time, input, new AudioEnd.Wav(heard.toString()), speech);
  }

  /** A phone on other sound ends. */
  public static OurPhone start(Path folder, Scheduler time, AudioEnd input, AudioEnd output, Speech speech) {
    SipSignallingProvider signalling = new SipSignallingProvider();
    PhoneFactory factory = new PhoneFactory(new MemoryStorageProvider(), new LibjitsiMediaProvider(),
        signalling, _ -> {
          throw new UnsupportedOperationException("no demo PBX among real peers");
        }, time);
    Phone phone =
        factory.create(new PhoneOptions(folder, NetworkScope.LOOPBACK, Optional.of(input), Optional.of(output)));
    OurPhone ours = new OurPhone(phone, signalling, folder.resolve("phone-heard.wav"), speech);
    phone.settings().set(NetworkSettings.RTP_RANDOM, Owner.PHONE, true);
    phone.events().subscribe(CallChanged.class, changed -> ours.told.add(changed.call()));
    phone.events().subscribe(CallDigit.class, ours.digits::add);
    phone.events().subscribe(ProblemRaised.class, raised -> ours.problems.add(raised.problem()));
    phone.events().subscribe(AccountChanged.class, changed -> ours.accounts.add(changed.account()));
    phone.start();
    return ours;
  }

  /**
   * Adds an account, which begins to register.
   *
   * @param more settings beside domain, user, password and transport
   */
  public AccountId add(Kamailio at, String user, Transport transport, Map<String, String> more) {
    Map<String, String> values = new HashMap<>();
    values.put("account.domain", transport == Transport.TLS
        ? "localhost:" + at.tlsPort() : "127.0.0.1:" + at.port());
    values.put("account.user", user);
    values.put("account.password", Kamailio.password(user));
    values.put("account.transport", transport.name().toLowerCase(java.util.Locale.ROOT));
    values.put("account.certificate.file", at.certificates().authority().toAbsolutePath().toString());
    values.putAll(more);
    AddResult result = phone.accounts().add(values);
    if (result instanceof AddResult.Added added) {
      return added.account();
    }
    throw new AssertionError(result);
  }

  /** Adds an account and waits for its registration. */
  public AccountId register(Kamailio at, String user, Transport transport, Map<String, String> more) {
    AccountId id = add(at, user, transport, more);
    await(id, AccountView.Status.REGISTERED);
    return id;
  }

  /** Waits until an account is in a state. */
  public AccountView await(AccountId account, AccountView.Status status) {
    await(account + " " + status, () -> account(account).map(AccountView::status).equals(Optional.of(status)));
    return account(account).orElseThrow();
  }

  public CallId dial(String address) {
    DialResult result = phone.calls().dial(Optional.empty(), address);
    if (result instanceof DialResult.Dialling dialling) {
      return dialling.call();
    }
    throw new AssertionError(result);
  }

  /** Waits for a call to come in and ring. */
  public CallId awaitRinging() {
    await("call rings here", () -> ringing().isPresent());
    return ringing().orElseThrow().id();
  }

  private Optional<CallView> ringing() {
    return phone.calls().list().stream().filter(call -> call.phase() == CallPhase.RINGING_HERE).findFirst();
  }

  /** Waits until a call has been in a phase, and returns how it was then. */
  public CallView await(CallId call, CallPhase phase) {
    await(call + " " + phase, () -> seen(call, phase).isPresent());
    return seen(call, phase).orElseThrow();
  }

  /** Waits until a call is as wanted now. */
  public CallView await(CallId call, String what, java.util.function.Predicate<CallView> wanted) {
    await(call + " " + what, () -> phone.calls().find(call).filter(wanted).isPresent());
    return phone.calls().find(call).orElseThrow();
  }

  public void answer(CallId call) {
    phone.calls().answer(call);
  }

  public void hangUp(CallId call) {
    phone.calls().hangUp(call);
  }

  public void hold(CallId call) {
    phone.calls().hold(call);
    await(call, "held", CallView::held);
  }

  public void resume(CallId call) {
    phone.calls().resume(call);
    await(call, "resumed", view -> !view.held());
  }

  public void digit(CallId call, char digit) {
    phone.calls().digit(call, digit);
  }

  /** Waits until exactly these digits have come. */
  public void awaitDigits(String wanted) {
    await("digits " + wanted, () -> digits().equals(wanted));
  }

  public String digits() {
    StringBuilder all = new StringBuilder();
    digits.forEach(digit -> all.append(digit.digit()));
    return all.toString();
  }

  /** What it says into its microphone. */
  public Speech speech() {
    return speech;
  }

  /** What comes out of its speaker. */
  public Recording heard() {
    return new Recording(() -> List.of(heard));
  }

  /** Waits until a problem has been told. */
  public void awaitProblem(ProblemCode code) {
    await("problem " + code, () -> problems.stream().anyMatch(problem -> problem.code() == code));
  }

  /** Remembers no longer what was told until now. */
  public void forget() {
    told.clear();
    digits.clear();
    problems.clear();
    accounts.clear();
  }

  public Phone phone() {
    return phone;
  }

  /** Waits until no call is left, here and on the wire; transactions may still wait for copies. */
  public void awaitNothingIsLeft() {
    await("nothing is left", () -> phone.calls().idle() && phone.conferences().list().isEmpty()
        && onTheWire().stream().noneMatch(name -> name.startsWith("call ") || name.startsWith("dialog ")));
  }

  /** Its calls, dialogs and transactions on the wire, by name. */
  public List<String> onTheWire() {
    return signalling.holdings().stream()
        .flatMap(held -> Stream.concat(held.dialogs().stream(), held.transactions().stream())).toList();
  }

  @Override
  public void close() {
    phone.close();
  }

  private Optional<AccountView> account(AccountId id) {
    return phone.accounts().list().stream().filter(view -> view.id().equals(id)).findFirst();
  }

  private Optional<CallView> seen(CallId call, CallPhase phase) {
    return told.stream().filter(view -> view.id().equals(call) && view.phase() == phase).findFirst();
  }

  private void await(String what, java.util.concurrent.Callable<Boolean> condition) {
    try {
      org.awaitility.Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(condition);
    } catch (ConditionTimeoutException late) {
      throw new AssertionError("waited in vain: " + what + "; problems " + problems + "; accounts "
          + accounts + "; last " + (told.isEmpty() ? "no call" : told.getLast()), late);
    }
  }
}
