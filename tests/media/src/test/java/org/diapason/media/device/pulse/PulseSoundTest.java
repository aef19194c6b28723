package org.diapason.media.device.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.diapason.media.device.AudioDevice;
import org.diapason.media.device.AudioSystemEvent;
import org.diapason.media.device.Availability;
import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.DeviceChoice.Named;
import org.diapason.media.device.DeviceChoice.Silence;
import org.diapason.media.device.DeviceChoice.SystemDefault;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.Direction;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.Subscription;
import org.diapason.media.device.path.AudioPath;
import org.diapason.media.device.path.Ear;
import org.diapason.media.device.path.PathEvent;
import org.diapason.media.device.tone.Tone;
import org.diapason.media.device.wav.Sound;
import org.diapason.media.device.wav.SoundPlayer;
import org.diapason.sound.Hearing;
import org.diapason.sound.Match;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real sound server. */
class PulseSoundTest {
  private static final int RATE = FrameFormat.SAMPLE_RATE;
  private static final Duration SEEN_WITHIN = Duration.ofSeconds(2);
  private static final Duration BACK_WITHIN = Duration.ofSeconds(3);
  private static final Tone A = new Tone(Sounds.tone(440, -20, 1_000, RATE), true);

  @TempDir Path folder;
  private final Queue<AudioSystemEvent> systemEvents = new ConcurrentLinkedQueue<>();
  private final Queue<PathEvent> pathEvents = new ConcurrentLinkedQueue<>();
  private PulseServer server;
  private PulseAudioSystem system;

  @BeforeEach
  void startServer() throws IOException {
    server = PulseServer.start(folder);
    system = new PulseAudioSystem(PulseSettings.at(server.address()), System::nanoTime);
    system.listen(systemEvents::add);
    assertThat(system.start()).isInstanceOf(Availability.Available.class);
  }

  @AfterEach
  void stopServer() {
    if (server != null) {
      system.close();
      server.close();
    }
  }

  private AudioPath path(DeviceChoice input, DeviceChoice output) {
    AudioPath path = new AudioPath(system, input, output, System::nanoTime);
    path.listen(pathEvents::add);
    path.start();
    return path;
  }

  private static boolean hearsA(Ear ear) {
    short[] last = ear.last(10);
    return last.length == 10 * FrameFormat.SAMPLES && Hearing.hasTone(last, 440, -23, RATE);
  }

  @Test
  void listsDevicesWithDefaultsAndMonitors() {
    assertThat(system.devices()).containsExactlyInAnyOrder(
        new AudioDevice(Direction.PLAYBACK, "spk", "Speaker", true, false),
        device(Direction.PLAYBACK, "mic"),
        device(Direction.CAPTURE, "spk.monitor"),
        device(Direction.CAPTURE, "mic.monitor"),
        device(Direction.CAPTURE, "headset"));
    assertThat(system.devices()).filteredOn(AudioDevice::monitor).extracting(AudioDevice::name)
        .containsExactlyInAnyOrder("spk.monitor", "mic.monitor");
  }

  private AudioDevice device(Direction direction, String name) {
    return system.devices().stream()
        .filter(device -> device.direction() == direction && device.name().equals(name))
        .findFirst().orElseThrow(() -> new AssertionError(name + " is missing"));
  }

  @Test
  void toneOnTheSpeakerIsFoundInItsMonitor() {
    try (AudioPath path = path(new Named("spk.monitor"), new SystemDefault()); Ear ear = new Ear(path)) {
      path.play(A);
      await().atMost(SEEN_WITHIN).until(() -> hearsA(ear));
      assertThat(Hearing.level(ear.last(10))).isBetween(-20.5, -19.5);
      assertThat(path.device(Direction.PLAYBACK)).contains("spk");
    }
  }

