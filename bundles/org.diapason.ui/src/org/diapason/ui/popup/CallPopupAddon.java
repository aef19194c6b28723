package org.diapason.ui.popup;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.phone.Phone;
import org.diapason.core.phone.PopupSettings;
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
  /** The calls that ring and were decided about. */
  private final Set<CallId> met = new HashSet<>();
  private final Set<CallId> wanted = new HashSet<>();
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
    List<CallView> ringing = board.ongoing().stream().filter(call -> call.phase() == CallPhase.RINGING_HERE).toList();
    ringing.stream().map(CallView::id).filter(met::add).filter(id -> isWanted()).forEach(wanted::add);
    Set<CallId> now = new HashSet<>(ringing.stream().map(CallView::id).toList());
    met.retainAll(now);
    wanted.retainAll(now);
    show(ringing.stream().filter(call -> wanted.contains(call.id())).toList());
  }

  private boolean isWanted() {
    Phone phone = context.get(Phone.class);
    return phone.settings().get(PopupSettings.CALL)
        && (display.getActiveShell() == null || !phone.settings().get(PopupSettings.ONLY_IN_BACKGROUND));
  }

  private void show(List<CallView> calls) {
    if (calls.isEmpty()) {
      end();
      return;
    }
    CallView first = calls.getFirst();
    if (shown.map(CallView::id).filter(first.id()::equals).isEmpty()) {
      display.timerExec((int) context.get(Phone.class).settings().get(PopupSettings.SECONDS).toMillis(), timeIsUp);
    }
    shown = Optional.of(first);
    Texts texts = context.get(Texts.class);
    popup().show(first.party().shown(), origin(first),
        calls.size() > 1 ? texts.of(Word.CALL_POPUP_MORE, calls.size() - 1) : "");
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
      wanted.clear();
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
    shown.map(CallView::id).ifPresent(wanted::remove);
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
