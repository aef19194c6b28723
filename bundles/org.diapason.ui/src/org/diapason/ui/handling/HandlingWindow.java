package org.diapason.ui.handling;

import org.diapason.core.media.Tones;
import org.diapason.core.setting.Settings;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.ringtone.RingtoneRow;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.PaintedControl;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Shell;

/**
 * The window of the call settings: what is turned or typed holds at once, so it has nothing to confirm. Speaks the language of
 * the moment it was opened.
 */
final class HandlingWindow {

  private static final int WIDTH = 440;
  private static final int HEIGHT = 720;

  private final Shell shell;
  private final ScrolledComposite scroll;
  private final HandlingForm form;

  HandlingWindow(Shell owner, Look look, Texts texts, Settings settings, Tones tones, EventBridge bridge) {
    shell = new Shell(owner, SWT.DIALOG_TRIM | SWT.RESIZE);
    shell.setText(texts.of(Word.HANDLING_TITLE));
    shell.setData(PaintedControl.WIDGET_KEY, "handling");
    look.ground(shell, Role.GROUND);
    GridLayout layout = new GridLayout();
    layout.marginWidth = Metrics.MARGIN;
    layout.marginHeight = Metrics.MARGIN;
    layout.verticalSpacing = Metrics.GRID;
    shell.setLayout(layout);
    Caption title = new Caption(shell, look, Caption.Style.TITLE);
    title.setLabel(texts.of(Word.HANDLING_TITLE));
    GridData place = new GridData(SWT.FILL, SWT.CENTER, true, false);
    place.horizontalIndent = Metrics.GRID;
    title.setLayoutData(place);
    scroll = new ScrolledComposite(shell, SWT.V_SCROLL);
    look.inheritGround(scroll);
    Grid.fill(scroll);
    form = new HandlingForm(scroll, look, texts, settings, new SettingRows(look, texts, settings, bridge),
        column -> new RingtoneRow(column, look, texts, settings, tones, bridge)::refresh);
    scroll.setContent(form.control());
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    scroll.setShowFocusedControl(true);
    scroll.addListener(SWT.Resize, event -> fit());
    ActionButton close = new ActionButton(shell, look, ActionButton.Kind.PRIMARY);
    close.setKey("handling.close");
    close.setLabel(texts.of(Word.PROBLEM_CLOSE));
    close.setLayoutData(new GridData(SWT.END, SWT.CENTER, true, false));
    close.onPress(shell::close);
  }

  void open() {
    Rectangle around = shell.getParent().getBounds();
    Rectangle screen = shell.getMonitor().getClientArea();
    int height = Math.min(HEIGHT, screen.height - 2 * Metrics.MARGIN);
    int x = Math.clamp(around.x + (around.width - WIDTH) / 2, screen.x, Math.max(screen.x, screen.x + screen.width - WIDTH));
    int y = Math.clamp(around.y + (around.height - height) / 2, screen.y, Math.max(screen.y, screen.y + screen.height - height));
    shell.setBounds(x, y, WIDTH, height);
    shell.open();
    form.setFocus();
  }

  /** Brings it to the front, if it is still there. */
  boolean raise() {
    if (!shell.isDisposed()) {
      shell.setActive();
    }
    return !shell.isDisposed();
  }

  void refresh() {
    if (!shell.isDisposed()) {
      form.refresh();
      fit();
    }
  }

  private void fit() {
    scroll.setMinSize(form.control().computeSize(scroll.getClientArea().width, SWT.DEFAULT));
  }
}
