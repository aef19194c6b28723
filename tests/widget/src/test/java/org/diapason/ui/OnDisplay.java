package org.diapason.ui;

import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the display and closes the windows it left open. Where there is no display the test does not run;
 * with {@code CI=true} that is a failure.
 */
public final class OnDisplay implements ExecutionCondition, ParameterResolver, AfterEachCallback {

  private static final int PATIENCE = 5000;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean expected = "true".equals(System.getenv("CI")) || !System.getProperty("os.name").equals("Linux")
        || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    return expected ? ConditionEvaluationResult.enabled("there is a display")
        : ConditionEvaluationResult.disabled("there is no display");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Display.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Display.getDefault();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Display display = Display.getDefault();
    for (var shell : display.getShells()) {
      shell.dispose();
    }
  }

  /** Handles events until a condition holds or five seconds are over; answers whether it holds. */
  public static boolean until(Display display, BooleanSupplier condition) {
    boolean[] over = {false};
    Runnable alarm = () -> over[0] = true;
    display.timerExec(PATIENCE, alarm);
    while (!condition.getAsBoolean() && !over[0]) {
      if (!display.readAndDispatch()) {
        display.sleep();
      }
    }
    display.timerExec(-1, alarm);
    return condition.getAsBoolean();
  }
}
