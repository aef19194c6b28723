package org.diapason.ui.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.diapason.core.call.CallId;
import org.diapason.core.call.StatisticsLog.Sample;
import org.diapason.core.media.MediaStatistics;
import org.diapason.ui.OnDisplay;
import org.diapason.ui.text.Texts;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Palette;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.PaintedControl;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnDisplay.class)
class StatisticsPanelTest {

  private static final MediaStatistics GOOD =
      new MediaStatistics("Opus", 100, 100, 0.005, -1, 4.2, -1, 21, 64, 63.4, -30, -30, 40);
  private static final MediaStatistics BAD =
      new MediaStatistics("PCMA", 100, 90, 0.1, 0.02, 40, 12, 300, 80, 80, -30, -30, 40);

  @Test
  void figuresStandAbovePlotsForBothDirections(Display display) {
    Composite shell = shell(display);
    StatisticsPanel panel =
        new StatisticsPanel(shell, new Look(display, Palette.LIGHT), new Texts(Locale.ENGLISH), id -> log(GOOD));
    ((Shell) shell).open();
    panel.show(CallId.fresh());

    assertThat(words(shell, "call.statistics.codec")).isEqualTo("Codec: Opus");
    assertThat(words(shell, "call.statistics.loss")).isEqualTo("Loss · received 0.5\u00A0%, sent –");
    assertThat(words(shell, "call.statistics.round_trip")).isEqualTo("Round trip · 21\u00A0ms");
    assertThat(words(shell, "call.statistics.buffer")).isEqualTo("Buffer · 40\u00A0ms");
    assertThat(words(shell, "call.statistics.mos")).matches("Speech \\(MOS\\) · received [34]\\.\\d, sent –");
  }

  @Test
  void itFollowsEverySecondAndForgetsTheCallBefore(Display display) {
    AtomicInteger asked = new AtomicInteger();
    Composite shell = shell(display);
    StatisticsPanel panel = new StatisticsPanel(shell, new Look(display, Palette.DARK), new Texts(Locale.GERMAN),
        id -> log(asked.getAndIncrement() < 2 ? GOOD : BAD));
    ((Shell) shell).open();
    panel.show(CallId.fresh());
    assertThat(OnDisplay.until(display, () -> words(shell, "call.statistics.codec").equals("Codec: PCMA"))).isTrue();

    CallId other = CallId.fresh();
    panel.show(other);
    int before = asked.get();
    panel.show(other);
    assertThat(asked).hasValue(before);
    assertThat(words(shell, "call.statistics.loss")).isEqualTo("Verlust · empfangen 10,0\u00A0%, gesendet 2,0\u00A0%");
  }

  @Test
  void figuresAreCopiedAsText(Display display) {
    Composite shell = shell(display);
    StatisticsPanel panel =
        new StatisticsPanel(shell, new Look(display, Palette.LIGHT), new Texts(Locale.ENGLISH), id -> log(BAD));
    ((Shell) shell).open();
    panel.show(CallId.fresh());
    ((ActionButton) find(shell, "call.statistics.copy")).press();

    Clipboard clipboard = new Clipboard(display);
    String copied = (String) clipboard.getContents(TextTransfer.getInstance());
    clipboard.dispose();
    assertThat(copied.lines()).contains("Statistics", "Codec: PCMA", "Loss: received 10.0\u00A0%, sent 2.0\u00A0%");
  }

  private static List<Sample> log(MediaStatistics figures) {
    return List.of(new Sample(0, figures));
  }

  private static Shell shell(Display display) {
    Shell shell = new Shell(display, SWT.SHELL_TRIM);
    shell.setLayout(new FillLayout());
    shell.setSize(520, 560);
    new Look(display, Palette.LIGHT).ground(shell, Role.GROUND);
    return shell;
  }

  private static String words(Composite area, String key) {
    return ((Caption) find(area, key)).getLabel();
  }

  private static Control find(Composite area, String key) {
    for (Control child : area.getChildren()) {
      if (key.equals(child.getData(PaintedControl.WIDGET_KEY))) {
        return child;
      }
      if (child instanceof Composite inner && find(inner, key) instanceof Control found) {
        return found;
      }
    }
    return null;
  }
}
