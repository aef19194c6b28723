package org.diapason.ui.call;

import jakarta.inject.Inject;
import java.util.Optional;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.phone.Phone;
import org.diapason.core.phone.PopupSettings;
import org.diapason.ui.event.Topics;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.extensions.EventTopic;

/** Opens the call window when a call begins, and raises it when somebody calls if that is wanted. */
public final class CallWindowAddon {

  private final IEclipseContext context;
  private Optional<CallId> opened = Optional.empty();

  @Inject
  CallWindowAddon(IEclipseContext context) {
    this.context = context;
  }

  @Inject
  @org.eclipse.e4.core.di.annotations.Optional
  void follow(@EventTopic(Topics.BOARD_CHANGED) CallBoard board) {
    Optional<CallView> call = board.live();
    if (call.isPresent() && !call.map(CallView::id).equals(opened)) {
      opened = call.map(CallView::id);
      Fold fold = ContextInjectionFactory.make(Fold.class, context);
      fold.unfold();
      if (call.get().phase() == CallPhase.RINGING_HERE
          && context.get(Phone.class).settings().get(PopupSettings.ACTIVATE_ON_CALL)) {
        fold.raise();
      }
      fold.focusCall();
    }
  }
}
