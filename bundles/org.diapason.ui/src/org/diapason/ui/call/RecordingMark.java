package org.diapason.ui.call;

import org.diapason.core.call.CallView;
import org.diapason.core.call.RecordingState;
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

/** Says that a call is recorded and how long; its button leaves out what is said now. */
final class RecordingMark {

  private final Texts texts;
  private final CallDesk desk;
  private final Composite row;
  private final Caption words;
  private final IconButton pause;
  private CallView call;

  RecordingMark(Composite parent, Look look, Texts texts, CallDesk desk) {
    this.texts = texts;
    this.desk = desk;
    row = Grid.area(parent, look, 2, 0, Metrics.HALF);
    Grid.center(row);
    words = new Caption(row, look, Caption.Style.STRONG);
    words.setKey("call.recording");
    pause = new IconButton(row, look, Icon.PAUSE);
    pause.setKey("call.recording.pause");
    pause.onPress(() -> desk.togglePause(call));
    Grid.show(row, false);
  }

  void show(CallView shown) {
    call = shown;
    boolean paused = shown.recording() == RecordingState.PAUSED;
    words.setSign(paused ? Icon.PAUSE : Icon.RECORD, Role.BAD);
    pause.setSign(paused ? Icon.PLAY : Icon.PAUSE, Role.SECONDARY);
    pause.setLabel(texts.of(paused ? Word.RECORDING_RESUME : Word.RECORDING_PAUSE));
    tick(shown);
    Grid.show(row, shown.recording() != RecordingState.OFF);
  }

  void tick(CallView shown) {
    String time = CallTexts.clock(desk.recorded(shown));
    words.setLabel(texts.of(shown.recording() == RecordingState.PAUSED ? Word.RECORDING_PAUSED : Word.RECORDING_ON, time));
  }
}
