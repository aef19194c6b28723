package org.diapason.ui.call;

import java.util.Optional;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.RecordingState;
import org.diapason.core.conference.ConferenceView;
import org.diapason.ui.text.Texts;
import org.diapason.ui.theme.Look;
import org.eclipse.swt.widgets.Shell;

/** Starts and stops recording, the first time only after everything that must be known was read. */
final class Recorder {

  private final Shell window;
  private final Look look;
  private final Texts texts;
  private final CallDesk desk;
  private final ConferenceDesk conferences;

  Recorder(Shell window, Look look, Texts texts, CallDesk desk, ConferenceDesk conferences) {
    this.window = window;
    this.look = look;
    this.texts = texts;
    this.desk = desk;
    this.conferences = conferences;
  }

  /** @param asked done when a question has to be answered first, so that nothing is recorded yet */
  void toggle(Optional<CallView> call, Runnable asked) {
    call.filter(one -> one.phase() == CallPhase.TALKING).ifPresent(one -> toggle(one, asked));
  }

  private void toggle(CallView call, Runnable asked) {
    if (call.recording() == RecordingState.OFF) {
      begin(() -> desk.record(call, true), asked);
    } else {
      desk.record(call, false);
    }
  }

  /** The same for all voices of a conference. */
  void toggle(ConferenceView conference, Runnable asked) {
    boolean on = conference.recording() == RecordingState.OFF;
    if (on) {
      begin(() -> conferences.record(conference, true), asked);
    } else {
      conferences.record(conference, false);
    }
  }

  /** @param asked done when a question has to be answered first */
  private void begin(Runnable record, Runnable asked) {
    if (desk.mustWarnOfRecording()) {
      asked.run();
      new RecordingConsent(window, look, texts, () -> {
        desk.noticeSeen();
        record.run();
      }).open();
    } else {
      record.run();
    }
  }
}
