package org.diapason.ui.start;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.diapason.core.account.AccountChanged;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.AccountView;
import org.diapason.core.account.AccountView.Status;
import org.diapason.core.account.Accounts;
import org.diapason.core.account.AddResult;
import org.diapason.core.problem.Problem;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.diapason.ui.widget.TextField;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Signing in with what the PBX sent by e-mail. An account that the server does not take is not kept: what was typed stays, with
 * the reason.
 */
final class SignIn {

  private final Texts texts;
  private final Accounts accounts;
  private final EventBridge bridge;
  private final Runnable done;
  private final SignInForm form;
  private Optional<AccountId> waiting = Optional.empty();

  SignIn(Composite parent, Look look, Texts texts, Accounts accounts, EventBridge bridge, Runnable back, Runnable done) {
    this.texts = texts;
    this.accounts = accounts;
    this.bridge = bridge;
    this.done = done;
    form = new SignInForm(parent, look, texts, this::signIn, back);
  }

  Control control() {
    return form.control();
  }

  void setFocus() {
    form.setFocus();
  }

  /** Waits for the registration of the account just added. */
  void accountChanged(AccountChanged change) {
    if (!change.removed()) {
      follow(change.account());
    }
  }

  private void follow(AccountView account) {
    if (!waiting.equals(Optional.of(account.id()))) {
      return;
    }
    if (account.status() == Status.REGISTERED) {
      waiting = Optional.empty();
      form.finish();
      done.run();
    } else if (account.status() == Status.FAILED) {
      waiting = Optional.empty();
      bridge.work(() -> accounts.remove(account.id()));
      account.problem().ifPresent(form::fail);
    }
  }

  private void signIn() {
    if (!check()) {
      return;
    }
    form.work();
    Map<String, String> values = Map.of(AccountSettings.DOMAIN.id(), form.domain().getText(), AccountSettings.USER.id(),
        form.user().getText(), AccountSettings.PASSWORD.id(), form.password().getText(), AccountSettings.TRANSPORT.id(),
        AccountSettings.TRANSPORT.kind().write(form.transport()));
    bridge.work(() -> accounts.add(values), this::added);
  }

  private void added(AddResult result) {
    switch (result) {
      case AddResult.Added account -> {
        waiting = Optional.of(account.account());
        accounts.list().stream().filter(view -> view.id().equals(account.account())).findFirst().ifPresent(this::follow);
      }
      case AddResult.Refused refused -> refuse(refused.problem());
    }
  }

  private void refuse(Problem problem) {
    form.finish();
    if (problem.subject().equals(AccountSettings.DOMAIN.id())) {
      form.domain().setComplaint(texts.of(Word.SIGN_IN_DOMAIN_WRONG));
    } else {
      form.fail(problem);
    }
  }

  private boolean check() {
    for (TextField field : new TextField[] {form.domain(), form.user(), form.password()}) {
      field.setComplaint(field.getText().isEmpty() ? texts.of(Word.SIGN_IN_MISSING) : "");
    }
    if (!form.domain().getText().isEmpty() && AccountSettings.DOMAIN.kind().read(form.domain().getText()).isEmpty()) {
      form.domain().setComplaint(texts.of(Word.SIGN_IN_DOMAIN_WRONG));
    }
    Optional<TextField> wrong =
        Stream.of(form.domain(), form.user(), form.password()).filter(field -> !field.getComplaint().isEmpty()).findFirst();
    wrong.ifPresent(TextField::setFocus);
    return wrong.isEmpty();
  }
}
