package org.diapason.demo.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.AccountView;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.DialResult;
import org.diapason.core.conference.ConferenceId;
import org.diapason.core.conference.ConferencePhase;
import org.diapason.core.conference.ConferenceView;
import org.diapason.core.conference.CreateResult;
import org.diapason.core.conference.MemberView;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.Negotiated;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.phone.Phone;
import org.diapason.core.phone.PhoneFactory;
import org.diapason.core.phone.PhoneOptions;
import org.diapason.core.setting.Owner;
import org.diapason.core.time.SystemTime;
import org.diapason.demo.pbx.DemoPbxStarter;
import org.diapason.fixtures.MemoryStorageProvider;
import org.diapason.media.engine.LibjitsiMediaProvider;
import org.diapason.sip.exchange.SipExchangeProvider;
import org.diapason.sip.phone.SipSignallingProvider;
import org.diapason.sound.Hearing;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A whole phone and robots that say a tone each, over real SIP and RTP with mixed codecs: who hears whom. */
@Execution(value = ExecutionMode.SAME_THREAD, reason = "dozens of calls at a time are enough")
class ConferenceOfEightTest {

  private static final int RATE = 48_000;
  private static final double LEVEL = -32;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final List<AudioCodec> CODECS = List.of(AudioCodec.OPUS, AudioCodec.G722, AudioCodec.PCMA,
      AudioCodec.PCMU, AudioCodec.OPUS, AudioCodec.PCMA, AudioCodec.G722);
  /** The person here among the participants. */
  private static final int ME = -1;

  @TempDir
  private Path folder;

  private final List<ToneRobot> robots = new CopyOnWriteArrayList<>();
  private final SystemTime time = new SystemTime();
  private Phone phone;
  private AccountId account;

  private static double hertz(int participant) {
    return 300 + 170.0 * (participant + 1);
  }

  @BeforeEach
  void start() throws IOException {
    LibjitsiMediaProvider media = new LibjitsiMediaProvider();
    DemoPbxStarter demo = new DemoPbxStarter(new SipExchangeProvider(), media, time, called -> {
      ToneRobot robot = new ToneRobot(hertz(robots.size()), LEVEL);
      robots.add(robot);
      return Optional.of(robot);
    });
    phone = new PhoneFactory(new MemoryStorageProvider(), media, new SipSignallingProvider(), demo, time)
        .create(PhoneOptions.silent(folder));
    phone.settings().set(NetworkSettings.RTP_RANDOM, Owner.PHONE, true);
    Path mine = folder.resolve("mine.wav");
    Wave.write(mine, Sounds.tone(hertz(ME), LEVEL, 10_000, RATE), RATE);
    phone.devices().use(Optional.of(new AudioEnd.Wav(mine.toString())), Optional.empty());
    phone.start();
    account = phone.tryOut().start();
    await().atMost(PATIENCE).until(() -> phone.accounts().list().stream()
        .anyMatch(view -> view.id().equals(account) && view.status() == AccountView.Status.REGISTERED));
  }

  @AfterEach
  void close() {
    phone.close();
    time.close();
  }

  private CallId talking(DialResult result) {
    CallId call = ((DialResult.Dialling) result).call();
    await().atMost(PATIENCE).until(() -> call(call).filter(view -> view.phase() == CallPhase.TALKING).isPresent());
    return call;
  }

  private Optional<CallView> call(CallId call) {
    return phone.calls().find(call);
  }

  /** Begins with one call and invites the others, each with a codec of its own. */
  private ConferenceId conference(int far) {
    phone.settings().set(AccountSettings.CODECS, account.owner(), List.of(CODECS.getFirst()));
    CallId first = talking(phone.calls().dial(Optional.of(account), "600"));
    ConferenceId id = ((CreateResult.Created) phone.conferences().create(List.of(first))).conference();
    await().atMost(PATIENCE).until(() -> phone.conferences().find(id).isPresent());
    for (int i = 1; i < far; i++) {
      phone.settings().set(AccountSettings.CODECS, account.owner(), List.of(CODECS.get(i)));
      talking(phone.conferences().invite(id, Optional.of(account), "600"));
    }
    await().atMost(PATIENCE).until(() -> view(id).phase() == ConferencePhase.TALKING);
    return id;
  }

  private ConferenceView view(ConferenceId id) {
    return phone.conferences().find(id).orElseThrow();
  }

  private CallId member(ConferenceId id, int index) {
    return view(id).members().get(index).call();
  }

  /** Who is heard in it at the level of one voice; 100 more for one who is neither that nor silent. */
  private Set<Integer> participantsIn(short[] sound) {
    Set<Integer> heard = new HashSet<>();
    for (int participant = ME; participant < robots.size(); participant++) {
      double level = Hearing.toneLevel(sound, hertz(participant), RATE);
      if (Math.abs(level - LEVEL) < 3) {
        heard.add(participant);
      } else if (level > LEVEL - 25) {
        heard.add(100 + participant);
      }
    }
    return heard;
  }

