package org.diapason.ui.call;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.diapason.core.extension.CallbackChanged;
import org.diapason.core.phone.Phone;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.event.Topics;
import org.diapason.ui.text.Texts;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.Keyboard;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.EventTopic;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** The right half of the window: the call on the stage. */
public final class CallPart {

  private final Look look;
  private final Texts texts;
  private final EventBridge bridge;
  private final CallBoard board;
  private Phone phone;
  private CallDesk desk;
  private Composite area;
  private CallPage page;

  @Inject
  CallPart(Look look, Texts texts, EventBridge bridge, CallBoard board) {
    this.look = look;
    this.texts = texts;
    this.bridge = bridge;
    this.board = board;
  }

  @PostConstruct
  void create(Composite parent) {
    area = new Composite(parent, SWT.NONE);
    area.setLayout(new FillLayout());
    look.ground(area, Role.GROUND);
    fill();
  }

  @Inject
  void use(@Optional Phone started, @Optional CallDesk itsDesk) {
    phone = started;
    desk = itsDesk;
    fill();
  }

  @Inject
  @Optional
  void show(@EventTopic(Topics.BOARD_CHANGED) CallBoard changed) {
    if (page != null) {
      page.refresh();
    }
  }

  /** Who is waited for no longer may be waited for again. */
  @Inject
  @Optional
  void show(@EventTopic(Topics.CALLBACK_CHANGED) CallbackChanged change) {
    if (page != null) {
      page.refresh();
    }
  }

  /** The part is asked also when a click has given the keyboard to something in it: there it stays. */
  @Focus
  void focus() {
    if (page != null && !Keyboard.isIn(area)) {
      page.takeFocus();
    }
  }

  private void fill() {
    if (area != null && page == null && phone != null && desk != null) {
      page = new CallPage(area, look, texts, phone, bridge, board, desk);
      page.refresh();
      area.layout(true, true);
    }
  }
}
