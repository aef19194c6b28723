package org.diapason.acceptance.driver;

import java.awt.AWTException;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.swt.graphics.Point;

/** The real pointer of the desktop, for what events sent to widgets can not do: to drag. Not on the windows' own thread. */
final class Pointer {

  private static final int STEPS = 8;
  private static final int PAUSE_MILLIS = 40;

  private final Robot robot;

  Pointer() {
    try {
      robot = new Robot();
    } catch (AWTException failure) {
      throw new AssertionError(failure);
    }
    robot.setAutoDelay(PAUSE_MILLIS);
  }

  /**
   * Drags and drops.
   *
   * @param from where the button goes down, on the screen
   * @param by where it comes by on its way
   * @param ready whether the target is there, asked after each step
   * @param to where it is dropped, asked when the drag has begun
   * @param over done before it is dropped
   */
  void drag(Point from, Point by, BooleanSupplier ready, Supplier<Point> to, Runnable over) {
    robot.mouseMove(from.x, from.y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    try {
      for (int step = 1; step <= STEPS && !ready.getAsBoolean(); step++) {
        robot.mouseMove(from.x + step * 3, from.y + step % 2);
      }
      move(from, by);
      Point target = to.get();
      move(by, target);
      robot.mouseMove(target.x + 1, target.y);
      over.run();
    } finally {
      robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }
  }

  private void move(Point from, Point to) {
    for (int step = 1; step <= STEPS; step++) {
      robot.mouseMove(from.x + (to.x - from.x) * step / STEPS, from.y + (to.y - from.y) * step / STEPS);
    }
  }
}