  private void awaitHeard(int robot, Set<Integer> participants) {
    await("what " + robot + " hears").atMost(PATIENCE).untilAsserted(
        () -> assertThat(participantsIn(robots.get(robot).heard(RATE * 3 / 10))).isEqualTo(participants));
  }

  private static Set<Integer> allBut(int participant, int far) {
    return IntStream.range(ME, far).filter(other -> other != participant).boxed().collect(Collectors.toSet());
  }

  @Test
  void eightWithMixedCodecsHearAllOthersAndNotThemselves() throws IOException {
    Path heard = folder.resolve("heard.wav");
    phone.devices().use(Optional.empty(), Optional.of(new AudioEnd.Wav(heard.toString())));
    ConferenceId id = conference(7);
    assertThat(view(id).members().stream().map(MemberView::call).map(call -> call(call).orElseThrow())
        .flatMap(call -> call.media().stream()).map(Negotiated::codec)).containsExactlyElementsOf(CODECS);
    for (int robot = 0; robot < 7; robot++) {
      awaitHeard(robot, allBut(robot, 7));
    }
    await().atMost(PATIENCE)
        .until(() -> view(id).speaking() && view(id).members().stream().allMatch(MemberView::speaking));
    phone.close();
    short[] here = Wave.read(heard);
    assertThat(IntStream.range(0, here.length / (RATE / 10) - 3)
        .mapToObj(at -> Arrays.copyOfRange(here, at * RATE / 10, at * RATE / 10 + RATE * 3 / 10))
        .anyMatch(piece -> participantsIn(piece).equals(allBut(ME, 7))))
        .as("the person here hears all far sides").isTrue();
  }

  @Test
  void holdOfOneAndOfAllAndMuteAndPrivateWordOverTheWire() {
    ConferenceId id = conference(3);
    phone.calls().hold(member(id, 2));
    awaitHeard(0, Set.of(ME, 1));
    awaitHeard(1, Set.of(ME, 0));
    awaitHeard(2, Set.of());
    phone.calls().resume(member(id, 2));
    awaitHeard(2, Set.of(ME, 0, 1));
    phone.conferences().aside(member(id, 0), true);
    awaitHeard(0, Set.of(ME));
    awaitHeard(1, Set.of(2));
    phone.conferences().aside(member(id, 0), false);
    phone.conferences().mute(id, true);
    awaitHeard(1, Set.of(0, 2));
    phone.conferences().mute(id, false);
    phone.conferences().hold(id);
    awaitHeard(0, Set.of());
    awaitHeard(1, Set.of());
    phone.conferences().resume(id);
    awaitHeard(0, Set.of(ME, 1, 2));
  }

  @Test
  void aHeldConferenceAnotherCallAndBack() {
    ConferenceId id = conference(2);
    awaitHeard(0, Set.of(ME, 1));
    CallId third = talking(phone.calls().dial(Optional.of(account), "600"));
    await().atMost(PATIENCE).until(() -> view(id).phase() == ConferencePhase.HELD);
    awaitHeard(0, Set.of());
    awaitHeard(2, Set.of(ME));
    phone.conferences().resume(id);
    awaitHeard(2, Set.of());
    awaitHeard(0, Set.of(ME, 1));
    assertThat(call(third).orElseThrow().held()).isTrue();
    assertThat(phone.conferences().add(id, third)).isEmpty();
    awaitHeard(2, Set.of(ME, 0, 1));
    phone.conferences().split(third);
    awaitHeard(2, Set.of());
    awaitHeard(0, Set.of(ME, 1));
    phone.conferences().end(id);
    phone.calls().hangUp(third);
    await().atMost(PATIENCE).until(phone.calls()::idle);
  }

  @Test
  void oneIsTalkedToWhileThirtyTwoAreHeldAndAnyOfThemIsResumed() {
    List<CallId> calls = new ArrayList<>();
    for (int i = 0; i < 33; i++) {
      calls.add(talking(phone.calls().dial(Optional.of(account), "600")));
    }
    awaitActive(calls, calls.getLast());
    awaitHeard(32, Set.of(ME));
    assertThat(participantsIn(robots.get(7).heard(RATE * 3 / 10))).isEmpty();
    for (int chosen : new int[] {7, 0, 31}) {
      phone.calls().resume(calls.get(chosen));
      awaitActive(calls, calls.get(chosen));
      awaitHeard(chosen, Set.of(ME));
    }
    awaitHeard(7, Set.of());
    phone.calls().hangUpAll();
    await().atMost(PATIENCE).until(phone.calls()::idle);
  }

  private void awaitActive(List<CallId> calls, CallId active) {
    await().atMost(PATIENCE).until(() -> calls.stream().map(id -> call(id).orElseThrow())
        .allMatch(view -> view.held() != view.id().equals(active)));
  }
}
