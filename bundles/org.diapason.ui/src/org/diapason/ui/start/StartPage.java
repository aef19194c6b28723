package org.diapason.ui.start;

import java.util.function.Consumer;
import org.diapason.core.account.AccountChanged;
import org.diapason.core.phone.Phone;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.text.Texts;
import org.diapason.ui.theme.Look;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Two pages: the choice, and signing in by hand. */
public final class StartPage {

  private final Composite area;
  private final StackLayout stack = new StackLayout();
  private final Welcome welcome;
  private final SignIn signIn;
  private boolean mayLeave;

  /**
   * Shows the choice.
   *
   * @param menu opens the main menu below a button
   * @param done told when there is an account, or none is wanted any more
   */
  public StartPage(Composite parent, Look look, Texts texts, Phone phone, EventBridge bridge, Consumer<Control> menu,
      Runnable done) {
    area = new Composite(parent, SWT.NONE);
    look.inheritGround(area);
    area.setLayout(stack);
    welcome = new Welcome(area, look, texts, phone, bridge, menu, () -> show(true), done);
    signIn = new SignIn(area, look, texts, phone.accounts(), bridge, () -> leaveSignIn(done), done);
    show(false);
  }

  public Control control() {
    return area;
  }

  /** Begins anew; with an account there already it goes straight to signing in, and back from there leaves. */
  public void begin(boolean accountsExist) {
    mayLeave = accountsExist;
    show(accountsExist);
  }

  public void accountChanged(AccountChanged change) {
    signIn.accountChanged(change);
  }

  public void setFocus() {
    if (stack.topControl == signIn.control()) {
      signIn.setFocus();
    } else {
      welcome.setFocus();
    }
  }

  private void leaveSignIn(Runnable done) {
    if (mayLeave) {
      done.run();
    } else {
      show(false);
    }
  }

  private void show(boolean byHand) {
    stack.topControl = byHand ? signIn.control() : welcome.control();
    stack.topControl.setVisible(true); // the layout may be put off, and what is not visible takes no focus
    area.layout(true, true);
    setFocus();
  }
}
