package org.diapason.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.diapason.ui.OnDisplay;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnDisplay.class)
class FirstPaintTest {

  private final AtomicInteger told = new AtomicInteger();

  @Test
  void tellsOnceAndNotBeforeAWindowIsPainted(Display display) {
    Shell shell = new Shell(display);
    FirstPaint.await(display, told::incrementAndGet);
    assertThat(told).hasValue(0);

    shell.open();
    assertThat(OnDisplay.until(display, () -> told.get() == 1)).isTrue();
    AtomicInteger again = new AtomicInteger();
    FirstPaint.await(display, again::incrementAndGet);
    shell.redraw();

    assertThat(OnDisplay.until(display, () -> again.get() == 1)).isTrue();
    assertThat(told).hasValue(1);
  }
}
