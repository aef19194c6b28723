package org.diapason.desktop.hotkey;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.diapason.core.desktop.HoldResult;
import org.diapason.core.desktop.HotKeys;
import org.diapason.core.desktop.KeyStroke;

/** Notes what the desktop says. */
public final class Presses implements HotKeys.Listener {

  private final BlockingQueue<Map<KeyStroke, HoldResult>> results = new LinkedBlockingQueue<>();
  private final BlockingQueue<KeyStroke> pressed = new LinkedBlockingQueue<>();

  @Override
  public void held(Map<KeyStroke, HoldResult> told) {
    results.add(told);
  }

  @Override
  public void pressed(KeyStroke keys) {
    pressed.add(keys);
  }

  /** What became of the keys asked for; waits for it. */
  public Map<KeyStroke, HoldResult> results() throws InterruptedException {
    return Optional.ofNullable(results.poll(5, TimeUnit.SECONDS)).orElseThrow(() -> new AssertionError("nothing was told"));
  }

  /** The next key that is pressed; waits for it. */
  public KeyStroke next() throws InterruptedException {
    return Optional.ofNullable(pressed.poll(5, TimeUnit.SECONDS)).orElseThrow(() -> new AssertionError("no key came"));
  }

  /** How many were pressed that nobody has asked for yet. */
  public int left() {
    return pressed.size();
  }
}