  /** A busy machine may starve a take of 40 ms buffers now and then, hardly five in a row. */
  @Test
  void soundArrivesWithItsLevelAndLittleDelay() {
    try (AudioPath path = path(new SystemDefault(), new Named("mic")); Ear ear = new Ear(path)) {
      await().until(() -> ear.heard().length > 10 * FrameFormat.SAMPLES);
      Take take = take(path, ear);
      for (int more = 1; more < 5 && take.match().similarity() < 0.95; more++) {
        take = take(path, ear);
      }
      System.out.printf("bare path: delay=%.1f ms similarity=%.4f gain=%.2f dB, said: capture=%d us playback=%d us, "
          + "%s %s%n", take.delayMicros() / 1e3, take.match().similarity(), take.match().gainDb(),
          path.latencyMicros(Direction.CAPTURE), path.latencyMicros(Direction.PLAYBACK),
          path.counters(Direction.CAPTURE), path.counters(Direction.PLAYBACK));
      assertThat(take.match().similarity()).isGreaterThan(0.95);
      assertThat(take.match().gainDb()).isBetween(-0.7, 0.5);
      assertThat(take.delayMicros()).isBetween(5_000L, 120_000L);
      assertThat(path.device(Direction.CAPTURE)).contains("headset");
    }
  }

  private record Take(Match match, long delayMicros) {}

  /** Plays a second of bursts and looks for them in what arrives, timed from the first frame asked for. */
  private static Take take(AudioPath path, Ear ear) {
    short[] sent = Sounds.bursts(7, -20, 1_000, RATE);
    AtomicLong begun = new AtomicLong();
    SoundPlayer player = new SoundPlayer(new Sound(sent), false);
    ear.forget();
    Subscription voice = path.voice(frame -> {
      begun.compareAndSet(0, System.nanoTime());
      player.fill(frame);
    });
    await().atMost(Duration.ofSeconds(5)).until(() -> ear.heard().length >= sent.length + RATE / 2);
    voice.close();
    Match match = Match.find(sent, ear.heard());
    return new Take(match, (ear.arrivalNanos(match.delaySamples()) - begun.get()) / 1_000);
  }

  @Test
  void pluggingAndUnpluggingIsSeenWithinTwoSeconds() {
    String module = server.pactl("load-module", "module-null-sink", "sink_name=usb", "norewinds=1");
    await().atMost(SEEN_WITHIN).until(() -> systemEvents.stream().anyMatch(event ->
        event instanceof AudioSystemEvent.DeviceAdded(AudioDevice device) && device.name().equals("usb")));
    server.pactl("set-default-sink", "usb");
    await().atMost(SEEN_WITHIN).until(() ->
        systemEvents.contains(new AudioSystemEvent.DefaultChanged(Direction.PLAYBACK, "usb")));
    server.pactl("unload-module", module);
    await().atMost(SEEN_WITHIN).until(() -> systemEvents.stream().anyMatch(event ->
        event instanceof AudioSystemEvent.DeviceRemoved(AudioDevice device) && device.name().equals("usb")));
    await().atMost(SEEN_WITHIN).until(() -> system.devices().stream().noneMatch(d -> d.name().equals("usb")));
  }

  @Test
  void unpluggedSpeakerIsReplacedByTheDefaultAndTakenAgainWhenItIsBack() {
    String module = server.pactl("load-module", "module-null-sink", "sink_name=usb", "norewinds=1");
    await().atMost(SEEN_WITHIN).until(() -> system.devices().stream().anyMatch(d -> d.name().equals("usb")));
    try (AudioPath path = path(new Named("spk.monitor"), new Named("usb")); Ear ear = new Ear(path)) {
      await().until(() -> path.device(Direction.PLAYBACK).equals(Optional.of("usb")));
      path.play(A);
      server.pactl("unload-module", module);
      await().atMost(SEEN_WITHIN).until(() -> pathEvents.contains(new PathEvent.FellBack(
          Direction.PLAYBACK, new Named("usb"), "spk", new DeviceProblem.DeviceLost("usb"))));
      await().atMost(SEEN_WITHIN).until(() -> hearsA(ear));
      server.pactl("load-module", "module-null-sink", "sink_name=usb", "norewinds=1");
      await().atMost(SEEN_WITHIN).until(() -> pathEvents.contains(new PathEvent.Returned(Direction.PLAYBACK, "usb")));
      path.useInput(new Named("usb.monitor"));
      await().atMost(SEEN_WITHIN).until(() -> path.device(Direction.CAPTURE).equals(
          Optional.of("usb.monitor")) && hearsA(ear));
    }
  }

