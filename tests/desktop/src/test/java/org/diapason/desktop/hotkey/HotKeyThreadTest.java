package org.diapason.desktop.hotkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.diapason.core.desktop.HoldResult;
import org.diapason.core.desktop.HoldResult.Obstacle;
import org.diapason.core.desktop.KeyStroke;
import org.diapason.desktop.hotkey.NativeKeys.Woken;
import org.diapason.fixtures.Holdings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HotKeyThreadTest {

  private static final KeyStroke F8 = KeyStroke.read("F8").orElseThrow();
  private static final KeyStroke F9 = KeyStroke.read("F9").orElseThrow();

  private final Scripted desktop = new Scripted();
  private final Presses presses = new Presses();
  private volatile Opening opening = new Opening.Opened(desktop);
  private final HotKeyThread keys = new HotKeyThread(() -> opening, presses);

  @AfterEach
  void end() {
    keys.close();
  }

  @Test
  void withoutKeysThereIsNoThread() {
    Holdings before = Holdings.now();
    keys.hold(Set.of());
    assertThat(Holdings.now().moreThan(before)).isEmpty();
  }

  @Test
  void onlyWhatChangesIsAskedOfTheDesktop() throws InterruptedException {
    keys.hold(Set.of(F8));
    assertThat(presses.results()).isEqualTo(Map.of(F8, new HoldResult.Held()));
    keys.hold(Set.of(F8, F9));
    assertThat(presses.results()).hasSize(2);
    keys.hold(Set.of(F9));
    assertThat(presses.results()).isEqualTo(Map.of(F9, new HoldResult.Held()));
    assertThat(desktop.said).containsExactly("hold F8", "hold F9", "release F8");
  }

  @Test
  void whatIsPressedIsTold() throws InterruptedException {
    keys.hold(Set.of(F9));
    desktop.happened.add(new Woken.Pressed(F9));
    assertThat(presses.next()).isEqualTo(F9);
  }

  @Test
  void aKeyThatWasTakenIsTriedAgainWithTheNextChange() throws InterruptedException {
    desktop.answer = new HoldResult.Taken();
    keys.hold(Set.of(F9));
    assertThat(presses.results()).isEqualTo(Map.of(F9, new HoldResult.Taken()));
    desktop.answer = new HoldResult.Held();
    keys.hold(Set.of(F9));
    assertThat(presses.results()).isEqualTo(Map.of(F9, new HoldResult.Held()));
    assertThat(desktop.said).containsExactly("hold F9", "hold F9");
  }

  @Test
  void anotherKeyboardLayoutHasAllHeldAnew() throws InterruptedException {
    keys.hold(Set.of(F9));
    presses.results();
    desktop.happened.add(new Woken.Remapped());
    assertThat(presses.results()).isEqualTo(Map.of(F9, new HoldResult.Held()));
    assertThat(desktop.said).containsExactly("hold F9", "release F9", "hold F9");
  }

  @Test
  void aDesktopThatIsGoneIsToldAndTriedAgainLater() throws InterruptedException {
    keys.hold(Set.of(F9));
    presses.results();
    desktop.happened.add(new Woken.Gone());
    assertThat(presses.results()).isEqualTo(Map.of(F9, new HoldResult.Impossible(Obstacle.UNREACHABLE)));
    keys.hold(Set.of(F9));
    assertThat(presses.results()).isEqualTo(Map.of(F9, new HoldResult.Held()));
    assertThat(desktop.said).containsExactly("hold F9", "close", "hold F9");
  }

  @Test
  void aDesktopThatGivesNoKeysSaysWhy() throws InterruptedException {
    opening = new Opening.Failed(Obstacle.WAYLAND);
    keys.hold(Set.of(F9));
    assertThat(presses.results()).isEqualTo(Map.of(F9, new HoldResult.Impossible(Obstacle.WAYLAND)));
  }

  @Test
  void theEndGivesAllBackAndLeavesNoThread() throws InterruptedException {
    Holdings before = Holdings.now();
    keys.hold(Set.of(F9));
    presses.results();
    keys.close();
    assertThat(desktop.said).containsExactly("hold F9", "close");
    await().untilAsserted(() -> assertThat(Holdings.now().moreThan(before)).isEmpty());
    keys.hold(Set.of(F8));
    assertThat(Holdings.now().moreThan(before)).isEmpty();
  }

  /** A desktop that does what a test wants. */
  private static final class Scripted implements NativeKeys {

    final List<String> said = new CopyOnWriteArrayList<>();
    final BlockingQueue<Woken> happened = new LinkedBlockingQueue<>();
    volatile HoldResult answer = new HoldResult.Held();

    @Override
    public HoldResult hold(KeyStroke keys) {
      said.add("hold " + keys);
      return answer;
    }

    @Override
    public void release(KeyStroke keys) {
      said.add("release " + keys);
    }

    @Override
    public Woken await() {
      try {
        return happened.take();
      } catch (InterruptedException stop) {
        return new Woken.Gone();
      }
    }

    @Override
    public void wake() {
      happened.add(new Woken.Asked());
    }

    @Override
    public void close() {
      said.add("close");
    }
  }
}
