package org.diapason.demo.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountView;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallRecorded;
import org.diapason.core.call.DialResult;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.RecordingChannels;
import org.diapason.core.media.RecordingFormat;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.phone.Phone;
import org.diapason.core.phone.PhoneFactory;
import org.diapason.core.phone.PhoneOptions;
import org.diapason.core.recording.RecordingSettings;
import org.diapason.core.setting.Owner;
import org.diapason.core.time.SystemTime;
import org.diapason.demo.pbx.DemoPbxStarter;
import org.diapason.fixtures.MemoryStorageProvider;
import org.diapason.media.engine.LibjitsiMediaProvider;
import org.diapason.sip.exchange.SipExchangeProvider;
import org.diapason.sip.phone.SipSignallingProvider;
import org.diapason.sound.Match;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole phone records its call to the echo of the demo PBX, as a newcomer would. */
class RecordedEchoTest {

  private static final int RATE = 48_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final short[] SPEECH = Sounds.bursts(21, -20, 2_000, RATE);

  @TempDir
  private Path folder;

  private final SystemTime time = new SystemTime();
  private final List<CallRecorded> recorded = new CopyOnWriteArrayList<>();
  private Phone phone;
  private CallId call;

  @BeforeEach
  void callTheEcho() throws IOException {
    LibjitsiMediaProvider media = new LibjitsiMediaProvider();
    phone = new PhoneFactory(new MemoryStorageProvider(), media, new SipSignallingProvider(),
        new DemoPbxStarter(new SipExchangeProvider(), media), time).create(PhoneOptions.silent(folder.resolve("state")));
    phone.settings().set(NetworkSettings.RTP_RANDOM, Owner.PHONE, true);
    Path microphone = folder.resolve("microphone.wav");
    Wave.write(microphone, SPEECH, RATE);
    phone.devices().use(Optional.of(new AudioEnd.Wav(microphone.toString())), Optional.empty());
    phone.events().subscribe(CallRecorded.class, recorded::add);
    phone.start();
    AccountId account = phone.tryOut().start();
    await().atMost(PATIENCE).until(() -> phone.accounts().list().stream()
        .anyMatch(view -> view.id().equals(account) && view.status() == AccountView.Status.REGISTERED));
    call = ((DialResult.Dialling) phone.calls().dial(Optional.of(account), "600")).call();
    await().atMost(PATIENCE).until(
        () -> phone.calls().find(call).filter(view -> view.phase() == CallPhase.TALKING).isPresent());
  }

  @AfterEach
  void close() {
    phone.close();
    time.close();
  }

  @ParameterizedTest
  @EnumSource
  void ownVoiceAndEchoAreInEachKindOfFile(RecordingFormat format) throws Exception {
    phone.settings().set(RecordingSettings.FORMAT, Owner.PHONE, format);
    for (RecordingChannels channels : RecordingChannels.values()) {
      phone.settings().set(RecordingSettings.CHANNELS, Owner.PHONE, channels);
      record(3.5);
    }
    for (int part = 1; part <= recorded.size(); part++) {
      assertThat(recorded.get(part - 1).file().getFileName().toString())
          .startsWith("recorded_conversation_20").endsWith("_Demo_600_part" + part + format.extension());
    }
    for (int i = 0; i < recorded.size(); i++) {
      short[] sound = sound(recorded.get(i).file(), format);
      int channels = RecordingChannels.values()[i].count();
      assertThat(sound.length / (double) RATE / channels)
          .isCloseTo(recorded.get(i).length().toMillis() / 1_000.0, within(0.02));
      for (int channel = 0; channel < channels; channel++) {
        assertThat(likeness(channel(sound, channel, channels))).as("part %d, channel %d", i + 1, channel).isGreaterThan(0.5);
      }
    }
  }

  private void record(double seconds) {
    int before = recorded.size();
    phone.calls().record(call, true);
    long begun = time.clock().nanos();
    await().atMost(PATIENCE).until(() -> time.clock().nanos() - begun > seconds * 1e9);
    phone.calls().record(call, false);
    await().atMost(PATIENCE).until(() -> recorded.size() > before);
  }

  /** Of the half second of speech that is found best. */
  private static double likeness(short[] heard) {
    return IntStream.range(0, 4).mapToDouble(piece ->
        Match.find(Arrays.copyOfRange(SPEECH, piece * RATE / 2, (piece + 1) * RATE / 2), heard).similarity())
        .boxed().max(Comparator.naturalOrder()).orElseThrow();
  }

  private short[] sound(Path file, RecordingFormat format) throws Exception {
    if (format == RecordingFormat.WAV) {
      return Wave.read(file);
    }
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/opusdec")), "opusdec is not installed");
    Path decoded = folder.resolve("decoded.wav");
    int result = new ProcessBuilder("opusdec", "--quiet", file.toString(), decoded.toString())
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    assertThat(result).isZero();
    return Wave.read(decoded);
  }

  private static short[] channel(short[] samples, int which, int of) {
    short[] one = new short[samples.length / of];
    for (int i = 0; i < one.length; i++) {
      one[i] = samples[i * of + which];
    }
    return one;
  }
}
