package org.diapason.desktop.x11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.util.Map;
import java.util.Set;
import org.diapason.core.desktop.HoldResult;
import org.diapason.core.desktop.KeyStroke;
import org.diapason.desktop.hotkey.HotKeyThread;
import org.diapason.desktop.hotkey.Presses;
import org.diapason.fixtures.Holdings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real keys of a real X server, pressed while none of our windows is there. */
class XcbKeysTest {

  private static final KeyStroke CTRL_ALT_D = KeyStroke.read("Ctrl+Alt+D").orElseThrow();
  private static final KeyStroke F9 = KeyStroke.read("F9").orElseThrow();

  private final Presses presses = new Presses();
  private HotKeyThread keys;
  private Robot robot;

  @BeforeEach
  void open() throws Exception {
    assumeTrue(System.getenv("DISPLAY") != null && System.getenv("WAYLAND_DISPLAY") == null, "there is no X server");
    robot = new Robot();
    keys = new HotKeyThread(XcbKeys::open, presses);
  }

  @AfterEach
  void end() {
    if (keys != null) {
      keys.close();
    }
  }

  @Test
  void aKeyIsHeardWhereverTheKeyboardIs() throws Exception {
    hold(keys, presses, Set.of(CTRL_ALT_D, F9));
    press(KeyEvent.VK_CONTROL, KeyEvent.VK_ALT, KeyEvent.VK_D);
    assertThat(presses.next()).isEqualTo(CTRL_ALT_D);
    press(KeyEvent.VK_F9);
    assertThat(presses.next()).isEqualTo(F9);
  }

  @Test
  void othersKeysAreNotHeard() throws Exception {
    hold(keys, presses, Set.of(CTRL_ALT_D, F9));
    press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
    press(KeyEvent.VK_D);
    press(KeyEvent.VK_SHIFT, KeyEvent.VK_F9);
    press(KeyEvent.VK_F9);
    assertThat(presses.next()).isEqualTo(F9);
    assertThat(presses.left()).isZero();
  }

  @Test
  void locksDoNotMatter() throws Exception {
    hold(keys, presses, Set.of(F9));
    for (int lock : new int[] {KeyEvent.VK_NUM_LOCK, KeyEvent.VK_CAPS_LOCK}) {
      press(lock);
      try {
        press(KeyEvent.VK_F9);
        assertThat(presses.next()).isEqualTo(F9);
      } finally {
        press(lock);
      }
    }
  }

  @Test
  void aKeyThatIsHeldDownCountsOnce() throws Exception {
    KeyStroke f8 = KeyStroke.read("F8").orElseThrow();
    hold(keys, presses, Set.of(f8, F9));
    robot.keyPress(KeyEvent.VK_F9);
    robot.delay(1_200); // the server repeats after two thirds of a second
    robot.keyRelease(KeyEvent.VK_F9);
    press(KeyEvent.VK_F8);
    assertThat(presses.next()).isEqualTo(F9);
    assertThat(presses.next()).isEqualTo(f8);
  }

  @Test
  void aKeyOfAnotherProgramIsTakenUntilItGivesItBack() throws Exception {
    Presses others = new Presses();
    HotKeyThread other = new HotKeyThread(XcbKeys::open, others);
    hold(other, others, Set.of(F9));
    keys.hold(Set.of(F9, CTRL_ALT_D));
    assertThat(presses.results()).isEqualTo(Map.of(F9, new HoldResult.Taken(), CTRL_ALT_D, new HoldResult.Held()));
    press(KeyEvent.VK_F9);
    assertThat(others.next()).isEqualTo(F9);
    other.close();
    hold(keys, presses, Set.of(F9));
    press(KeyEvent.VK_F9);
    assertThat(presses.next()).isEqualTo(F9);
    assertThat(others.left()).isZero();
  }

  @Test
  void aKeyThatIsGivenBackIsHeardNoLonger() throws Exception {
    hold(keys, presses, Set.of(F9));
    hold(keys, presses, Set.of(CTRL_ALT_D));
    press(KeyEvent.VK_F9);
    press(KeyEvent.VK_CONTROL, KeyEvent.VK_ALT, KeyEvent.VK_D);
    assertThat(presses.next()).isEqualTo(CTRL_ALT_D);
  }

  @Test
  void everyKeyThatCanBeChosenIsOnAKeyboard() throws Exception {
    for (String key : KeyStroke.NAMED) {
      hold(keys, presses, Set.of(KeyStroke.read("Ctrl+Alt+Shift+Meta+" + key).orElseThrow()));
    }
  }

  @Test
  void theEndLeavesNeitherThreadNorConnection() throws Exception {
    Toolkit.getDefaultToolkit();
    Holdings before = Holdings.now();
    hold(keys, presses, Set.of(F9));
    assertThat(Holdings.now().moreThan(before)).containsKey("thread hot-keys");
    keys.close();
    await().untilAsserted(() -> assertThat(Holdings.now().moreThan(before)).isEmpty());
  }

  private static void hold(HotKeyThread keys, Presses presses, Set<KeyStroke> wanted) throws InterruptedException {
    keys.hold(wanted);
    assertThat(presses.results()).hasSize(wanted.size()).containsOnlyKeys(wanted)
        .allSatisfy((key, result) -> assertThat(result).isEqualTo(new HoldResult.Held()));
  }

  private void press(int... held) {
    for (int key : held) {
      robot.keyPress(key);
    }
    for (int i = held.length - 1; i >= 0; i--) {
      robot.keyRelease(held[i]);
    }
    robot.waitForIdle();
  }
}
