package org.diapason.ui.call;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;

/** Handles the command of this name, for its key binding. */
public final class SofterCallHandler {

  @CanExecute
  boolean canExecute(@Optional CallDesk desk) {
    return desk != null && desk.canSpeak();
  }

  @Execute
  void execute(CallDesk desk) {
    desk.louder(-CallVolume.STEP);
  }
}