  @Test
  void unpluggedOnlyMicrophoneBecomesSilenceThatKeepsThePace() {
    String module = server.pactl("load-module", "module-remap-source", "source_name=cam", "master=mic.monitor");
    await().atMost(SEEN_WITHIN).until(() -> system.devices().stream().anyMatch(d -> d.name().equals("cam")));
    server.pactl("set-default-source", "cam");
    await().atMost(SEEN_WITHIN).until(() -> device(Direction.CAPTURE, "cam").systemDefault());
    String others = server.pactl("list", "short", "modules").lines().filter(line -> line.contains("headset"))
        .map(line -> line.split("\t")[0]).findFirst().orElseThrow();
    server.pactl("unload-module", others);
    try (AudioPath path = path(new SystemDefault(), new Named("mic")); Ear ear = new Ear(path)) {
      await().until(() -> path.device(Direction.CAPTURE).equals(Optional.of("cam")));
      path.play(A);
      await().atMost(SEEN_WITHIN).until(() -> hearsA(ear));
      ear.forget();
      server.pactl("unload-module", module);
      await().atMost(SEEN_WITHIN).until(() -> path.device(Direction.CAPTURE).equals(Optional.of("silence")));
      int soFar = ear.heard().length;
      await().atMost(SEEN_WITHIN).until(() -> ear.heard().length > soFar + 25 * FrameFormat.SAMPLES);
      assertThat(ear.longestWaitMillis()).isLessThan(250);
      assertThat(Hearing.level(ear.last(10))).isLessThan(-90);
      server.pactl("load-module", "module-remap-source", "source_name=cam", "master=mic.monitor");
      server.pactl("set-default-source", "cam");
      await().atMost(SEEN_WITHIN).until(() -> hearsA(ear));
    }
  }

  @Test
  void switchingTheDeviceInUseLeavesNoGap() {
    try (AudioPath path = path(new Named("spk.monitor"), new Named("spk")); Ear ear = new Ear(path)) {
      path.play(A);
      await().atMost(SEEN_WITHIN).until(() -> hearsA(ear));
      server.pactl("load-module", "module-loopback", "source=mic.monitor", "sink=spk", "latency_msec=20");
      ear.forget();
      path.useInput(new Named("mic.monitor"));
      path.useOutput(new Named("mic"));
      await().atMost(SEEN_WITHIN).until(() -> path.device(Direction.PLAYBACK).equals(Optional.of("mic"))
          && hearsA(ear));
      int soFar = ear.heard().length;
      await().until(() -> ear.heard().length > soFar + 50 * FrameFormat.SAMPLES);
      // 25 to 50 ms on a quiet machine; the bound leaves room for a busy one and still tells a stream that was reopened.
      assertThat(ear.longestWaitMillis()).isLessThan(500);
      assertThat(Hearing.longestGapMillis(ear.heard(), -40, RATE)).isLessThan(500);
    }
  }

  @Test
  void changedDefaultIsFollowed() {
    try (AudioPath path = path(new Silence(), new SystemDefault())) {
      await().atMost(SEEN_WITHIN).until(() -> path.device(Direction.PLAYBACK).equals(Optional.of("spk")));
      server.pactl("set-default-sink", "mic");
      await().atMost(SEEN_WITHIN).until(() -> path.device(Direction.PLAYBACK).equals(Optional.of("mic")));
      assertThat(pathEvents).contains(new PathEvent.DeviceInUse(Direction.PLAYBACK, "mic"));
    }
  }

