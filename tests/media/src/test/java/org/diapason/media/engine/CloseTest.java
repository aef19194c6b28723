package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.MediaEvent;
import org.junit.jupiter.api.Test;

final class CloseTest {

  @Test
  void twentyCallsLeaveNothing() throws IOException {
    try (Rig rig = new Rig()) {
      call(rig);
      await().atMost(Rig.PATIENCE).until(CloseTest::settled);
      Map<String, Long> threads = threads();
      long sockets = sockets();
      for (int i = 0; i < 10; i++) {
        call(rig);
      }
      await().atMost(Rig.PATIENCE).untilAsserted(() -> assertThat(threads()).isEqualTo(threads));
      assertThat(sockets()).isEqualTo(sockets);
    }
    await().atMost(Rig.PATIENCE).untilAsserted(() -> assertThat(threads().keySet())
        .noneMatch(name -> name.startsWith("media") || name.startsWith("audio")));
  }

  /** The library lets go of its threads within a second or so. */
  private static boolean settled() {
    return threads().keySet().stream()
        .noneMatch(name -> Stream.of("Loop", "RTCP", "jitsi", "RawB", "audio-send").anyMatch(name::contains));
  }

  private static void call(Rig rig) {
    try (Side caller = rig.side(AudioCodec.OPUS); Side callee = rig.side(AudioCodec.OPUS)) {
      Rig.connect(caller, callee);
      await().atMost(Rig.PATIENCE).until(() -> callee.count(MediaEvent.FirstAudio.class) == 1);
    }
  }

  private static Map<String, Long> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(thread -> thread.getName().replaceAll("\\d+", "N"))
        .filter(name -> !name.startsWith("awaitility") && !name.startsWith("ForkJoin"))
        .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
  }

  private static long sockets() throws IOException {
    try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
      List<Path> all = handles.toList();
      return all.stream().filter(CloseTest::isSocket).count();
    }
  }

  private static boolean isSocket(Path handle) {
    try {
      return Files.readSymbolicLink(handle).toString().startsWith("socket:");
    } catch (IOException gone) {
      return false;
    }
  }
}
