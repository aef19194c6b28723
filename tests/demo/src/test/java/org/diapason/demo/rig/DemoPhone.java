package org.diapason.demo.rig;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountView;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.EndReason;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.phone.Phone;
import org.diapason.core.phone.PhoneFactory;
import org.diapason.core.phone.PhoneOptions;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.setting.Owner;
import org.diapason.core.time.SystemTime;
import org.diapason.demo.pbx.DemoPbxStarter;
import org.diapason.demo.voice.Phrase;
import org.diapason.demo.voice.Vocabulary;
import org.diapason.fixtures.MemoryStorageProvider;
import org.diapason.media.engine.LibjitsiMediaProvider;
import org.diapason.sip.exchange.SipExchangeProvider;
import org.diapason.sip.phone.SipSignallingProvider;
import org.diapason.sound.Hearing;
import org.diapason.sound.Wave;

/** A newcomer's phone, whole and registered at the demo PBX, with files in place of microphone and speaker. */
public final class DemoPhone implements AutoCloseable {

  /** Samples a second of all sounds. */
  public static final int RATE = 48_000;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration BEFORE_TONE = Duration.ofMillis(1_800);
  private static final Duration MESSAGE = Duration.ofSeconds(6);
  private static final double SILENCE = -50;

  private final SystemTime time = new SystemTime();
  private final List<CallView> told = new CopyOnWriteArrayList<>();
  private final List<Problem> problems = new CopyOnWriteArrayList<>();
  private final Path speaker;
  private final Phone phone;
  private final AccountId account;

  private DemoPhone(Path folder, short[] says) throws IOException {
    LibjitsiMediaProvider media = new LibjitsiMediaProvider();
    Path microphone = folder.resolve("microphone.wav");
    Wave.write(microphone, says, RATE);
    speaker = folder.resolve("speaker.wav");
    phone = new PhoneFactory(new MemoryStorageProvider(), media, new SipSignallingProvider(),
        new DemoPbxStarter(new SipExchangeProvider(), media), time).create(PhoneOptions.silent(folder.resolve("state")));
    phone.settings().set(NetworkSettings.RTP_RANDOM, Owner.PHONE, true);
    phone.devices().use(Optional.of(new AudioEnd.Wav(microphone.toString())), Optional.of(new AudioEnd.Wav(speaker.toString())));
    phone.events().subscribe(CallChanged.class, changed -> told.add(changed.call()));
    phone.events().subscribe(ProblemRaised.class, raised -> problems.add(raised.problem()));
    phone.start();
    account = phone.tryOut().start();
  }

  /** @param says what it says all the time */
  public static DemoPhone start(Path folder, short[] says) throws IOException {
    DemoPhone phone = new DemoPhone(folder, says);
    Awaitility.await().atMost(PATIENCE).until(() -> phone.phone.accounts().list().stream()
        .anyMatch(view -> view.id().equals(phone.account) && view.status() == AccountView.Status.REGISTERED));
    return phone;
  }

  public Phone phone() {
    return phone;
  }

  public CallId dial(String number) {
    return ((DialResult.Dialling) phone.calls().dial(Optional.of(account), number)).call();
  }

  /** Dials, and waits for the answer. */
  public CallId talkTo(String number) {
    CallId call = dial(number);
    await(call, "answered by " + number, view -> view.phase() == CallPhase.TALKING);
    return call;
  }

  /** Waits until a call is as wanted now. */
  public void await(CallId call, String what, Predicate<CallView> wanted) {
    Awaitility.await(call + " " + what).atMost(PATIENCE)
        .until(() -> phone.calls().find(call).filter(wanted).isPresent());
  }

  /** Waits until a call has ended, and says why it did. */
  public EndReason awaitEnd(CallId call) {
    Awaitility.await(call + " ended").atMost(PATIENCE).until(() -> end(call).isPresent());
    return end(call).orElseThrow();
  }

  private Optional<EndReason> end(CallId call) {
    return told.stream().filter(view -> view.id().equals(call)).flatMap(view -> view.end().stream()).findFirst();
  }

  /** Waits for a call that comes in. */
  public CallView awaitCaller() {
    Awaitility.await("somebody calls").atMost(PATIENCE).until(() -> caller().isPresent());
    return caller().orElseThrow();
  }

  /** Whether a call has ever rung here. */
  public boolean hasRung() {
    return told.stream().anyMatch(view -> view.phase() == CallPhase.RINGING_HERE);
  }

  private Optional<CallView> caller() {
    return phone.calls().list().stream().filter(view -> view.phase() == CallPhase.RINGING_HERE).findFirst();
  }

  /** Waits until a problem has been told. */
  public Problem awaitProblem(ProblemCode code) {
    Awaitility.await(code.toString()).atMost(PATIENCE)
        .until(() -> problems.stream().anyMatch(problem -> problem.code() == code));
    return problems.stream().filter(problem -> problem.code() == code).findFirst().orElseThrow();
  }

  public void hangUp(CallId call) {
    phone.calls().hangUp(call);
    awaitEnd(call);
  }

  /** Waits until nothing is left of any call. */
  public void awaitIdle() {
    Awaitility.await("idle").atMost(PATIENCE).until(phone.calls()::idle);
  }

  /** Remembers no longer what was told until now. */
  public void forget() {
    told.clear();
    problems.clear();
  }

  /** How much came out of the speaker until now, in samples. */
  public int mark() {
    return all().length;
  }

  /** What came out of the speaker after a mark, at most the last four seconds of it. */
  public short[] heardSince(int mark) {
    short[] all = all();
    int from = Math.max(Math.min(mark, all.length), all.length - 4 * RATE);
    return Arrays.copyOfRange(all, from, all.length);
  }

  /** Waits until something is heard from now on. */
  public void awaitHeard(String what, Predicate<short[]> sound) {
    int mark = mark();
    Awaitility.await("hears " + what).atMost(PATIENCE).pollInterval(Duration.ofMillis(200))
        .until(() -> sound.test(heardSince(mark)));
  }

  /** Calls the voice mail until this is heard in a message; hangs up before the tone when there is none. */
  public void awaitMessage(Ear sound) {
    Ear announcement = new Ear(new Vocabulary().of(Phrase.ONE_CALL));
    Awaitility.await("a message").atMost(LONG).until(() -> {
      int mark = mark();
      CallId mail = talkTo("607");
      boolean left = comes(BEFORE_TONE, announcement, mark) && comes(MESSAGE, sound, mark);
      hangUp(mail);
      return left;
    });
  }

  private boolean comes(Duration within, Ear sound, int mark) {
    try {
      Awaitility.await().atMost(within).until(() -> sound.isIn(heardSince(mark)));
      return true;
    } catch (ConditionTimeoutException no) {
      return false;
    }
  }

  /** Goes on with the call for some seconds. */
  public void talkOn(int seconds) {
    int mark = mark();
    Awaitility.await().atMost(PATIENCE).until(() -> mark() - mark >= seconds * RATE);
  }

  /** Waits until nothing was heard for a second. */
  public void awaitSilence() {
    Awaitility.await("hears nothing").atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
      short[] all = all();
      return all.length >= RATE && Hearing.level(all, all.length - RATE, all.length) < SILENCE;
    });
  }

  private short[] all() {
    try {
      return Wave.read(speaker);
    } catch (IOException notThereYet) {
      return new short[0];
    }
  }

  @Override
  public void close() {
    phone.close();
    time.close();
  }
}
