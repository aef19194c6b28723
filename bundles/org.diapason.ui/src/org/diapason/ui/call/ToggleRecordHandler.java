package org.diapason.ui.call;

import jakarta.inject.Named;
import org.diapason.core.phone.Phone;
import org.diapason.ui.text.Texts;
import org.diapason.ui.theme.Look;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;

/** Handles the command of this name, for its key binding. */
public final class ToggleRecordHandler {

  @CanExecute
  boolean canExecute(@Optional CallDesk desk) {
    return desk != null && desk.canHold();
  }

  @Execute
  void execute(CallDesk desk, CallBoard board, Phone phone, Look look, Texts texts,
      @Named(IServiceConstants.ACTIVE_SHELL) Shell window) {
    Recorder recorder = new Recorder(window, look, texts, desk, new ConferenceDesk(phone, board));
    board.conference().ifPresentOrElse(
        conference -> recorder.toggle(conference, () -> { }), () -> recorder.toggle(board.live(), () -> { }));
  }
}
