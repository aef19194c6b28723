package org.diapason.ui.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.diapason.core.call.CallId;
import org.diapason.core.call.StatisticsLog.Sample;
import org.diapason.core.media.MediaPath;
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
      new MediaStatistics("Opus", 100, 100, 0.005, -1, 4.2, -1, 21, 64, 63.4, -30, -30, 40, Optional.empty());
  private static final MediaStatistics BAD =
      new MediaStatistics("PCMA", 100, 90, 0.1, 0.02, 40, 12, 300, 80, 80, -30, -30, 40,
          Optional.of(new MediaPath(new InetSocketAddress("127.0.0.1", 8000), new InetSocketAddress("::1", 9000))));

  @Test
  void figuresStandAbovePlotsForBothDirections(Display display) {
    Composite shell = shell(display);
    StatisticsPanel panel =
        new StatisticsPanel(shell, new Look(display, Palette.LIGHT), new Texts(Locale.ENGLISH), id -> log(GOOD));
    ((Shell) shell).open();
    panel.show(CallId.fresh());

    assertThat(words(shell, "call.statistics.codec")).startsWith("Codec: Opus · ↓ received");
    assertThat(words(shell, "call.statistics.loss")).isEqualTo("Loss · ↓ 0.5  ↑ –\u00A0%");
    assertThat(words(shell, "call.statistics.round_trip")).isEqualTo("Round trip · 21\u00A0ms");
    assertThat(words(shell, "call.statistics.buffer")).isEqualTo("Buffer · 40\u00A0ms");
    assertThat(words(shell, "call.statistics.mos")).matches("Speech \\(MOS\\) · ↓ [34]\\.\\d  ↑ –");
  }

  @Test
  void itFollowsEverySecondAndForgetsTheCallBefore(Display display) {
    AtomicInteger asked = new AtomicInteger();
    Composite shell = shell(display);
    StatisticsPanel panel = new StatisticsPanel(shell, new Look(display, Palette.DARK), new Texts(Locale.GERMAN),
        id -> log(asked.getAndIncrement() < 2 ? GOOD : BAD));
    ((Shell) shell).open();
    panel.show(CallId.fresh());
    assertThat(OnDisplay.until(display, () -> words(shell, "call.statistics.codec").startsWith("Codec: G.711 A"))).isTrue();

    CallId other = CallId.fresh();
    panel.show(other);
    int before = asked.get();
    panel.show(other);
    assertThat(asked).hasValue(before);
    assertThat(words(shell, "call.statistics.loss")).isEqualTo("Verlust · ↓ 10,0  ↑ 2,0\u00A0%");
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
    assertThat(copied.lines()).contains("Statistics", "Codec: G.711 A", "Loss: received 10.0\u00A0%, sent 2.0\u00A0%",
        "RTP: here 127.0.0.1:8000, there [0:0:0:0:0:0:0:1]:9000",
        "received: MOS by ITU-T G.107 from G.711 A: loss 10.0\u00A0%, delay 210\u00A0ms"
            + " (network 150\u00A0ms, buffer 40\u00A0ms, codec 20\u00A0ms)");
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
