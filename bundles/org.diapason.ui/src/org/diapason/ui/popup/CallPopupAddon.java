package org.diapason.ui.popup;

import jakarta.inject.Inject;
import java.util.Optional;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.phone.Phone;
import org.diapason.core.phone.PopupSettings;
import org.diapason.core.setting.Settings;
import org.diapason.ui.call.CallBoard;
import org.diapason.ui.call.CallDesk;
import org.diapason.ui.call.Fold;
import org.diapason.ui.event.Topics;
import org.diapason.ui.text.CallTexts;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.extensions.EventTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * Has the calls that come in pop up, one at a time, the oldest first, however many there are. One that was put away, or stayed its
 * time, does not come back; it rings on.
 */
public final class CallPopupAddon {

  private final IEclipseContext context;
  private final Display display;
  private final Runnable timeIsUp = this::putAway;
  private final Listener activations = this::activated;
  private final PopupQueue<CallId> queue = new PopupQueue<>();
  private Optional<CallPopup> popup = Optional.empty();
  private Optional<CallView> shown = Optional.empty();

  @Inject
  CallPopupAddon(IEclipseContext context, Display display) {
    this.context = context;
    this.display = display;
  }

  @Inject
  @org.eclipse.e4.core.di.annotations.Optional
  void follow(@EventTopic(Topics.BOARD_CHANGED) CallBoard board) {
    queue.follow(board.ongoing().stream().filter(call -> call.phase() == CallPhase.RINGING_HERE).map(CallView::id).toList(),
        this::isWanted);
    board.ongoing().stream().filter(call -> queue.first().filter(call.id()::equals).isPresent()).findFirst()
        .ifPresentOrElse(this::show, this::end);
  }

  private boolean isWanted() {
    Settings settings = context.get(Phone.class).settings();
    return settings.get(PopupSettings.CALL)
        && (display.getActiveShell() == null || !settings.get(PopupSettings.ONLY_IN_BACKGROUND));
  }

  private void show(CallView call) {
    if (shown.map(CallView::id).filter(call.id()::equals).isEmpty()) {
      display.timerExec((int) context.get(Phone.class).settings().get(PopupSettings.SECONDS).toMillis(), timeIsUp);
    }
    shown = Optional.of(call);
    String others = queue.more() > 0 ? context.get(Texts.class).of(Word.CALL_POPUP_MORE, queue.more()) : "";
    popup().show(call.party().shown(), origin(call), others);
  }

  private String origin(CallView call) {
    String number = CallTexts.number(call.party());
    String account = context.get(CallDesk.class).account(call);
    return number.equals(call.party().shown()) ? account : number + " · " + account;
  }

  private CallPopup popup() {
    if (popup.isEmpty()) {
      popup = Optional.of(new CallPopup(context.get(Look.class), context.get(Texts.class),
          new CallPopup.Presses(this::answer, this::reject, this::open, this::putAway)));
      display.addFilter(SWT.Activate, activations);
    }
    return popup.get();
  }

  /** Whoever comes to the windows needs no pop-up any more. */
  private void activated(Event event) {
    boolean background = context.get(Phone.class).settings().get(PopupSettings.ONLY_IN_BACKGROUND);
    if (background && event.widget instanceof Shell window && popup.filter(one -> !one.is(window)).isPresent()) {
      queue.clear();
      end();
    }
  }

  private void answer() {
    shown.ifPresent(call -> {
      open();
      context.get(CallDesk.class).answer(call);
    });
  }

  private void reject() {
    shown.ifPresent(context.get(CallDesk.class)::end);
  }

  private void open() {
    putAway();
    fold().raise();
  }

  private void putAway() {
    queue.putAway();
    follow(context.get(CallBoard.class));
  }

  private void end() {
    display.timerExec(-1, timeIsUp);
    display.removeFilter(SWT.Activate, activations);
    popup.ifPresent(CallPopup::close);
    popup = Optional.empty();
    shown = Optional.empty();
  }

  private Fold fold() {
    return ContextInjectionFactory.make(Fold.class, context);
  }
}
