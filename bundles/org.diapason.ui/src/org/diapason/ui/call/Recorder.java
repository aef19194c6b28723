package org.diapason.ui.call;

import java.util.Optional;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.RecordingState;
import org.diapason.ui.text.Texts;
import org.diapason.ui.theme.Look;
import org.eclipse.swt.widgets.Shell;

/** Starts and stops recording, the first time only after everything that must be known was read. */
final class Recorder {

  private final Shell window;
  private final Look look;
  private final Texts texts;
  private final CallBoard board;
  private final CallDesk desk;

  Recorder(Shell window, Look look, Texts texts, CallBoard board, CallDesk desk) {
    this.window = window;
    this.look = look;
    this.texts = texts;
    this.board = board;
    this.desk = desk;
  }

  /** @param asked done when a question has to be answered first, so that nothing is recorded yet */
  void toggle(Optional<CallView> call, Runnable asked) {
    call.filter(one -> one.phase() == CallPhase.TALKING).ifPresent(one -> toggle(one, asked));
  }

  private void toggle(CallView call, Runnable asked) {
    boolean on = call.recording() == RecordingState.OFF;
    if (on && desk.mustWarnOfRecording()) {
      asked.run();
      new RecordingConsent(window, look, texts, () -> agreed(call.id())).open();
    } else {
      desk.record(call, on);
    }
  }

  private void agreed(CallId call) {
    desk.noticeSeen();
    board.find(call).ifPresent(still -> desk.record(still, true));
  }
}
