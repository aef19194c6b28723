package org.diapason.ui.call;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;

/** Folds and unfolds the call window beside the main window, which keeps its width. */
@Creatable
public final class Fold {

  /** Width of the main window, in points. */
  public static final int MAIN_WIDTH = 340;

  private static final String WINDOW = "org.diapason.ui.window";
  private static final String MAIN = "org.diapason.ui.part.main";
  private static final String CALL = "org.diapason.ui.part.call";
  private static final int CALL_WIDTH = 600;
  private static final int GAP = 4;

  private final MWindow window;
  private final MUIElement main;
  private final MPart call;

  @Inject
  Fold(MApplication application, EModelService models) {
    window = find(models, application, WINDOW, MWindow.class);
    main = find(models, application, MAIN, MUIElement.class);
    call = find(models, application, CALL, MPart.class);
  }

  /** Whether the call window is away. */
  public boolean isFolded() {
    return !call.isToBeRendered();
  }

  /** Shows the call window, and widens the window for it, to the left where the screen ends on the right. */
  public void unfold() {
    if (isFolded()) {
      Shell shell = shell();
      shell.setBounds(within(shell.getMonitor().getClientArea(), shell.getBounds(), GAP + CALL_WIDTH));
      call.setToBeRendered(true);
      share();
    }
  }

  /** Puts the call window away, and narrows the window by it. */
  public void fold() {
    if (!isFolded()) {
      Shell shell = shell();
      int frame = shell.getSize().x - shell.getClientArea().width;
      call.setToBeRendered(false);
      shell.setSize(MAIN_WIDTH + frame, shell.getSize().y);
    }
  }

  /** Gives the main window its width and the rest to the call window; to be called whenever the window changes its width. */
  public void share() {
    int rest = shell().getClientArea().width - MAIN_WIDTH - GAP;
    if (!isFolded() && rest > 0) {
      main.setContainerData(String.valueOf(MAIN_WIDTH));
      call.setContainerData(String.valueOf(rest));
    }
  }

  /** Brings the window before all others and gives it the keyboard. */
  public void raise() {
    Shell shell = shell();
    shell.setMinimized(false);
    shell.setVisible(true);
    shell.forceActive();
  }

  /** Gives the call window the keyboard, so that typed digits go into the call; not while another program has it. */
  public void focusCall() {
    if (shell().getDisplay().getActiveShell() == shell()) {
      window.getContext().get(EPartService.class).activate(call, true);
    }
  }

  /** A window made wider, moved and cut so that it stays on its screen if it was there. */
  static Rectangle within(Rectangle screen, Rectangle window, int wider) {
    int end = Math.max(screen.x + screen.width, window.x + window.width);
    int width = Math.min(window.width + wider, Math.max(screen.width, window.width));
    return new Rectangle(Math.min(window.x, end - width), window.y, width, window.height);
  }

  private Shell shell() {
    return (Shell) window.getWidget();
  }

  private static <T> T find(EModelService models, MApplication application, String id, Class<T> type) {
    return models.findElements(application, id, type, List.of(), EModelService.ANYWHERE).getFirst();
  }
}
