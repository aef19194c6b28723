package org.diapason.ui.popup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.diapason.ui.OnDisplay;
import org.diapason.ui.text.Texts;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Palette;
import org.diapason.ui.widget.PaintedControl;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnDisplay.class)
class CallPopupTest {

  private static final CallPopup.Presses NOTHING = new CallPopup.Presses(() -> { }, () -> { }, () -> { }, () -> { });

  @Test
  void itStaysInItsCornerAsWideAsEverWhoeverCalls(Display display) {
    CallPopup popup = new CallPopup(new Look(display, Palette.LIGHT), new Texts(Locale.GERMAN), NOTHING);
    popup.show("Anna", "201 · Büro", "");
    Rectangle first = window(display).getBounds();

    popup.show("Abteilung für sehr lange Namen und noch längere Bezeichnungen in der Zentrale",
        "sip:jemand.mit.langem.namen@zentrale.beispiel.example · Büro", "und 3 weitere");
    Rectangle second = window(display).getBounds();

    assertThat(second).isEqualTo(first);
    assertThat(second.width).isEqualTo(360);
    Rectangle screen = display.getPrimaryMonitor().getClientArea();
    assertThat(screen.intersection(second)).isEqualTo(second);
    Control more = find(window(display), "popup.call.more");
    assertThat(OnDisplay.until(display, () -> more.getSize().x >= more.computeSize(SWT.DEFAULT, SWT.DEFAULT).x)).isTrue();
  }

  @Test
  void nothingIsLeftOfIt(Display display) {
    int before = display.getShells().length;
    CallPopup popup = new CallPopup(new Look(display, Palette.DARK), new Texts(Locale.ENGLISH), NOTHING);
    popup.show("Anna", "201", "");
    popup.close();

    assertThat(display.getShells()).hasSize(before);
  }

  private static Shell window(Display display) {
    return Arrays.stream(display.getShells()).filter(shell -> "popup.call".equals(shell.getData(PaintedControl.WIDGET_KEY)))
        .findFirst().orElseThrow();
  }

  private static Control find(Composite area, String key) {
    return all(area).filter(control -> key.equals(control.getData(PaintedControl.WIDGET_KEY))).findFirst().orElseThrow();
  }

  private static Stream<Control> all(Control control) {
    return control instanceof Composite area ? Stream.concat(Stream.of(control), Arrays.stream(area.getChildren())
        .flatMap(CallPopupTest::all)) : Stream.of(control);
  }
}