  @Test
  void restartedServerIsHeardAgainWithinThreeSeconds() throws IOException {
    try (AudioPath path = path(new Named("spk.monitor"), new SystemDefault()); Ear ear = new Ear(path)) {
      path.play(A);
      await().atMost(SEEN_WITHIN).until(() -> hearsA(ear));
      server.kill();
      await().atMost(SEEN_WITHIN).until(() -> system.availability() instanceof Availability.Unavailable(
          DeviceProblem.NoSoundServer(String cause)) && !cause.isEmpty());
      await().atMost(SEEN_WITHIN).until(() -> path.device(Direction.PLAYBACK).equals(Optional.of("silence")));
      int soFar = ear.heard().length;
      await().atMost(SEEN_WITHIN).until(() -> ear.heard().length > soFar + 25 * FrameFormat.SAMPLES);
      server.launch();
      long up = System.nanoTime();
      await().atMost(BACK_WITHIN).until(() -> hearsA(ear));
      System.out.printf("server restart: heard again %d ms after it answered%n", (System.nanoTime() - up) / 1_000_000);
      assertThat(pathEvents).extracting(event -> (Object) event.getClass().getSimpleName())
          .contains("FellBack", "Returned");
    }
  }

  @Test
  void nameOfNoDeviceIsSaidAndReplaced() {
    try (AudioPath _ = path(new Silence(), new Named("nowhere"))) {
      await().atMost(SEEN_WITHIN).until(() -> pathEvents.contains(new PathEvent.FellBack(Direction.PLAYBACK,
          new Named("nowhere"), "spk", new DeviceProblem.NoSuchDevice("nowhere"))));
    }
  }

  @Test
  void nothingIsLeftAtTheServerAfterClose() {
    AudioPath path = path(new SystemDefault(), new SystemDefault());
    await().until(() -> !server.pactl("list", "short", "sink-inputs").isEmpty());
    path.stop();
    await().atMost(SEEN_WITHIN).until(() -> server.pactl("list", "short", "sink-inputs").isEmpty()
        && !server.pactl("list", "short", "source-outputs").contains("s16le 1ch 48000Hz\tDiapason"));
    path.close();
    system.close();
    List<String> threads = Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    assertThat(threads).doesNotContain("pulse", "pulse-events", "audio-path", "audio-clock");
  }

  /** Both microphones hear the same tone, and both speakers end in the same monitor: a gap there is one of ours. */
  @Test
  void anotherPairOfDevicesIsTakenWithoutAGap() {
    server.pactl("load-module", "module-remap-source", "source_name=room", "master=mic.monitor");
    server.pactl("load-module", "module-remap-sink", "sink_name=desk", "master=spk");
    await().atMost(SEEN_WITHIN).until(() -> system.devices().stream().filter(
        device -> device.name().equals("room") || device.name().equals("desk")).count() == 2);
    try (AudioPath voice = path(new Named("spk.monitor"), new Named("mic")); Ear heard = new Ear(voice);
        AudioPath phone = path(new Named("headset"), new Named("spk")); Ear said = new Ear(phone)) {
      voice.play(A);
      phone.play(A);
      await().atMost(BACK_WITHIN).until(() -> hearsA(heard) && hearsA(said));
      heard.forget();
      said.forget();
      pair(phone, "room", "desk");
      await().atMost(BACK_WITHIN).until(() -> seconds(heard) > 1 && hearsA(heard) && hearsA(said));
      pair(phone, "headset", "spk");
      int then = seconds(heard);
      await().atMost(BACK_WITHIN).until(() -> seconds(heard) > then + 1 && hearsA(heard) && hearsA(said));
      int gapSaid = Hearing.longestGapMillis(said.heard(), -40, RATE);
      int gapHeard = Hearing.longestGapMillis(heard.heard(), -40, RATE);
      System.out.printf("pair switched: gap said=%d ms heard=%d ms, waited=%d ms%n", gapSaid, gapHeard, said.longestWaitMillis());
      assertThat(gapSaid).isLessThan(100);
      assertThat(gapHeard).isLessThan(100);
      assertThat(said.longestWaitMillis()).isLessThan(100);
    }
  }

  private static void pair(AudioPath path, String input, String output) {
    path.useInput(new Named(input));
    path.useOutput(new Named(output));
    await().atMost(BACK_WITHIN).until(() -> path.device(Direction.CAPTURE).equals(Optional.of(input))
        && path.device(Direction.PLAYBACK).equals(Optional.of(output)));
  }

  private static int seconds(Ear ear) {
    return ear.heard().length / RATE;
  }
}
