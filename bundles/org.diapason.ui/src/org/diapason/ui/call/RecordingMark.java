package org.diapason.ui.call;

import org.diapason.ui.text.CallTexts;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.IconButton;
import org.eclipse.swt.widgets.Composite;

/** Says that there is a recording and how long it is; its button leaves out what is said now. */
final class RecordingMark {

  private final Texts texts;
  private final Composite row;
  private final Caption words;
  private final IconButton pause;
  private Recorded recorded;

  /** @param key of its words; that of the button goes on from it */
  RecordingMark(Composite parent, Look look, Texts texts, String key) {
    this.texts = texts;
    row = Grid.area(parent, look, 2, 0, Metrics.HALF);
    Grid.center(row);
    words = new Caption(row, look, Caption.Style.STRONG);
    words.setKey(key);
    pause = new IconButton(row, look, Icon.PAUSE);
    pause.setKey(key + ".pause");
    pause.onPress(() -> recorded.togglePause().run());
    Grid.show(row, false);
  }

  void show(Recorded shown) {
    boolean paused = shown.isPaused();
    words.setSign(paused ? Icon.PAUSE : Icon.RECORD, Role.BAD);
    pause.setSign(paused ? Icon.PLAY : Icon.PAUSE, Role.SECONDARY);
    pause.setLabel(texts.of(paused ? Word.RECORDING_RESUME : Word.RECORDING_PAUSE));
    tick(shown);
    Grid.show(row, shown.isShown());
  }

  void tick(Recorded shown) {
    recorded = shown;
    String time = CallTexts.clock(shown.length());
    words.setLabel(texts.of(shown.isPaused() ? Word.RECORDING_PAUSED : Word.RECORDING_ON, time));
  }
}
