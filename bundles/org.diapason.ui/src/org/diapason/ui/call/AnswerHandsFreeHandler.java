package org.diapason.ui.call;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;

/** Handles the command of this name, for its key binding. */
public final class AnswerHandsFreeHandler {

  @CanExecute
  boolean canExecute(@Optional CallDesk desk) {
    return desk != null && desk.canAnswer();
  }

  @Execute
  void execute(CallDesk desk) {
    desk.answerHandsFree();
  }
}
