package org.diapason.acceptance.driver;

import java.awt.AWTException;
import java.awt.Robot;

/** The real keyboard of the desktop, whichever program has it. Not on the windows' own thread. */
final class Keyboard {

  private final Robot robot;

  Keyboard() {
    try {
      robot = new Robot();
    } catch (AWTException failure) {
      throw new AssertionError(failure);
    }
  }

  /** Presses keys one after the other, and releases them in reverse order. */
  void press(int... keys) {
    for (int key : keys) {
      robot.keyPress(key);
    }
    for (int i = keys.length - 1; i >= 0; i--) {
      robot.keyRelease(keys[i]);
    }
    robot.waitForIdle();
  }
}
